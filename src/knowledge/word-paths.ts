/**
 * Names by the words that lead to them: a table by the hash of a name's first word, of its first two, and so on, so that the
 * longest name at a place of a text is found in as many look-ups as it has words, whatever else begins with the same word. A
 * word here is a run of letters; what stands between two is not hashed. The build step fills the table (`src/compile/pack-names.ts`).
 */
import { isCombining, isWordCode, fold, upper } from './name-characters.js';
import type { PackedFile } from './packed-file.js';

export interface WordPaths {
  /**
   * The index of the longest form that begins at `start` and ends at `limit` at most, of two the first; -1 if none; its end is
   * then in `end`.
   * @param units of the text, and a zero behind them
   * @param hash `hashUnits` of the word at `start`
   */
  readonly longestAt: (units: Uint16Array, start: number, hash: number, limit: number) => number;
  readonly end: number;
}

/**
 * The end, at `start` of the units, of the form that stands in `forms` from `from` to `to`, -1 if the text differs.
 * @param exact whether its case counts
 */
export type MatchForm = (
  units: Uint16Array,
  start: number,
  forms: Uint16Array,
  from: number,
  to: number,
  exact: boolean,
) => number;

/** After the last form of each path. */
export const END = 0xffff;

/** @param name of the arrays that `packPaths` wrote */
export function readWordPaths({ i32, u16 }: PackedFile, name: string, matchForm: MatchForm): WordPaths {
  /** Of each path its hash, and twice where its forms begin in `members`, and one more if longer forms go on from it; or -1. */
  const slots = i32(`${name}.paths`);
  /**
   * Of each form its index, twice its length and one more if its case counts, and its units, folded, so that all lies in one
   * place; `END` after the last of each path, and at 0 for a path that only leads on.
   */
  const members = u16(`${name}.members`);
  const mask = (slots.length >> 1) - 1;
  const find = (hash: number): number => {
    for (let slot = placeOfPath(hash) & mask; ; slot = (slot + 1) & mask) {
      const found = slots[2 * slot + 1]!;
      if (found === -1 || slots[2 * slot] === hash) return found;
    }
  };
  const paths = {
    end: 0,
    longestAt: (units: Uint16Array, start: number, hash: number, limit: number): number => {
      let best = -1;
      let path = hash;
      for (let word = start; word < limit; path = hashOn(path, units, word)) {
        const found = find(path);
        if (found < 0) return best;
        for (let at = found >> 1; members[at] !== END;) {
          const size = members[at + 1]!;
          const to = at + 2 + (size >> 1);
          const end = matchForm(units, start, members, at + 2, to, (size & 1) !== 0);
          if (end > 0 && end <= limit && (best < 0 || end > paths.end)) {
            best = members[at]!;
            paths.end = end;
          }
          at = to;
        }
        if ((found & 1) === 0) return best;
        word = nextWord(units, word);
        if (word < 0) return best;
      }
      return best;
    },
  };
  return paths;
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
