/**
 * Forms by the hash of their first word, in flat arrays. The build step fills them (`src/compile/pack-names.ts`).
 */
import type { PackedFile } from './packed-file.js';

export interface WordBuckets {
  /** Where in `members` the forms of this hash begin, in the order in which they were given; -1 if there are none. */
  readonly find: (hash: number) => number;
  /** Indices of forms; -1 after the last of each hash. */
  readonly members: Int32Array;
}

/** @param name of the arrays that `packBuckets` wrote */
export function readBuckets({ i32 }: PackedFile, name: string): WordBuckets {
  const hashes = i32(`${name}.hashes`);
  const firsts = i32(`${name}.firsts`);
  const members = i32(`${name}.members`);
  const mask = hashes.length - 1;
  return {
    members,
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

/**
 * Whether a form can stand where a text goes on so, as far as the initials of their second words tell: a small letter may have
 * a capital in the text, a capital stays one.
 * @param second of the form; 0: not known
 * @param next of the text; 0: not known
 */
export function mayFollow(second: number, next: number): boolean {
  return second === next || second === 0 || next === 0 || (second > 0x60 && second - 0x20 === next);
}
