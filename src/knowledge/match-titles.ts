/**
 * Finds the longest of many phrases in small letters that begins at a word: case is folded, a space of the phrase
 * stands for spaces, a hyphen or one line end, and the full stop of an abbreviation may be missing.
 */

export interface FormMatcher<F> {
  /** The longest phrase that begins at `start` and ends where a word does, at `limit` at most; its end is then in `end`. */
  longestAt(text: string, start: number, limit?: number): F | null;
  readonly end: number;
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const DOT = 0x2e;

export function createFormMatcher<F extends { readonly form: string; readonly exact: boolean }>(
  forms: readonly F[],
): FormMatcher<F> {
  const buckets = new Map<number, F[]>();
  for (const entry of forms) {
    const hash = hashWord(entry.form, 0);
    const bucket = buckets.get(hash);
    if (bucket) bucket.push(entry);
    else buckets.set(hash, [entry]);
  }
  const starts = markStarts(forms);
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.form.length - a.form.length);
  const matcher = {
    end: 0,
    longestAt(text: string, start: number, limit = Infinity): F | null {
      const bucket = starts[startOf(text, start)] === 1 ? buckets.get(hashWord(text, start)) : undefined;
      if (!bucket) return null;
      for (const entry of bucket) {
        const end = matchForm(text, start, entry.form, entry.exact);
        if (end < 0 || end > limit) continue;
        matcher.end = end;
        return entry;
      }
      return null;
    },
  };
  return matcher;
}

/** Which beginnings of three characters a phrase has: most words of a text have none of them, and are done with. */
function markStarts(forms: readonly { readonly form: string }[]): Uint8Array {
  const starts = new Uint8Array(1 << 15);
  for (const { form } of forms) {
    const length = form.search(/[^\p{L}]|$/u);
    const first = startOf(form, 0);
    if (length > 2) starts[first] = 1;
    else for (let third = 0; third < 32; third++) starts[(first & ~31) | third] = 1;
    if (length < 2) throw new RangeError(`a title of one letter: ${form}`);
  }
  return starts;
}

/** Five bits of each of three characters, the same for a letter in either case. */
function startOf(text: string, at: number): number {
  return (
    ((text.charCodeAt(at) & 31) << 10) |
    ((text.charCodeAt(at + 1) & 31) << 5) |
    (text.charCodeAt(at + 2) & 31)
  );
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
    if (wanted === DOT && found !== DOT) continue;
    if (found !== wanted && (exact || lower(found) !== wanted)) return -1;
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

/** Over the letters from `start`, without case. */
function hashWord(text: string, start: number): number {
  let hash = 5381;
  for (let i = start; i < text.length; i++) {
    const code = lower(text.charCodeAt(i));
    if (!isLetter(code)) break;
    hash = (Math.imul(hash, 33) ^ code) | 0;
  }
  return hash;
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
