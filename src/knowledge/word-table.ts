/**
 * A set of words that is looked up where it lies in `world.bin`: a table of places by hash, as large as a power of two, at
 * most half full; what is taken already is passed by going one place on.
 */
import { hashText } from './hash-text.js';
import type { PackedFile } from './packed-file.js';

export interface WordTable {
  /** The number of the word among those of the table, from 0; -1 if it is none of them. */
  readonly find: (word: string) => number;
  readonly has: (word: string) => boolean;
  /** The word of that number. */
  readonly at: (index: number) => string;
  readonly size: number;
}

/** @param name of the arrays that `packWords` wrote */
export function readWordTable({ texts, u16 }: PackedFile, name: string): WordTable {
  const words = u16(`${name}.words`);
  const slots = u16(`${name}.slots`);
  const mask = slots.length - 1;
  const find = (word: string): number => {
    for (let slot = hashText(word) & mask; ; slot = (slot + 1) & mask) {
      const index = slots[slot]! - 1;
      if (index < 0 || texts.isAt(words[index]!, word)) return index;
    }
  };
  return { find, has: (word) => find(word) >= 0, at: (index) => texts.at(words[index]!), size: words.length };
}
