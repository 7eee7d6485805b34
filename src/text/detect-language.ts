/**
 * The language of a text, to warn about documents that are not English. English is told by its function words alone;
 * another script by its characters; only what is neither is given to franc-min, which is loaded here and only then.
 */

/** How much is looked at, from the start, the middle and the end of the text: in code units each. */
const SAMPLE = 2_000;

/** Words of English that other languages of its script do not share as common words. */
const ENGLISH = new Set(
  (
    'the and of to that is was for with by from said has have been will would were are it its his her he she they their ' +
    'this which after not at as who more when than what about into there we you our out had be or an could over'
  ).split(' '),
);

/** Scripts that one language is mostly written in; the first that fills most of the letters decides. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
];

/** franc's ISO 639-3 codes; a language that has no code of two letters is `und`. */
const ISO_639_1: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'spa:es eng:en rus:ru arb:ar ben:bn hin:hi por:pt ind:id fra:fr deu:de jav:jv vie:vi ita:it tur:tr pol:pl ukr:uk ' +
    'mar:mr urd:ur guj:gu pan:pa kan:kn mal:ml ory:or nld:nl ron:ro hun:hu ell:el ces:cs swe:sv bul:bg bel:be srp:sr ' +
    'hrv:hr bos:bs aze:az azj:az uzn:uz kaz:kk amh:am som:so swh:sw hau:ha ibo:ig yor:yo zul:zu plt:mg nya:ny kin:rw ' +
    'run:rn ful:ff tgl:tl zlm:ms npi:ne pes:fa prs:fa pbu:ps uig:ug heb:he tam:ta tel:te tha:th kor:ko jpn:ja cmn:zh ' +
    'mya:my khm:km sin:si kmr:ku ckb:ku sun:su lin:ln sna:sn qug:qu dan:da nob:no fin:fi cat:ca slk:sk lit:lt'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);

/** Fewer letters than this do not tell one language of a shared script from another. */
const FEWEST_LETTERS = 120;

/**
 * ISO 639-1 code, or `und` where the text is too short or too mixed to tell. Cost is bounded, whatever the length.
 *
 * @param prose text without markup and headers
 */
export async function detectLanguage(prose: string): Promise<string> {
  const sample = sampleOf(prose);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  const script = languageOfScript(sample, letters);
  if (script !== null) return script;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  // A third of running English is these words; names and headlines have few, other languages hardly any.
  if (english >= 3 && english >= 0.15 * words.length) return 'en';
  if (letters < FEWEST_LETTERS) return english >= 2 && english >= 0.1 * words.length ? 'en' : 'und';
  return askFranc(sample, english / words.length);
}

/** Start, middle and end: a text may open with a quotation or close with a notice in another language. */
function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE) return text;
  const middle = Math.floor((text.length - SAMPLE) / 2);
  return [text.slice(0, SAMPLE), text.slice(middle, middle + SAMPLE), text.slice(-SAMPLE)].join('\n');
}

function languageOfScript(sample: string, letters: number): string | null {
  let found = 0;
  for (const [script, language] of SCRIPTS) {
    const count = sample.match(script)?.length ?? 0;
    // Japanese mixes kana with Han; a fifth of kana makes it Japanese.
    if (count >= (language === 'ja' ? 0.2 : 0.5) * letters) return language;
    found += count;
  }
  return found >= 0.5 * letters ? 'und' : null;
}

/** The trigrams' answer, if it is clear: text that may well be English in headlines or lists of names stays `und`. */
async function askFranc(sample: string, englishShare: number): Promise<string> {
  const { franc } = await import('franc-min');
  const language = ISO_639_1[franc(sample, { minLength: FEWEST_LETTERS })];
  if (language === undefined) return 'und';
  if (language === 'en') return 'en';
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin === 0) return language;
  const capitals = sample.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  const words = sample.match(/\p{L}+/gu)?.length ?? 1;
  // Where most words begin with a capital, these are names or headlines, and their letters say little.
  if (capitals > 0.5 * words || englishShare > 0.06) return 'und';
  return language;
}
