/**
 * What may begin with a word: most words of a text begin no name and no title, and one look at one table that all kinds of
 * names share tells so. The table has a place for every hash of a word, and there a bit for each kind. All matchers look
 * names up by the same hash.
 */
import type { PackedFile } from './packed-file.js';

/** Bits of what may begin with a word. */
export const BEGINS = { country: 1, organisation: 2, title: 4 } as const;

/** Places of the table: few enough to stay near at hand. One word in ten or so meets another's place. */
export const PLACES = 1 << 15;

export interface FirstWords {
  /** The bits of a word, by `hashUnits` of it; where one is missing, nothing of that kind begins with it. */
  readonly bitsOf: (hash: number) => number;
}

/** @param file as `packFirstWords` wrote it */
export function readFirstWords(file: PackedFile): FirstWords {
  const table = file.u8('first-words');
  return { bitsOf: (hash) => table[placeOf(hash)]! };
}

export function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}
