/**
 * Text from documents is untrusted: nothing in it may move the cursor, change colours or the window's title,
 * reorder what is read, or end a line that the layout did not end.
 *
 * - C0 controls and DEL are shown as their pictures (ESC as ␛), so that an escape sequence is visible text.
 * - C1 controls, which terminals take for escape sequences too, and lone surrogates are shown as �.
 * - Bidirectional marks, embeddings, overrides and isolates are dropped: they are invisible, and writing from
 *   right to left reads right without them.
 * - Line and paragraph separators become spaces.
 * - `::` before a word, which at the start of a line is a command to the log of a GitHub workflow, becomes `∷`; a layout may
 *   break lines anywhere, so before every word.
 */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff]/gu;

/** For one line of output: line ends and tabs become spaces too, and runs of white space a single space. */
export function sanitisePhrase(text: string): string {
  return sanitiseText(text.replace(/[ \t\n\r\f\v\u0085\u2028\u2029]+/g, ' '));
}

/** The same without white space at the ends. */
export function sanitiseLine(text: string): string {
  return sanitisePhrase(text).trim();
}

/** For a cell that may have lines: tabs and line feeds stay; CR LF and CR become line feeds. */
export function sanitiseText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSAFE, replaceUnsafe)
    .replace(/(?<!\S)::(?=\S)/gu, '∷');
}

function replaceUnsafe(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\t' || character === '\n') return character;
  if (code <= 0x1f) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  if (code <= 0x9f || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return code === 0x2028 || code === 0x2029 ? ' ' : '';
}
