/**
 * Finds the longest of many names at a place of a text. Names are bucketed by a hash of their first word, longest
 * first, so that a word which begins no name costs one look-up. Case counts, but a name may stand wholly in capitals
 * and its small words may have one; accents, kinds of apostrophe, hyphens, spaces and one line end are folded.
 */

export interface Matcher {
  /**
   * The index of the longest name that begins at `start` and ends at a boundary, -1 if none; where it ends is
   * then in `end`. The caller sees to it that `start` is where a word begins.
   */
  longestAt(text: string, start: number): number;
  readonly end: number;
}

export interface NameToMatch {
  readonly form: string;
  /** Never matched in another case. */
  readonly exact: boolean;
}

const FOLDED = foldTable();
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const DOLLAR = 0x24;

export function createMatcher(names: readonly NameToMatch[]): Matcher {
  const buckets = new Map<number, number[]>();
  names.forEach(({ form }, index) => {
    const hash = hashWord(form, 0);
    const bucket = buckets.get(hash);
    if (bucket) bucket.push(index);
    else buckets.set(hash, [index]);
  });
  for (const bucket of buckets.values())
    bucket.sort((a, b) => names[b]!.form.length - names[a]!.form.length || a - b);
  const matcher = {
    end: 0,
    longestAt(text: string, start: number): number {
      const bucket = isCapital(text.charCodeAt(start)) ? buckets.get(hashWord(text, start)) : undefined;
      if (!bucket) return -1;
      let best = -1;
      for (const index of bucket) {
        const { form, exact } = names[index]!;
        const end = matchForm(text, start, form, exact);
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
    while (isCombining(text.charCodeAt(at))) at++;
    const wanted = fold(form.charCodeAt(i));
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

/** Over the letters and digits from `start`, without case and accents. */
function hashWord(text: string, start: number): number {
  let hash = 5381;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isCombining(code)) continue;
    if (!isWordCode(code)) break;
    hash = (Math.imul(hash, 33) ^ upper(fold(code))) | 0;
  }
  return hash;
}

function isSeparator(code: number): boolean {
  return code === SPACE || code === HYPHEN || code === APOSTROPHE;
}

function fold(code: number): number {
  if (code < 0x80) return code;
  if (code < FOLDED.length) return FOLDED[code]!;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return APOSTROPHE;
  return code === 0x2010 || code === 0x2011 || code === 0x2013 ? HYPHEN : code;
}

function upper(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x20 : code;
}

function isCapital(code: number): boolean {
  const folded = fold(code);
  return folded >= 0x41 && folded <= 0x5a;
}

function isLowerCode(code: number): boolean {
  const folded = fold(code);
  return folded >= 0x61 && folded <= 0x7a;
}

function isSpaceCode(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x202f;
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

/** Letters and digits, as far as a boundary of a name needs to know. */
export function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return (
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7 && code !== 0x2bc) || code >= 0x2c00
  );
}

/** Latin letters with an accent → the letter, up to U+024F. */
function foldTable(): Uint16Array {
  const table = new Uint16Array(0x250);
  for (let code = 0; code < table.length; code++)
    table[code] = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
  table[0xd8] = 0x4f;
  table[0xf8] = 0x6f;
  return table;
}
