/**
 * Names of organisations as keys: equal for spellings of one name that differ in case, accents, punctuation, legal
 * suffix ("Ltd"), British or American spelling, "&", or order of words ("Nairobi University", "Foreign Ministry").
 */
import { isAscii } from '../text/is-ascii.js';

/** What a company is in law, at the end of its name; without full stops. */
const LEGAL: ReadonlySet<string> = new Set(
  `inc incorporated ltd limited plc llc llp lp gmbh ag kg kgaa se sa sas sarl srl spa nv bv oy oyj ab asa as
   aps pty co corp kk bhd sdn tbk jsc ojsc pjsc pao ooo oao zao spzoo sab cv ltda eirl pvt saog saoc ksc qsc
   pjs`.split(/\s+/u),
);

/** Words with another spelling of theirs. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  `labour labor harbour harbor neighbourhood neighborhood centre center centres centers theatre theater
   defence defense programme program programmes programs dept department univ university intl international
   st saint organisation organization organisations organizations`
    .split(/\s+/u)
    .flatMap((word, at, all): [string, string][] => (at % 2 === 0 ? [[word, all[at + 1]!]] : [])),
);

/** Affairs of a ministry under another name. */
const AFFAIRS: readonly (readonly [RegExp, string])[] = [
  [/^(?:foreign|external) (?:affairs|relations)$/u, 'foreign'],
  [/^internal affairs$/u, 'interior'],
  [/^home affairs$/u, 'home'],
  [/^(?:national )?defense$/u, 'defense'],
  [/^finances$/u, 'finance'],
];

const OFFICES: ReadonlySet<string> = new Set(['university', 'ministry', 'department']);

/** Lower case, without accents and punctuation, the legal suffix gone, one spelling. */
export function wordsOfName(name: string): string[] {
  const lower = name.toLowerCase();
  const words = (isPlain(name) ? lower : foldMarks(lower)).split(' ');
  for (let i = 0; i < words.length; i++) words[i] = SPELLINGS.get(words[i]!) ?? words[i]!;
  if (words.length > 1 && words[0] === 'the') words.shift();
  while (words.length > 1 && LEGAL.has(words.at(-1)!)) words.pop();
  if (words.length > 2 && words.at(-1) === 'and') words.pop();
  return words;
}

/** Letters of English and single spaces between them: nothing to fold, as with most names. */
export function isPlain(name: string): boolean {
  let space = true;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code === 0x20) {
      if (space) return false;
      space = true;
    } else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) space = false;
    else return false;
  }
  return !space;
}

/** "Orlu Foods" of "Orlu Foods, Ltd." */
export function withoutLegalSuffix(name: string): string {
  const space = name.lastIndexOf(' ');
  if (space < 0) return name;
  const last = name
    .slice(space + 1)
    .replaceAll('.', '')
    .replace('/', '');
  return LEGAL.has(last.toLowerCase()) ? withoutLegalSuffix(name.slice(0, space).replace(/,$/u, '')) : name;
}

function foldMarks(lower: string): string {
  if (isAscii(lower))
    return lower
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\./g, '')
      .replace(/\bco-(?=op)|\b(?<=int)'(?=l\b)/g, (mark) => (mark === 'co-' ? 'co' : ''))
      .replace(/(?<=[a-z])'(?=s\b|\s|$)/g, '')
      .replace(/&/g, ' and ')
      .replace(/[^a-z0-9+/]+/g, ' ')
      .trim();
  return lower
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/\bco-(?=op)|\b(?<=int)['’](?=l\b)/gu, (mark) => (mark === 'co-' ? 'co' : ''))
    .replace(/(?<=\p{L})['’‘ʼ](?=s\b|\s|$)/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}+/]+/gu, ' ')
    .trim();
}

/** "kisoro university", "foreign ministry": what a body is, after what it is of. */
export function orderWords(words: readonly string[]): readonly string[] {
  const head = words[0]!;
  if (!OFFICES.has(head) && words.at(-1) !== 'ministry') return words;
  if (words.length < 3 || !OFFICES.has(head) || !isLink(words[1]!)) return renameAffairs(words);
  return renameAffairs([...words.slice(words[2] === 'the' ? 3 : 2), head]);
}

/** Between what a body is and what it is of. */
export function isLink(word: string): boolean {
  return word === 'of' || word === 'for';
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
  const second = name.charCodeAt(1);
  if (name.length > 12 || (second >= 0x61 && second <= 0x7a)) return false;
  const letters = name.replaceAll('.', '');
  return (isAscii(letters) ? /^[A-Z0-9&/+-]{2,6}$/ : /^[\p{Lu}\p{N}&/+-]{2,6}$/u).test(letters);
}

/** The same, for a name in capitals that is no acronym: HAMAS. */
export function keyOfWords(name: string): string {
  return orderWords(wordsOfName(name)).join(' ');
}
