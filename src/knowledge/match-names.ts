/**
 * Finds the longest of many names at a place of a text, by its words (`word-paths.ts`). Case counts, but a name may stand wholly
 * in capitals and its small words may have one; accents, kinds of apostrophe, hyphens, spaces and one line end are folded.
 */
import {
  APOSTROPHE,
  HYPHEN,
  SPACE,
  fold,
  isCapital,
  isCombining,
  isLowerCode,
  isSpaceCode,
  isWordCode,
  upper,
} from './name-characters.js';
import type { PackedFile } from './packed-file.js';
import { unitsOf } from './text-units.js';
import { END, hashOn, hashUnits, nextWord, readWordPaths } from './word-paths.js';

export interface Matcher {
  /**
   * The index of the longest name that begins at `start` and ends at a boundary, -1 if none; where it ends is
   * then in `end`. The caller sees to it that `start` is where a word begins.
   */
  longestAt(text: string, start: number): number;
  /**
   * The same, for who has the units at hand.
   * @param units of the text, and a zero behind them
   * @param hash `hashUnits` of the word
   */
  longestIn(units: Uint16Array, start: number, hash: number): number;
  readonly end: number;
}

const DOLLAR = 0x24;

/** @param name of the arrays that `packPaths` wrote */
export function readMatcher(file: PackedFile, name: string): Matcher {
  const { members, find } = readWordPaths(file, name);
  const matcher = {
    end: 0,
    longestAt(text: string, start: number): number {
      const units = unitsOf(text);
      return matcher.longestIn(units, start, hashUnits(units, start));
    },
    longestIn(units: Uint16Array, start: number, hash: number): number {
      if (!isCapital(units[start]!)) return -1;
      let best = -1;
      let path = hash;
      for (let word = start; word >= 0; path = hashOn(path, units, word)) {
        const found = find(path);
        if (found < 0) return best;
        for (let at = found >> 1; members[at] !== END;) {
          const size = members[at + 1]!;
          const to = at + 2 + (size >> 1);
          const end = matchForm(units, start, members, at + 2, to, (size & 1) !== 0);
          if (end > 0 && (best < 0 || end > matcher.end)) {
            best = members[at]!;
            matcher.end = end;
          }
          at = to;
        }
        if ((found & 1) === 0) return best;
        word = nextWord(units, word);
      }
      return best;
    },
  };
  return matcher;
}

/**
 * The end, at `start`, of the form in `forms` from `from` to `to`, or -1.
 * @param exact whether its case counts
 */
function matchForm(
  units: Uint16Array,
  start: number,
  forms: Uint16Array,
  from: number,
  to: number,
  exact: boolean,
): number {
  const end = matchInCase(units, start, forms, from, to, false);
  if (end >= 0 || exact || to - from < 3 || isLowerCode(units[start + 1]!)) return end;
  return matchInCase(units, start, forms, from, to, true);
}

function matchInCase(
  units: Uint16Array,
  start: number,
  forms: Uint16Array,
  from: number,
  to: number,
  capitals: boolean,
): number {
  let at = start;
  for (let i = from; i < to; i++) {
    const wanted = forms[i]!;
    if (!capitals && wanted > HYPHEN && units[at] === wanted) {
      at++;
      continue;
    }
    while (isCombining(units[at]!)) at++;
    if (wanted === SPACE || wanted === HYPHEN) {
      const next = skipSeparator(units, at);
      if (next === at) return -1;
      at = next;
      continue;
    }
    if (wanted === APOSTROPHE && isSpaceCode(units[at]!) && fold(units[at + 1]!) === APOSTROPHE) at++;
    const found = fold(units[at]!);
    if (found !== (capitals ? upper(wanted) : wanted)) {
      const opens = i > from && isSeparator(forms[i - 1]!);
      if (!opens || found !== upper(wanted)) return -1;
    }
    at++;
  }
  return boundaryAt(units, at);
}

/** Where the name ends, behind marks on its last letter; -1 if its word goes on. */
function boundaryAt(units: Uint16Array, end: number): number {
  let at = end;
  while (isCombining(units[at]!)) at++;
  return isBoundary(units, at) ? at : -1;
}

function isBoundary(units: Uint16Array, at: number): boolean {
  const next = units[at]!;
  if (isWordCode(next) || next === DOLLAR) return false;
  return next !== 0x2e || !isLowerCode(units[at + 1]!);
}

/** Past one run of spaces with at most one line end, or one hyphen with the line end after it; `at` if neither. */
function skipSeparator(units: Uint16Array, at: number): number {
  let next = at;
  if (fold(units[next]!) === HYPHEN) next++;
  let lineEnds = 0;
  for (; ; next++) {
    const code = units[next]!;
    if (code === 0x0a) lineEnds++;
    else if (!isSpaceCode(code)) break;
  }
  return lineEnds > 1 ? at : next;
}

function isSeparator(code: number): boolean {
  return code === SPACE || code === HYPHEN || code === APOSTROPHE;
}
