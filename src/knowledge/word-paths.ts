/**
 * Names by the words that lead to them: a table by the hash of a name's first word, of its first two, and so on, so that the
 * longest name at a place of a text is found in as many look-ups as it has words, whatever else begins with the same word. A
 * word here is a run of letters; what stands between two is not hashed. The build step fills the table (`src/compile/pack-names.ts`).
 */
import { isCombining, isWordCode, fold, upper } from './name-characters.js';
import type { PackedFile } from './packed-file.js';

export interface WordPaths {
  /** Twice where in `members` the forms of these words begin, and one more if longer forms begin with them; -1: none do. */
  readonly find: (hash: number) => number;
  /**
   * Of each form its index, twice its length and one more if its case counts, and its units, folded, so that all lies in one
   * place; `END` after the last of each path, and at 0 for a path that only leads on.
   */
  readonly members: Uint16Array;
}

export const END = 0xffff;

/** @param name of the arrays that `packPaths` wrote */
export function readWordPaths({ i32, u16 }: PackedFile, name: string): WordPaths {
  const slots = i32(`${name}.paths`);
  const members = u16(`${name}.members`);
  const mask = (slots.length >> 1) - 1;
  return {
    members,
    find: (hash) => {
      for (let slot = placeOfPath(hash) & mask; ; slot = (slot + 1) & mask) {
        const found = slots[2 * slot + 1]!;
        if (found === -1 || slots[2 * slot] === hash) return found;
      }
    },
  };
}

/** Where in the table the look for a hash begins, before it is cut to its size. */
export function placeOfPath(hash: number): number {
  return hash ^ (hash >>> 15);
}

const FIRST = 5381;

/** Of the word at `start`, without case and accents; `units` has a zero behind the text. */
export function hashUnits(units: Uint16Array, start: number): number {
  return addLetters(FIRST, units, start);
}

/** Of the path that this word goes on. */
export function hashOn(hash: number, units: Uint16Array, start: number): number {
  return addLetters(Math.imul(hash, 33) ^ 0x20, units, start);
}

function addLetters(before: number, units: Uint16Array, start: number): number {
  let hash = before;
  for (let i = start; ; i++) {
    const code = units[i]!;
    if (code < 0x80) {
      const letter = code & 0xdf;
      if (letter < 0x41 || letter > 0x5a) return hash;
      hash = (Math.imul(hash, 33) ^ letter) | 0;
    } else if (!isWordCode(code)) return hash;
    else if (!isCombining(code)) hash = (Math.imul(hash, 33) ^ upper(fold(code))) | 0;
  }
}

/** Where the word after the one at `start` begins; -1 if none does. */
export function nextWord(units: Uint16Array, start: number): number {
  let at = start;
  while (isLetter(units[at]!)) at++;
  for (; !isLetter(units[at]!); at++) if (units[at] === 0) return -1;
  return at;
}

function isLetter(code: number): boolean {
  if (code >= 0x80) return isWordCode(code);
  const letter = code & 0xdf;
  return letter >= 0x41 && letter <= 0x5a;
}
