/**
 * JSON text that is safe to show in a terminal and still exact: `JSON.stringify` escapes C0 controls and lone
 * surrogates; this escapes DEL, C1 controls, line and paragraph separators and bidirectional controls too.
 * All of them can only stand inside strings, so replacing them in the whole text is right.
 */
const HARMFUL = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g;

/** @param indent spaces a level; 0 for one line */
export function stringifySafely(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    HARMFUL,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
