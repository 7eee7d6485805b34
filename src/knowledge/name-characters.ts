/**
 * The characters of names as they are compared: accents of Latin letters, kinds of apostrophe and of hyphen are folded, and what is
 * a part of a word.
 */

export const SPACE = 0x20;
export const APOSTROPHE = 0x27;
export const HYPHEN = 0x2d;

const FOLDED = foldTable();

export function fold(code: number): number {
  if (code < 0x80) return code;
  if (code < FOLDED.length) return FOLDED[code]!;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return APOSTROPHE;
  return code === 0x2010 || code === 0x2011 || code === 0x2013 ? HYPHEN : code;
}

export function upper(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x20 : code;
}

export function isCapital(code: number): boolean {
  const folded = fold(code);
  return folded >= 0x41 && folded <= 0x5a;
}

export function isLowerCode(code: number): boolean {
  const folded = fold(code);
  return folded >= 0x61 && folded <= 0x7a;
}

export function isSpaceCode(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x202f;
}

export function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

export function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** Letters and digits, as far as a boundary of a name needs to know. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return isAsciiWord(code);
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
