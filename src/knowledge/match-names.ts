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
import { hashUnits, readWordPaths } from './word-paths.js';

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
  const paths = readWordPaths(file, name, matchForm);
  const longestIn = (units: Uint16Array, start: number, hash: number): number =>
    isCapital(units[start]!) ? paths.longestAt(units, start, hash, Infinity) : -1;
  return {
    get end() {
      return paths.end;
    },
    longestAt: (text, start) => {
      const units = unitsOf(text);
      return longestIn(units, start, hashUnits(units, start));
    },
    longestIn,
  };
}

/** In the case of the form, or wholly in capitals. */
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
