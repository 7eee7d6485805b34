/**
 * The lexicon: what is known of a word whatever its context, from plain text and from lists, as typed arrays: clusters,
 * frequency, membership in lists. A word is found by the hash of its key (`wordKey`); the key itself is not kept.
 */
import { wordKey } from '../text/word-key.js';
import { hashString } from './hash.js';

export interface Lexicon {
  /** Hashes of the words' keys, ascending as unsigned numbers. */
  readonly hashes: Uint32Array;
  /** For each clustering, each word's cluster, from 1; 0: in none. */
  readonly clusters: readonly Uint16Array[];
  /** Each word's count in the plain text: the integer part of 2 log2(1 + count). */
  readonly frequencies: Uint8Array;
  /** Each word's lists, one bit a list. */
  readonly lists: Uint32Array;
}

export const NO_LEXICON: Lexicon = {
  hashes: new Uint32Array(),
  clusters: [],
  frequencies: new Uint8Array(),
  lists: new Uint32Array(),
};

/** Rows to each side of the expected one. */
const NEAR = 1 << 10;

/** The word's row in the lexicon's arrays, -1 if it is not in it. */
export function findWord(lexicon: Lexicon, word: string): number {
  const { hashes } = lexicon;
  const hash = hashString(wordKey(word)) >>> 0;
  // Hashes lie evenly: mostly the word is near the place that its own leads one to expect.
  const expected = Math.floor((hash / 2 ** 32) * hashes.length);
  let low = Math.max(0, expected - NEAR);
  let high = Math.min(hashes.length - 1, expected + NEAR);
  if (!(hashes[low]! <= hash)) low = 0;
  if (!(hashes[high]! >= hash)) high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle]!;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
