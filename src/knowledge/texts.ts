/**
 * Texts by number, as bytes: a string is made only of what is asked for. Latin-1 has one byte a character, so that the
 * strings made of it are short ones to the engine too; all else has UTF-16 units.
 */

export interface Texts {
  /** A new string each time that it is asked for. */
  at(id: number): string;
  /** Whether the text of that number is this one; makes no string. */
  isAt(id: number, text: string): boolean;
}

export interface TextArrays {
  /** Where each text begins in `narrow`; with WIDE set, in `wide`. */
  readonly starts: Int32Array;
  readonly lengths: Uint16Array;
  readonly narrow: Uint8Array;
  readonly wide: Uint16Array;
}

export const WIDE = 1 << 30;

export function readTexts({ starts, lengths, narrow, wide }: TextArrays): Texts {
  const narrowBytes = Buffer.from(narrow.buffer, narrow.byteOffset, narrow.byteLength);
  const wideBytes = Buffer.from(wide.buffer, wide.byteOffset, wide.byteLength);
  return {
    at(id) {
      const start = starts[id]!;
      const end = start + lengths[id]!;
      if (start < WIDE) return narrowBytes.toString('latin1', start, end);
      return wideBytes.toString('utf16le', 2 * (start - WIDE), 2 * (end - WIDE));
    },
    isAt(id, text) {
      const length = lengths[id]!;
      if (text.length !== length) return false;
      const start = starts[id]!;
      const units = start < WIDE ? narrow : wide;
      const from = start < WIDE ? start : start - WIDE;
      for (let i = 0; i < length; i++) if (units[from + i] !== text.charCodeAt(i)) return false;
      return true;
    },
  };
}
