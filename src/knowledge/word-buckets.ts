/**
 * Forms by the hash of their first word, in flat arrays: at most places of a text no form begins, and what costs most there
 * is to find that out. A beginning of three characters that no form has is told by one look, without the hash.
 */

export interface WordBuckets {
  /** Whether a form may begin with these three characters of a text; sure only where it says no. */
  readonly mayBegin: (first: number, second: number, third: number) => boolean;
  /** Where in `members` the forms of this hash begin, in the order in which they were given; -1 if there are none. */
  readonly find: (hash: number) => number;
  /** Indices of forms; -1 after the last of each hash. */
  readonly members: Int32Array;
}

/** How a form begins; of its first word only. */
export interface FormStart {
  readonly hash: number;
  /** The first word as the text's characters are compared with it by `mayBegin`: only letters and digits. */
  readonly word: string;
}

/** @param order indices of `starts`, in the order in which forms of one first word are looked at */
export function createBuckets(starts: readonly FormStart[], order: readonly number[]): WordBuckets {
  const begins = new Uint8Array(1 << 15);
  const byHash = new Map<number, number[]>();
  for (const index of order) {
    const { hash, word } = starts[index]!;
    markBeginning(begins, word);
    const bucket = byHash.get(hash);
    if (bucket) bucket.push(index);
    else byHash.set(hash, [index]);
  }
  const mask = 2 ** Math.ceil(Math.log2(2 * byHash.size + 2)) - 1;
  const hashes = new Int32Array(mask + 1);
  const firsts = new Int32Array(mask + 1).fill(-1);
  const members = new Int32Array(order.length + byHash.size);
  let at = 0;
  for (const [hash, bucket] of byHash) {
    let slot = spread(hash) & mask;
    while (firsts[slot] !== -1) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    firsts[slot] = at;
    members.set(bucket, at);
    at += bucket.length;
    members[at++] = -1;
  }
  return {
    members,
    mayBegin: (first, second, third) => begins[beginning(first, second, third)] === 1,
    find: (hash) => {
      for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
        const first = firsts[slot]!;
        if (first === -1 || hashes[slot] === hash) return first;
      }
    },
  };
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Five bits of each of three characters, the same for a letter in either case. */
function beginning(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** Behind a word of less than three characters anything may stand. */
function markBeginning(begins: Uint8Array, word: string): void {
  const from = beginning(word.charCodeAt(0), word.charCodeAt(1) || 0, word.charCodeAt(2) || 0);
  const free = word.length > 2 ? 1 : word.length === 2 ? 1 << 5 : 1 << 10;
  begins.fill(1, from & ~(free - 1), (from & ~(free - 1)) + free);
}
