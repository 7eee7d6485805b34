/**
 * Forms by the hash of their first word, in flat arrays: at most places of a text no form begins, and what costs most there
 * is to find that out. A beginning of four characters that no form has is told by one look, without the hash.
 */

export interface WordBuckets {
  /** Whether a form may begin with these four characters of a text; sure only where it says no. */
  readonly mayBegin: (first: number, second: number, third: number, fourth: number) => boolean;
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

const BEGINNINGS = 1 << 16;

/** @param order indices of `starts`, in the order in which forms of one first word are looked at */
export function createBuckets(starts: readonly FormStart[], order: readonly number[]): WordBuckets {
  const begins = new Int32Array(BEGINNINGS >> 5);
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
    mayBegin: (first, second, third, fourth) => has(begins, place(beginning(first, second, third, fourth))),
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

/** Five bits of each of four characters. */
function beginning(first: number, second: number, third: number, fourth: number): number {
  return (classOf(first) << 15) | (classOf(second) << 10) | (classOf(third) << 5) | classOf(fourth);
}

/** The same for a letter in either case; 0 for what is no letter, so that a short word ends in this look too. */
function classOf(code: number): number {
  if (code < 0x80) return CLASSES[code]!;
  return code >= 0xc0 && code < 0x2000 ? code & 31 : 0;
}

const CLASSES = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z]/iu.test(String.fromCharCode(code)) ? code & 31 : 0,
);

function has(bits: Int32Array, bit: number): boolean {
  return ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
}

/** A bit in the table, which is smaller than there are beginnings, so that it stays in the near cache. */
function place(begins: number): number {
  return (begins ^ (begins >>> 11)) & (BEGINNINGS - 1);
}

/** Behind a word of less than four characters comes no letter, and behind that anything. */
function markBeginning(begins: Int32Array, word: string): void {
  const codeAt = (index: number): number => word.charCodeAt(index) || 0;
  const free = 2 ** (5 * Math.max(0, 3 - word.length));
  const first = beginning(codeAt(0), codeAt(1), codeAt(2), codeAt(3));
  for (let rest = 0; rest < free; rest++) {
    const bit = place(first | rest);
    begins[bit >>> 5]! |= 1 << (bit & 31);
  }
}
