/**
 * What kind of character a UTF-16 code unit is, from a table that fills itself: the scanners ask this for every
 * character, and a regular expression for each would cost more than all the rest of tokenising.
 */

export const SPACE = 1;
export const LINE_END = 2;
export const LOWER = 3;
export const UPPER = 4;
/** A letter without case: Arabic, Hebrew, Hangul, Thai, modifier letters. */
export const LETTER = 5;
/** Belongs to the word before it: combining marks. */
export const MARK = 6;
export const DIGIT = 7;
/** Scripts written without spaces, whose runs are tokens of their own: Han, Hiragana, Katakana. */
export const HAN = 8;
/** Inside a word a part of it, elsewhere as good as a space: soft hyphen, zero-width (non-)joiner. */
export const JOINER = 9;
export const SYMBOL = 10;

const kinds = new Uint8Array(0x10000);

/** One of the constants above, for the code point at `index` of `text`; SPACE beyond the end. */
export function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code !== code) return SPACE;
  const known = kinds[code]!;
  if (known !== 0) return known;
  const kind = classify(text.codePointAt(index)!);
  if (code < 0xd800 || code > 0xdfff) kinds[code] = kind;
  return kind;
}

/** Code units of the character at `index`: two for a surrogate pair. */
export function widthAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** Letters, marks and digits: what words are made of (Han apart). */
export function isWordKind(kind: number): boolean {
  return kind >= LOWER && kind <= DIGIT;
}

export function isAsciiLetter(code: number): boolean {
  return ((code | 32) - 0x61) >>> 0 < 26;
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function classify(codePoint: number): number {
  const common = classifyCommon(codePoint);
  if (common !== 0) return common;
  const character = String.fromCodePoint(codePoint);
  if (/[\n\r\u2028\u2029\f\v\u0085]/u.test(character)) return LINE_END;
  if (/[\u00AD\u200C\u200D]/u.test(character)) return JOINER;
  if (/[\s\p{Cc}\p{Cf}]/u.test(character)) return SPACE;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return HAN;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return DIGIT;
  return SYMBOL;
}

/**
 * Of ASCII, the letters of Latin-1 and Latin Extended-A, and typographic punctuation; 0 for others. Most texts have no more
 * than these, and the expressions above cost milliseconds when they are first used.
 */
function classifyCommon(code: number): number {
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return LOWER;
    if (code >= 0x41 && code <= 0x5a) return UPPER;
    if (code >= 0x30 && code <= 0x39) return DIGIT;
    if (code >= 0x0a && code <= 0x0d) return LINE_END;
    return code <= 0x20 || code === 0x7f ? SPACE : SYMBOL;
  }
  if (code >= 0xc0 && code < 0x180) {
    if (code === 0xd7 || code === 0xf7) return SYMBOL;
    const letter = String.fromCharCode(code);
    return letter.toLowerCase() === letter ? LOWER : UPPER;
  }
  if ((code >= 0x2010 && code < 0x2028) || (code >= 0x2030 && code < 0x205f)) return SYMBOL;
  return 0;
}
