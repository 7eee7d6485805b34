/**
 * The small words and marks that the rules of roles ask for, as numbers: a rule compares a token with them without making a
 * string of it. In small letters and with a plain apostrophe, as `wordAt` gives them.
 */
import type { RoleText } from './role-text.js';

/** Letters of the longest word that has a key. */
const LONGEST = 6;

/** The key of a word of at most six letters, full stops, apostrophes and hyphens, or of one other character. */
export function keyOf(word: string): number {
  const key = keyOfSpan(
    Uint16Array.from(word, (_, index) => word.charCodeAt(index)),
    0,
    word.length,
  );
  if (key === 0) throw new RangeError(`"${word}" has no key`);
  return key;
}

/** The key of a token; 0 for a word that has none, and beyond the text. */
export function keyAt(
  { units, prose: { tokenCount, tokenStarts, tokenEnds } }: RoleText,
  token: number,
): number {
  if (token < 0 || token >= tokenCount) return 0;
  return keyOfSpan(units, tokenStarts[token]!, tokenEnds[token]!);
}

/** Letters count 1 to 26; five bits each. One character alone that is no letter is its code, below zero. */
function keyOfSpan(units: Uint16Array, start: number, end: number): number {
  if (end - start > LONGEST) return 0;
  let key = 0;
  for (let at = start; at < end; at++) {
    const code = units[at]!;
    const letter = code | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) key = (key << 5) | (letter - 0x60);
    else if (end - start === 1) return code === 0x2019 ? -0x27 : -code;
    else if (code === 0x2e) key = (key << 5) | 27;
    else if (code === 0x27 || code === 0x2019) key = (key << 5) | 28;
    else if (code === 0x2d) key = (key << 5) | 29;
    else return 0;
  }
  return key;
}

export const keysOf = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(keyOf));

export const COMMA = keyOf(',');
export const AND = keyOf('and');
export const AMPERSAND = keyOf('&');
export const OF = keyOf('of');
export const THE = keyOf('the');
export const AS = keyOf('as');

const DETERMINERS = keysOf('the a an one this these those');
const PRONOUNS = keysOf('his her its their whose my our your');

/** An article and the like. */
export function isDeterminer(text: RoleText, token: number, key: number): boolean {
  return key === 0 ? isAnother(text, token) : DETERMINERS.has(key);
}

/** The word that is too long for a key. */
function isAnother({ prose: { text, tokenStarts, tokenEnds } }: RoleText, token: number): boolean {
  const start = tokenStarts[token]!;
  return tokenEnds[token]! - start === 7 && text.slice(start, start + 7).toLowerCase() === 'another';
}

export function isPronoun(key: number): boolean {
  return PRONOUNS.has(key);
}
