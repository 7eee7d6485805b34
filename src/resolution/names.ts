/**
 * Names as keys: how two spellings of a name are seen to be one, and how a name becomes an id.
 */
import { isAscii } from '../text/is-ascii.js';
import { isPlain } from '../knowledge/organisation-names.js';

/** As a person reads it: white space, line ends among it, is one space; a word parted at a line end is whole. */
export function displayName(text: string): string {
  if (isTidy(text)) return text;
  return text
    .replace(/(?<=\p{Ll})[-‐]\r?\n\s*(?=\p{Ll})/gu, '')
    .replace(/(?<=\p{L}[-‐])\r?\n\s*/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Single spaces between characters that are none, as in most names. */
function isTidy(text: string): boolean {
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20) {
      if (space) return false;
      space = true;
    } else if ((code > 0x20 && code < 0x80) || (code > 0xa0 && code < 0x1680)) space = false;
    else return false;
  }
  return !space;
}

/** Nothing to fold but case; most names of a text. */
const PLAIN = /^[A-Za-z0-9.'-]+(?: [A-Za-z0-9.'-]+)*$/u;

/** Equal for spellings that differ in case, accents, kind of apostrophe or hyphen, or white space. */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  if (isAscii(name)) return displayName(name).toLowerCase().replace(/`/g, "'");
  return displayName(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[‐‑–—]/gu, '-');
}

/** Lower-case letters and digits of every script, joined by `-`. */
export function slugOf(name: string): string {
  if (isPlain(name)) return name.toLowerCase().replaceAll(' ', '-');
  if (isAscii(name)) return endsOff(name.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  const slug = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return endsOff(slug);
}

function endsOff(slug: string): string {
  return slug.replace(/^-|-$/g, '') || 'unnamed';
}
