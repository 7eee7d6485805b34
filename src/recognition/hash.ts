/**
 * Hashes of features: 32-bit integers all the way, so that no string is built for a token. The mixing is that of
 * MurmurHash3 (Austin Appleby, public domain).
 */

/** Folds `value` into `hash`. Order matters: combine(a, b) is not combine(b, a). */
export function combine(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = hash ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

/** Spreads the bits of a hash over all of it. */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Of what nothing was folded into yet. */
export const NO_HASH = 0x9747b28c | 0;

/** Of the code units `[from, to)` of a string. */
export function hashString(text: string, from = 0, to = text.length): number {
  let hash = NO_HASH;
  for (let i = from; i < to; i++) hash = combine(hash, text.charCodeAt(i));
  return finish(hash ^ (to - from));
}
