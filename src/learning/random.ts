/**
 * Seeded random numbers: the same seed gives the same run on every machine.
 */

/** Gives the next number of its sequence, uniform in [0, 1). */
export type Random = () => number;

/** The generator mulberry32 (Tommy Ettinger): 32 bits of state, period 2^32. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
