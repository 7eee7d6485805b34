/**
 * What may begin with a word: most words of a text begin no name and no title, and one look at one table that all kinds of
 * names share tells so. The table has a place for every hash of a word, and there a bit for each kind.
 */
import { fold, isCombining, isWordCode, upper } from './name-characters.js';
import type { PackedFile } from './packed-file.js';

/** Bits of what may begin with a word. */
export const BEGINS = { country: 1, organisation: 2, title: 4 } as const;

/** Places of the table. As few as this, it stays near at hand, and one word in ten or so meets another's place. */
export const PLACES = 1 << 15;

export interface FirstWords {
  /** The bits of the word that begins at the offset; where one is missing, nothing of that kind begins there. */
  readonly beginAt: (text: string, start: number) => number;
}

/** @param file as `packFirstWords` wrote it */
export function readFirstWords(file: PackedFile): FirstWords {
  const table = file.u8('first-words');
  return { beginAt: (text, start) => table[placeOf(text, start)]! };
}

/** Of the letters from `start`, without case and accents. */
export function placeOf(text: string, start: number): number {
  let hash = 5381;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      const letter = code & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      hash = (Math.imul(hash, 33) ^ letter) | 0;
    } else if (isWordCode(code)) {
      if (!isCombining(code)) hash = (Math.imul(hash, 33) ^ upper(fold(code))) | 0;
    } else break;
  }
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}
