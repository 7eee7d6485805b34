/**
 * Where everything lies in memory, in bytes. The model comes first, once; behind it each thread has an arena of its own, whose
 * pages cost nothing until they are written to. Threads share the model, so nothing below the arena is ever written.
 *
 * A row is the scores of a token's labels, less that of OUTSIDE, which is therefore always 0: sixteen floats, a line of the
 * cache. By part of a name, then by class: four of BEGIN, of INSIDE, of LAST, of UNIT; a label's place in it is its lane.
 */

export const ROW: u32 = 64;
export const LANES: u32 = 16;
/** In the place of a lane: the label OUTSIDE. */
export const OUTSIDE: u32 = 16;
/** The first lanes of the parts. */
export const INSIDE_LANE: u32 = 4;
export const LAST_LANE: u32 = 8;
export const UNIT_LANE: u32 = 12;

/** Where the compiled model begins; `compiled-model.ts` says how it is laid out. */
export const MODEL: u32 = 64;

/** A word: see `words.ts`. */
export const WORD: u32 = 64;
export const MOST_WORDS: u32 = 1 << 16;
/** A word's rows: what it gives to the tokens two and one behind it, to itself, one and two before it. */
export const SUMS: u32 = 5 * ROW;
export const MOST_SLOTS: u32 = 1 << 17;
/** Ids of features and letters of the words. */
export const POOL_BYTES: u32 = 64 << 20;
/** What the words of one stretch never need more of. */
export const POOL_OF_STRETCH: u32 = 40 << 20;

/** Tokens and sentences of a stretch. */
export const MOST_TOKENS: u32 = (1 << 14) + 1024;
/** Of a range that is decoded at once: no sentence is longer. */
export const LONGEST_RANGE: u32 = 512;

/** A kept row's key: three integers, and room. */
export const KEY: u32 = 16;
export const PAIRS_BITS: u32 = 16;
export const SHAPES_BITS: u32 = 12;
export const CLUSTERS_BITS: u32 = 14;
/** By letter case and place. */
export const PLACES: u32 = 8 * 64;
export const HEARD_OWN: u32 = 1 << 13;
export const HEARD_AROUND: u32 = 1 << 11;
export const HEARD_PAIRS: u32 = 1 << 8;

/** Where words are described: 1024 words of 32 bits. */
export const MAILBOX: u32 = 4096;
/** A name: from, to, class, probability. */
export const NAME: u32 = 16;

let next: u32 = 0;

/** The arena's next free bytes, at a line of the cache. */
export function take(bytes: u32): u32 {
  const start = next;
  next = (start + bytes + 63) & ~63;
  return start;
}

export function beginArena(at: u32): void {
  next = at;
}
