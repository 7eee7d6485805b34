/**
 * Forms by the hash of their first word, in flat arrays: at most places of a text no form begins, and what costs most there
 * is to find that out. A beginning of four characters that no form has is told by one look, without the hash. The build step
 * fills the arrays (`src/compile/pack-buckets.ts`).
 */
import type { PackedFile } from './packed-file.js';

export interface WordBuckets {
  /** Whether a form may begin with these four characters of a text; sure only where it says no. */
  readonly mayBegin: (first: number, second: number, third: number, fourth: number) => boolean;
  /** Where in `members` the forms of this hash begin, in the order in which they were given; -1 if there are none. */
  readonly find: (hash: number) => number;
  /** Indices of forms; -1 after the last of each hash. */
  readonly members: Int32Array;
}

/** Beginnings that the bits of `begins` tell apart. */
export const BEGINNINGS = 1 << 16;

/** @param name of the arrays that `packBuckets` wrote */
export function readBuckets({ i32 }: PackedFile, name: string): WordBuckets {
  const begins = i32(`${name}.begins`);
  const hashes = i32(`${name}.hashes`);
  const firsts = i32(`${name}.firsts`);
  const members = i32(`${name}.members`);
  const mask = hashes.length - 1;
  return {
    members,
    mayBegin: (first, second, third, fourth) => has(begins, placeOf(beginning(first, second, third, fourth))),
    find: (hash) => {
      for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
        const first = firsts[slot]!;
        if (first === -1 || hashes[slot] === hash) return first;
      }
    },
  };
}

/** The place in the table where the look for a hash begins, before it is cut to its size. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Five bits of each of four characters. */
export function beginning(first: number, second: number, third: number, fourth: number): number {
  return (classOf(first) << 15) | (classOf(second) << 10) | (classOf(third) << 5) | classOf(fourth);
}

/** The same for a letter in either case; 0 for what is no letter, so that a short word ends in this look too. */
function classOf(code: number): number {
  if (code < 0x80) return CLASSES[code]!;
  return code >= 0xc0 && code < 0x2000 ? code & 31 : 0;
}

const CLASSES = new Uint8Array(0x80);
for (let letter = 1; letter <= 26; letter++) CLASSES[0x40 + letter] = CLASSES[0x60 + letter] = letter;

function has(bits: Int32Array, bit: number): boolean {
  return ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
}

/** A bit in the table, which is smaller than there are beginnings, so that it stays in the near cache. */
export function placeOf(begins: number): number {
  return (begins ^ (begins >>> 11)) & (BEGINNINGS - 1);
}
