/**
 * The weights of features as they stand in the model file, for each feature a row of the weights that are not zero,
 * a byte each, and a scale. A row is found by the feature's id: its upper half is a bucket, its lower half is compared.
 */
export interface Weights {
  /** By upper half of the id, the bucket's first row; one more entry at the end. */
  readonly buckets: Uint32Array;
  /** By row: the lower half of the id, ascending within a bucket. */
  readonly keys: Uint16Array;
  /** By row: what a byte is worth, as a power: `SCALES[exponent]`. */
  readonly exponents: Uint8Array;
  /** By row, the number of its entries, which follow those of the row before. */
  readonly counts: Uint8Array;
  /** By entry: the label whose weight it is; what has no entry is zero. */
  readonly labels: Uint8Array;
  readonly values: Int8Array;
  /** `LABELS` × `LABELS`: from label, to label. */
  readonly transitions: Float32Array;
}

export const BUCKETS = 1 << 16;

/** Steps of a quarter of a power of two: from 2^-40 to 2^24. */
export const SCALES = Float32Array.from({ length: 256 }, (_, exponent) => 2 ** (exponent / 4 - 40));

/**
 * The weights as they are looked up: rows by open addressing, each row's entries side by side, so that a feature costs two
 * reads from far memory and not five.
 */
export interface WeightIndex {
  /** Pairs of a row's id and its first entry; the entry is -1 where the slot is free. */
  readonly slots: Int32Array;
  /** Of a row: the number of its weights and its exponent (in one), then label and weight (in one) of each. */
  readonly entries: Int16Array;
  /** A bit for each `FILTER_BITS` low bits of an id that has a row: most ids have none, and this fits the near cache. */
  readonly filter: Int32Array;
}

const FILTER_BITS = 21;

/** The share of slots that may be taken: more costs collisions, less costs memory that no cache holds. */
const FULLEST = 0.7;

/** Linear in the size of the model. */
export function indexWeights({ buckets, keys, exponents, counts, labels, values }: Weights): WeightIndex {
  let size = 1024;
  while (size * FULLEST < keys.length) size *= 2;
  const slots = new Int32Array(2 * size).fill(-1);
  const entries = new Int16Array(keys.length + labels.length);
  const filter = new Int32Array(2 ** (FILTER_BITS - 5));
  let at = 0;
  let entry = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    for (let row = buckets[bucket]!; row < buckets[bucket + 1]!; row++) {
      const id = (bucket << 16) | keys[row]!;
      filter[(id >>> 5) & (filter.length - 1)]! |= 1 << (id & 31);
      let slot = id & (size - 1);
      while (slots[2 * slot + 1] !== -1) slot = (slot + 1) & (size - 1);
      slots[2 * slot] = id;
      slots[2 * slot + 1] = at;
      entries[at++] = (counts[row]! << 8) | exponents[row]!;
      for (const end = entry + counts[row]!; entry < end; entry++)
        entries[at++] = (values[entry]! << 8) | labels[entry]!;
    }
  return { slots, entries, filter };
}

/** Adds the feature's row to `out[at …]`, if the feature has one. */
export function addWeights(index: WeightIndex, id: number, out: Float32Array, at: number): void {
  const { slots, entries, filter } = index;
  if (((filter[(id >>> 5) & (filter.length - 1)]! >>> (id & 31)) & 1) === 0) return;
  const mask = slots.length - 1;
  for (let slot = (id << 1) & mask; ; slot = (slot + 2) & mask) {
    const first = slots[slot + 1]!;
    if (first === -1) return;
    if (slots[slot] !== id) continue;
    const head = entries[first]!;
    const scale = SCALES[head & 0xff]!;
    const end = first + (head >> 8);
    for (let k = first + 1; k <= end; k++) {
      const entry = entries[k]!;
      out[at + (entry & 0xff)]! += (entry >> 8) * scale;
    }
    return;
  }
}
