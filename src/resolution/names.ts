/**
 * Names as keys: how two spellings of a name are seen to be one, and how a name becomes an id.
 */

/** As a person reads it: white space, line ends among it, is one space. */
export function displayName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Nothing to fold but case; most names of a text. */
const PLAIN = /^[A-Za-z0-9.'-]+(?: [A-Za-z0-9.'-]+)*$/u;

/** Equal for spellings that differ in case, accents, kind of apostrophe or hyphen, or white space. */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return displayName(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[‐‑–—]/gu, '-');
}

/** Lower-case letters and digits of every script, joined by `-`. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return slug.replace(/^-|-$/gu, '') || 'unnamed';
}
