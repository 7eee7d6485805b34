/**
 * The weights of features as they stand in the model file: for each feature a row of the weights that are not zero,
 * a byte each, and a scale. A row is found by the feature's id: its upper half is a bucket, its lower half is compared.
 */
export interface Weights {
  /** By upper half of the id, the bucket's first row; one more entry at the end. */
  readonly buckets: Uint32Array;
  /** By row: the lower half of the id, ascending within a bucket. */
  readonly keys: Uint16Array;
  /** By row: what a byte is worth, as a power: `SCALES[exponent]`. */
  readonly exponents: Uint8Array;
  /** By row, its first entry; one more at the end. */
  readonly starts: Uint32Array;
  /** By entry: the label whose weight it is; what has no entry is zero. */
  readonly labels: Uint8Array;
  readonly values: Int8Array;
  /** Says of most ids without a row that they have none: a bit for each hash of `FILTER_BITS` bits. */
  readonly filter: Uint32Array;
  /** `LABELS` × `LABELS`: from label, to label. */
  readonly transitions: Float32Array;
}

export const BUCKETS = 1 << 16;

export const FILTER_BITS = 22;

/** Built when the model is read, from its buckets and keys. */
export function buildFilter(buckets: Uint32Array, keys: Uint16Array): Uint32Array {
  const filter = new Uint32Array(2 ** (FILTER_BITS - 5));
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    for (let row = buckets[bucket]!; row < buckets[bucket + 1]!; row++) {
      const bit = ((bucket << 16) | keys[row]!) >>> (32 - FILTER_BITS);
      filter[bit >>> 5]! |= 1 << (bit & 31);
    }
  return filter;
}

/** Steps of a quarter of a power of two: from 2^-40 to 2^24. */
export const SCALES = Float32Array.from({ length: 256 }, (_, exponent) => 2 ** (exponent / 4 - 40));

/** Adds the feature's row to `out[at …]`, if the feature has one. */
export function addWeights(weights: Weights, id: number, out: Float32Array, at: number): void {
  const bit = id >>> (32 - FILTER_BITS);
  if (((weights.filter[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return;
  const bucket = id >>> 16;
  const key = id & 0xffff;
  const { keys } = weights;
  const end = weights.buckets[bucket + 1]!;
  for (let row = weights.buckets[bucket]!; row < end; row++) {
    if (keys[row] !== key) continue;
    const scale = SCALES[weights.exponents[row]!]!;
    const { labels, values } = weights;
    const last = weights.starts[row + 1]!;
    for (let k = weights.starts[row]!; k < last; k++) out[at + labels[k]!]! += values[k]! * scale;
    return;
  }
}
