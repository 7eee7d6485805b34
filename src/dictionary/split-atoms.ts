/**
 * Names → atoms, the units in which names are compared: runs of letters and digits, and each other character by itself. A
 * name's atoms are the same wherever it stands ("Inc." before a space and at a sentence's end), which its tokens are not.
 */

/** White space parts atoms and is none. Apostrophes, hyphens and composed letters are of one kind. */
export function splitAtoms(text: string): readonly string[] {
  if (/^[A-Za-z0-9]+$/.test(text)) return [text];
  return foldCharacters(text).match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

function foldCharacters(text: string): string {
  // eslint-disable-next-line no-control-regex -- ASCII
  if (/^[\u0000-\u007f]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '');
}
