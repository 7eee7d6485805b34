/**
 * Finds the longest of many phrases in small letters that begins at a word, by its words (`word-paths.ts`): case is folded, a
 * space of the phrase stands for spaces, a hyphen or one line end, and the full stop of an abbreviation may be missing.
 */
import { isHyphen } from '../text/characters.js';
import type { PackedFile } from './packed-file.js';
import { readWordPaths, type WordPaths } from './word-paths.js';

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const DOT = 0x2e;

/** @param name of the arrays that `packPaths` wrote */
export function readPhraseMatcher(file: PackedFile, name: string): WordPaths {
  return readWordPaths(file, name, matchForm);
}

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
