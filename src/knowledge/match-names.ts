/**
 * Finds the longest of many names at a place of a text. Names are bucketed by a hash of their first word, longest
 * first, so that a word which begins no name costs one look-up. Case counts, but a name may stand wholly in capitals
 * and its small words may have one; accents, kinds of apostrophe, hyphens, spaces and one line end are folded.
 */
import {
  APOSTROPHE,
  HYPHEN,
  SPACE,
  fold,
  initialAfter,
  isCapital,
  isCombining,
  isLowerCode,
  isSpaceCode,
  isWordCode,
  upper,
} from './name-characters.js';
import type { PackedFile } from './packed-file.js';
import { mayFollow, readBuckets } from './word-buckets.js';
import { hashWord } from './first-words.js';

export interface Matcher {
  /**
   * The index of the longest name that begins at `start` and ends at a boundary, -1 if none; where it ends is
   * then in `end`. The caller sees to it that `start` is where a word begins.
   * @param hash `hashWord` of it, where it is at hand
   */
  longestAt(text: string, start: number, hash?: number): number;
  readonly end: number;
}

const DOLLAR = 0x24;

/**
 * @param formAt the name of that number
 * @param name of the arrays that `packNames` wrote
 */
export function readMatcher(file: PackedFile, name: string, formAt: (index: number) => string): Matcher {
  /** 1: never matched in another case. */
  const exacts = file.u8(`${name}.exacts`);
  const seconds = file.u8(`${name}.seconds`);
  const { members, find } = readBuckets(file, name);
  const matcher = {
    end: 0,
    longestAt(text: string, start: number, hash = hashWord(text, start)): number {
      if (!isCapital(text.charCodeAt(start))) return -1;
      let at = find(hash);
      if (at < 0) return -1;
      const next = initialAfter(text, start);
      let best = -1;
      for (; members[at]! >= 0; at++) {
        const index = members[at]!;
        if (!mayFollow(seconds[index]!, next)) continue;
        const end = matchForm(text, start, formAt(index), exacts[index] === 1);
        if (end > 0 && (best < 0 || end > matcher.end)) {
          best = index;
          matcher.end = end;
        }
      }
      return best;
    },
  };
  return matcher;
}

/** The end of `form` at `start`, or -1. */
export function matchForm(text: string, start: number, form: string, exact: boolean): number {
  const end = matchInCase(text, start, form, false);
  if (end >= 0 || exact || form.length < 3 || isLowerCode(text.charCodeAt(start + 1))) return end;
  return matchInCase(text, start, form, true);
}

function matchInCase(text: string, start: number, form: string, capitals: boolean): number {
  let at = start;
  for (let i = 0; i < form.length; i++) {
    const same = form.charCodeAt(i);
    if (!capitals && same > HYPHEN && same < 0x80 && text.charCodeAt(at) === same) {
      at++;
      continue;
    }
    while (isCombining(text.charCodeAt(at))) at++;
    const wanted = fold(same);
    if (wanted === SPACE || wanted === HYPHEN) {
      const next = skipSeparator(text, at);
      if (next === at) return -1;
      at = next;
      continue;
    }
    if (
      wanted === APOSTROPHE &&
      isSpaceCode(text.charCodeAt(at)) &&
      fold(text.charCodeAt(at + 1)) === APOSTROPHE
    )
      at++;
    const found = fold(text.charCodeAt(at));
    if (found !== (capitals ? upper(wanted) : wanted)) {
      const opens = i > 0 && isSeparator(fold(form.charCodeAt(i - 1)));
      if (!opens || found !== upper(wanted)) return -1;
    }
    at++;
  }
  return boundaryAt(text, at);
}

/** Where the name ends, behind marks on its last letter; -1 if its word goes on. */
function boundaryAt(text: string, end: number): number {
  let at = end;
  while (isCombining(text.charCodeAt(at))) at++;
  return isBoundary(text, at) ? at : -1;
}

function isBoundary(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  if (isWordCode(next) || next === DOLLAR) return false;
  return next !== 0x2e || !isLowerCode(text.charCodeAt(at + 1));
}

/** Past one run of spaces with at most one line end, or one hyphen with the line end after it; `at` if neither. */
function skipSeparator(text: string, at: number): number {
  let next = at;
  if (fold(text.charCodeAt(next)) === HYPHEN) next++;
  let lineEnds = 0;
  for (; ; next++) {
    const code = text.charCodeAt(next);
    if (code === 0x0a) lineEnds++;
    else if (!isSpaceCode(code)) break;
  }
  return lineEnds > 1 ? at : next;
}

function isSeparator(code: number): boolean {
  return code === SPACE || code === HYPHEN || code === APOSTROPHE;
}
