/**
 * Finds the longest of many phrases in small letters that begins at a word: case is folded, a space of the phrase
 * stands for spaces, a hyphen or one line end, and the full stop of an abbreviation may be missing.
 */
import { hashWord } from './first-words.js';
import { initialAfter } from './name-characters.js';
import type { PackedFile } from './packed-file.js';
import { mayFollow, readBuckets } from './word-buckets.js';

export interface PhraseMatcher {
  /** The index of the longest phrase that begins at `start` and ends where a word does, at `limit` at most, -1 if none; its end is then in `end`. */
  readonly longestAt: (text: string, start: number, limit?: number, hash?: number) => number;
  readonly end: number;
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const DOT = 0x2e;

/**
 * @param formAt the phrase of that number
 * @param name of the arrays that `packNames` wrote
 */
export function readPhraseMatcher(
  file: PackedFile,
  name: string,
  formAt: (index: number) => string,
): PhraseMatcher {
  /** 1: its case counts. */
  const exacts = file.u8(`${name}.exacts`);
  const seconds = file.u8(`${name}.seconds`);
  const { members, find } = readBuckets(file, name);
  const matcher = {
    end: 0,
    longestAt: (text: string, start: number, limit = Infinity, hash = hashWord(text, start)): number => {
      let at = find(hash);
      if (at < 0) return -1;
      const next = initialAfter(text, start);
      for (; members[at]! >= 0; at++) {
        const index = members[at]!;
        if (!mayFollow(seconds[index]!, next)) continue;
        const end = matchForm(text, start, formAt(index), exacts[index] === 1);
        if (end < 0 || end > limit) continue;
        matcher.end = end;
        return index;
      }
      return -1;
    },
  };
  return matcher;
}

function matchForm(text: string, start: number, form: string, exact: boolean): number {
  let at = start;
  for (let i = 0; i < form.length; i++) {
    const wanted = form.charCodeAt(i);
    if (wanted === SPACE) {
      const next = skipGap(text, at);
      if (next === at) return -1;
      at = next;
      continue;
    }
    const found = text.charCodeAt(at);
    if (found === wanted) {
      at++;
      continue;
    }
    if (wanted === DOT) continue;
    if (exact || lower(found) !== wanted) return -1;
    at++;
  }
  return isLetter(lower(text.charCodeAt(at))) ? -1 : at;
}

/** Past one gap between the words of a title: spaces with at most one line end, or one hyphen; `at` if there is none. */
export function skipGap(text: string, at: number): number {
  let next = at;
  if (isHyphen(text.charCodeAt(next))) next++;
  let lineEnds = 0;
  for (; ; next++) {
    const code = text.charCodeAt(next);
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
