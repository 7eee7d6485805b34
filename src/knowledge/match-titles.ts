/**
 * Finds the longest of many phrases in small letters that begins at a word, by its words (`word-paths.ts`): case is folded, a
 * space of the phrase stands for spaces, a hyphen or one line end, and the full stop of an abbreviation may be missing.
 */
import type { PackedFile } from './packed-file.js';
import { END, hashOn, hashUnits, nextWord, readWordPaths } from './word-paths.js';

export interface PhraseMatcher {
  /**
   * The index of the longest phrase that begins at `start` and ends where a word does, at `limit` at most, -1 if none; its end
   * is then in `end`.
   * @param units of the text, and a zero behind them
   * @param hash `hashUnits` of the word
   */
  readonly longestAt: (units: Uint16Array, start: number, limit?: number, hash?: number) => number;
  readonly end: number;
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const DOT = 0x2e;

/** @param name of the arrays that `packPaths` wrote */
export function readPhraseMatcher(file: PackedFile, name: string): PhraseMatcher {
  const { members, find } = readWordPaths(file, name);
  const matcher = {
    end: 0,
    longestAt: (
      units: Uint16Array,
      start: number,
      limit = Infinity,
      hash = hashUnits(units, start),
    ): number => {
      let best = -1;
      let path = hash;
      for (let word = start; word >= 0 && word < limit; path = hashOn(path, units, word)) {
        const found = find(path);
        if (found < 0) return best;
        for (let at = found >> 1; members[at] !== END;) {
          const size = members[at + 1]!;
          const to = at + 2 + (size >> 1);
          const end = matchForm(units, start, members, at + 2, to, (size & 1) !== 0);
          if (end > 0 && end <= limit && (best < 0 || end > matcher.end)) {
            best = members[at]!;
            matcher.end = end;
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
  return matcher;
}

/** The end, at `start`, of the form in `forms` from `from` to `to`, or -1. */
function matchForm(
  units: Uint16Array,
  start: number,
  forms: Uint16Array,
  from: number,
  to: number,
  exact: boolean,
): number {
  let at = start;
  for (let i = from; i < to; i++) {
    const wanted = forms[i]!;
    if (wanted === SPACE) {
      const next = skipGap(units, at);
      if (next === at) return -1;
      at = next;
      continue;
    }
    const found = units[at]!;
    if (found === wanted) {
      at++;
      continue;
    }
    if (wanted === DOT) continue;
    if (exact || lower(found) !== wanted) return -1;
    at++;
  }
  return isLetter(lower(units[at]!)) ? -1 : at;
}

/** Past one gap between the words of a title: spaces with at most one line end, or one hyphen; `at` if there is none. */
export function skipGap(units: Uint16Array, at: number): number {
  let next = at;
  if (isHyphen(units[next]!)) next++;
  let lineEnds = 0;
  for (; ; next++) {
    const code = units[next]!;
    if (code === 0x0a) lineEnds++;
    else if (code !== SPACE && code !== 0x0d && code !== 0x09 && code !== 0xa0) break;
  }
  return lineEnds > 1 ? at : next;
}

/** In small letters as far as titles are written, ASCII and Latin-1, with one kind of apostrophe. */
function lower(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code >= 0xc0 && code <= 0xde) return code + 0x20;
  return code === 0x2019 ? APOSTROPHE : code;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000) || code >= 0x2c00;
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}
