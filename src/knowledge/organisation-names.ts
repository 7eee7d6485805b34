/**
 * Names of organisations as keys: equal for spellings of one name that differ in case, accents, punctuation, legal
 * suffix ("Ltd"), British or American spelling, "&", or order of words ("Nairobi University", "Foreign Ministry").
 */

/** What a company is in law, at the end of its name; without full stops. */
const LEGAL: ReadonlySet<string> = new Set(
  `inc incorporated ltd limited plc llc llp lp gmbh ag kg kgaa se sa sas sarl srl spa nv bv oy oyj ab asa as
   aps pty co corp kk bhd sdn tbk jsc ojsc pjsc pao ooo oao zao spzoo sab cv ltda eirl pvt saog saoc ksc qsc
   pjs`.split(/\s+/u),
);

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

const OFFICES: ReadonlySet<string> = new Set(['university', 'ministry', 'department']);

/** One of these must stand in a name for `SPELLINGS` to change it. */
const SPELLED = /isation|our|tre|defence|programme|co op|dept|univ|int l|\bst\b/u;

/** Lower case, without accents and punctuation, the legal suffix gone, one spelling. */
export function wordsOfName(name: string): string[] {
  let folded = name.toLowerCase();
  if (!/^[a-z]+(?: [a-z]+)*$/u.test(folded)) folded = foldMarks(folded);
  if (SPELLED.test(folded))
    folded = SPELLINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), folded);
  const words = folded.split(' ');
  if (words.length > 1 && words[0] === 'the') words.shift();
  while (words.length > 1 && LEGAL.has(words.at(-1)!)) words.pop();
  return words;
}

/** "Orlu Foods" of "Orlu Foods, Ltd." */
export function withoutLegalSuffix(name: string): string {
  const space = name.lastIndexOf(' ');
  if (space < 0) return name;
  const last = name.slice(space + 1).toLowerCase();
  return LEGAL.has(last.replace(/[./]/gu, ''))
    ? withoutLegalSuffix(name.slice(0, space).replace(/,$/u, ''))
    : name;
}

function foldMarks(lower: string): string {
  return lower
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/(?<=\p{L})['’‘ʼ](?=s\b|\s|$)/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}+/]+/gu, ' ')
    .trim();
}

/** "kisoro university", "foreign ministry": what a body is, after what it is of. */
export function orderWords(words: readonly string[]): readonly string[] {
  const head = words[0]!;
  if (!OFFICES.has(head) && words.at(-1) !== 'ministry') return words;
  if (words.length < 3 || !OFFICES.has(head) || !/^(?:of|for)$/u.test(words[1]!)) return renameAffairs(words);
  return renameAffairs([...words.slice(words[2] === 'the' ? 3 : 2), head]);
}

function renameAffairs(words: readonly string[]): readonly string[] {
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
  return name.length <= 12 && /^[\p{Lu}\p{N}&/+-]{2,6}$/u.test(name.replaceAll('.', ''));
}

/** The same, for a name in capitals that is no acronym: HAMAS. */
export function keyOfWords(name: string): string {
  return orderWords(wordsOfName(name)).join(' ');
}
