/** What `detectLanguage` says without asking the trigrams, by regular expressions over the whole sample. */

const ENGLISH = new Set(
  (
    'the and of to that is was for with by from said has have been will would were are it its his her he she they their ' +
    'this which after not at as who more when than what about into there we you our out had be or an could over'
  ).split(' '),
);

/** Letters, words in lower case, and those of them that are function words of English. */
export function countByPatterns(text: string): { letters: number; words: number; english: number } {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return {
    letters: text.match(/\p{L}/gu)?.length ?? 0,
    words: words.length,
    english: words.filter((word) => ENGLISH.has(word)).length,
  };
}

/** Characters of the scripts that one language is mostly written in. */
export function countScripts(text: string): number {
  const scripts =
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Han}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}]/gu;
  return text.match(scripts)?.length ?? 0;
}
