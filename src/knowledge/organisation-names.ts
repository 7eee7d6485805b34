/**
 * Names of organisations as keys: equal for spellings of one name that differ in case, accents, punctuation, legal
 * suffix ("Ltd"), British or American spelling, "&", or order of words ("Nairobi University", "Foreign Ministry").
 */

/** What a company is in law, at the end of its name; without full stops. */
const LEGAL =
  /^(?:inc|incorporated|ltd|limited|plc|llc|llp|lp|gmbh|ag|kg|kgaa|se|sa|sas|sarl|srl|spa|nv|bv|oyj?|ab|asa|as|aps|pty|co|corp|kk|bhd|sdn|tbk|jsc|ojsc|pjsc|pao|ooo|oao|zao|spzoo|sab|cv|ltda|eirl|pvt|saog|saoc|ksc|qsc|pjs)$/u;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(?=s?\b)/gu, 'ization'],
  [/\b(lab|harb|neighb)our/gu, '$1or'],
  [/\b(cent|theat)re\b/gu, '$1er'],
  [/\bdefence\b/gu, 'defense'],
  [/\bprogramme\b/gu, 'program'],
  [/\bco operation\b/gu, 'cooperation'],
  [/\b(?:dept)\b/gu, 'department'],
  [/\buniv\b/gu, 'university'],
  [/\bint l\b/gu, 'international'],
  [/\bst\b/gu, 'saint'],
];

/** Affairs of a ministry under another name. */
const AFFAIRS: readonly (readonly [RegExp, string])[] = [
  [/^(?:foreign|external) (?:affairs|relations)$/u, 'foreign'],
  [/^internal affairs$/u, 'interior'],
  [/^home affairs$/u, 'home'],
  [/^(?:national )?defense$/u, 'defense'],
  [/^finances$/u, 'finance'],
];

/** Lower case, without accents and punctuation, the legal suffix gone, one spelling; an acronym keeps its case. */
export function wordsOfName(name: string): string[] {
  const folded = name
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})['’‘ʼ](?=s\b|\s|$)/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}+/]+/gu, ' ')
    .trim();
  const spelled = SPELLINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), folded);
  const words = spelled.split(' ');
  if (words[0] === 'the' && words.length > 1) words.shift();
  while (words.length > 1 && LEGAL.test(words.at(-1)!)) words.pop();
  return words;
}

/** "kisoro university", "foreign ministry": what a body is, after what it is of. */
export function orderWords(words: readonly string[]): string[] {
  const [head, link, ...rest] = words;
  if (rest.length === 0 || !/^(?:of|for)$/u.test(link!)) return renameAffairs([...words]);
  if (!/^(?:university|ministry|department)$/u.test(head!)) return [...words];
  const of = rest[0] === 'the' ? rest.slice(1) : rest;
  return renameAffairs([...of, head!]);
}

function renameAffairs(words: string[]): string[] {
  if (words.at(-1) !== 'ministry') return words;
  const affairs = words.slice(0, -1).join(' ');
  const renamed = AFFAIRS.find(([pattern]) => pattern.test(affairs));
  return renamed ? [renamed[1], 'ministry'] : words;
}

/** Equal for two spellings of one name. An acronym is its own key, in its case: "WHO" is not "Who". */
export function keyOfName(name: string): string {
  return isAcronym(name) ? name.replace(/\./gu, '').normalize('NFC') : keyOfWords(name);
}

/** Two to six capitals, digits and signs, with or without full stops: UN, U.N., G20. */
export function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}&/+-]{2,6}$/u.test(name.replace(/\./gu, ''));
}

/** The same, for a name in capitals that is no acronym: HAMAS. */
export function keyOfWords(name: string): string {
  return orderWords(wordsOfName(name)).join(' ');
}
