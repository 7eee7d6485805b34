/** The hashes of `../hash.ts`, and those of `../context-features.ts` over them. */

const A: i32 = <i32>0xcc9e2d51;
const B: i32 = 0x1b873593;
const C: i32 = <i32>0xe6546b64;
const D: i32 = <i32>0x9e3779b1;
export const E: i32 = <i32>0x85ebca6b;
export const F: i32 = <i32>0xc2b2ae35;

export function combine(hash: i32, value: i32): i32 {
  const k = rotl<i32>(value * A, 15);
  return rotl<i32>(hash ^ (k * B), 13) * 5 + C;
}

export function finish(hash: i32): i32 {
  let h = hash ^ (hash >>> 16);
  h *= E;
  h ^= h >>> 13;
  h *= F;
  return h ^ (h >>> 16);
}

export function two(kind: i32, a: i32, b: i32): i32 {
  return finish((a ^ kind) * A + b * B + kind * D);
}

export function three(kind: i32, a: i32, b: i32, c: i32): i32 {
  return two(kind, a, (b ^ (c >>> 15)) * E + c * F);
}

/** The id of a word's feature seen from elsewhere, as `../context-features.ts` says. */
export function atOffset(id: i32, offset: i32): i32 {
  return offset == 0 ? id : finish(combine(id, offset));
}

/** Of three integers that are hashes or small numbers: its upper bits are the best. */
export function mix(a: i32, b: i32, c: i32): i32 {
  const hash = a * D + b * E + c * F;
  return (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
}
