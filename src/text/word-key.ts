/**
 * The form under which a word is looked up in tables made from plain text: what the program that induces word
 * clusters wrote, the recogniser must read, so both take it from here.
 */

/**
 * Case is kept (it tells names from words); every digit becomes 0 (numbers of one shape are one word); typographic
 * apostrophes and hyphens become the plain ones. Idempotent.
 */
export function wordKey(token: string): string {
  if (isPlain(token)) return token;
  return token
    .normalize('NFC')
    .replace(/\p{Nd}/gu, '0')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑]/g, '-');
}

/** Whether it is its own key for sure: ASCII without digits. */
function isPlain(token: string): boolean {
  for (let i = 0; i < token.length; i++) {
    const code = token.charCodeAt(i);
    if (code >= 0x80 || (code >= 0x30 && code <= 0x39)) return false;
  }
  return true;
}
