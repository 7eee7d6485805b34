/**
 * Whether a text is ASCII throughout, as most names are: for those, patterns over the letters of every script, each of which
 * takes half a millisecond to be made, are not needed.
 */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
