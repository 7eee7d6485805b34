/**
 * Names of places as keys: what the build step writes into `places.bin`, the program looks up, so both take the key from
 * here.
 */
import { isAscii } from '../text/is-ascii.js';

const ABBREVIATED: readonly (readonly [RegExp, string])[] = [
  [/^(?:the )+/u, ''],
  [/^st /u, 'saint '],
  [/^ste /u, 'sainte '],
  [/^mt /u, 'mount '],
  [/^ft /u, 'fort '],
  [/^pt /u, 'port '],
];
const ABBREVIATED_AT_ALL = /^(?:the|ste?|mt|ft|pt) /u;
/** Nothing to fold but case; most names of a text. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/u;

/**
 * Lower-case letters and digits of every script, words parted by one space; accents, apostrophes and the difference of
 * hyphen and space are gone, and common abbreviations written out. Idempotent.
 */
export function foldPlaceName(name: string): string {
  let folded: string;
  if (PLAIN.test(name)) folded = name.toLowerCase();
  else {
    folded = foldLetters(name).replace(/ co\.$/u, ' county');
    if (!PLAIN.test(folded)) folded = separateWords(folded);
  }
  if (ABBREVIATED_AT_ALL.test(folded))
    for (const [pattern, full] of ABBREVIATED) folded = folded.replace(pattern, full);
  return folded;
}

function separateWords(folded: string): string {
  return folded.replace(isAscii(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();
}

function foldLetters(name: string): string {
  if (isAscii(name)) return name.replace(/['`]/g, '').toLowerCase();
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/ı/gu, 'i')
    .replace(/đ/gu, 'd')
    .replace(/ß/gu, 'ss')
    .replace(/æ/gu, 'ae');
}
