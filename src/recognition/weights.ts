/**
 * The weights of features as they stand in the model file, for each feature a row of the weights that are not zero,
 * a byte each, and a scale. A row is found by the feature's id: its upper half is a bucket, its lower half is compared.
 */
import { LABELS, laneOf } from './labels.js';

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

const LABEL_OF_LANE = new Uint8Array(LABELS);
for (let label = 0; label < LABELS; label++) LABEL_OF_LANE[laneOf(label)] = label;

/** Steps of a quarter of a power of two: from 2^-40 to 2^24. */
export const SCALES = Float32Array.from({ length: 256 }, (_, exponent) => 2 ** (exponent / 4 - 40));

/**
 * The weights as they are looked up: all of a bucket's rows side by side, so that to find one and to add it up costs two
 * reads from far memory: where the bucket begins, and the bucket.
 */
export interface WeightIndex {
  /** By upper half of the id, where the bucket begins in `rows`; one more entry at the end. */
  readonly starts: Uint32Array;
  /**
   * Of each row: the lower half of its id; the number of its weights and its exponent (in one); then lane (`laneOf`) and
   * weight (in one) of each. The longest rows of a bucket come first: they are looked up most.
   */
  readonly rows: Int16Array;
  /** A bit for each `FILTER_BITS` low bits of an id that has a row: this fits a nearer cache than the rest. */
  readonly filter: Int32Array;
}

const FILTER_BITS = 21;

/** Linear in the size of the model. */
export function indexWeights({ buckets, keys, exponents, counts, labels, values }: Weights): WeightIndex {
  const starts = new Uint32Array(BUCKETS + 1);
  const rows = new Int16Array(2 * keys.length + labels.length);
  const filter = new Int32Array(2 ** (FILTER_BITS - 5));
  let at = 0;
  let entry = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const members: { row: number; entry: number }[] = [];
    for (let row = buckets[bucket]!; row < buckets[bucket + 1]!; row++) {
      members.push({ row, entry });
      entry += counts[row]!;
    }
    members.sort((a, b) => counts[b.row]! - counts[a.row]! || a.row - b.row);
    for (const { row, entry: first } of members) {
      const id = (bucket << 16) | keys[row]!;
      filter[(id >>> 5) & (filter.length - 1)]! |= 1 << (id & 31);
      rows[at++] = id;
      rows[at++] = (counts[row]! << 8) | exponents[row]!;
      for (let k = first; k < first + counts[row]!; k++) rows[at++] = (values[k]! << 8) | laneOf(labels[k]!);
    }
    starts[bucket + 1] = at;
  }
  return { starts, rows, filter };
}

/** Adds the feature's row to `out[at …]`, if the feature has one. */
export function addWeights(
  { starts, rows, filter }: WeightIndex,
  id: number,
  out: Float32Array,
  at: number,
): void {
  if (((filter[(id >>> 5) & (filter.length - 1)]! >>> (id & 31)) & 1) === 0) return;
  const bucket = id >>> 16;
  const end = starts[bucket + 1]!;
  for (let row = starts[bucket]!; row < end; row += 2 + (rows[row + 1]! >> 8)) {
    if (((rows[row]! ^ id) & 0xffff) !== 0) continue;
    const head = rows[row + 1]!;
    const scale = SCALES[head & 0xff]!;
    for (let k = row + 2, last = k + (head >> 8); k < last; k++) {
      const entry = rows[k]!;
      out[at + LABEL_OF_LANE[entry & 0xff]!]! += (entry >> 8) * scale;
    }
    return;
  }
}
