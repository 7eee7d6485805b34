/**
 * Trained weights → the bytes of the model: rows that hardly matter dropped, each of the others scaled to a byte a
 * weight.
 */
import { LABELS } from '../../recognition/labels.js';
import { BUCKETS, SCALES, type Weights } from '../../recognition/weights.js';
import type { CrfWeights } from './train-crf.js';

/** @param least rows whose greatest weight is smaller are dropped */
export function quantise(ids: Int32Array, { features, transitions }: CrfWeights, least: number): Weights {
  const greatest = new Float32Array(ids.length);
  for (let f = 0; f < ids.length; f++)
    for (let y = 0; y < LABELS; y++)
      greatest[f] = Math.max(greatest[f]!, Math.abs(features[f * LABELS + y]!));
  const order = Array.from(ids.keys())
    .filter((f) => greatest[f]! >= least && greatest[f]! > 0)
    .sort((a, b) => (ids[a]! >>> 0) - (ids[b]! >>> 0));
  const buckets = new Uint32Array(BUCKETS + 1);
  const keys = new Uint16Array(order.length);
  const exponents = new Uint8Array(order.length);
  const counts = new Uint8Array(order.length);
  const labels: number[] = [];
  const values: number[] = [];
  order.forEach((f, row) => {
    buckets[(ids[f]! >>> 16) + 1]! += 1;
    keys[row] = ids[f]! & 0xffff;
    const exponent = Math.min(255, Math.max(0, Math.ceil(4 * (Math.log2(greatest[f]! / 127) + 40))));
    exponents[row] = exponent;
    for (let y = 0; y < LABELS; y++) {
      const value = Math.max(-127, Math.min(127, Math.round(features[f * LABELS + y]! / SCALES[exponent]!)));
      if (value === 0) continue;
      labels.push(y);
      values.push(value);
      counts[row]!++;
    }
  });
  for (let bucket = 0; bucket < BUCKETS; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  return {
    buckets,
    keys,
    exponents,
    counts,
    labels: Uint8Array.from(labels),
    values: Int8Array.from(values),
    transitions: Float32Array.from(transitions),
  };
}

/** The rows of both in one, with the transitions of the first. Their features must be different ones. */
export function joinWeights(one: Weights, other: Weights): Weights {
  const buckets = one.buckets.map((start, bucket) => start + other.buckets[bucket]!);
  const rows = one.keys.length + other.keys.length;
  const keys = new Uint16Array(rows);
  const exponents = new Uint8Array(rows);
  const counts = new Uint8Array(rows);
  const labels = new Uint8Array(one.labels.length + other.labels.length);
  const values = new Int8Array(labels.length);
  const parts = [one, other].map((weights) => ({ weights, entry: 0 }));
  let row = 0;
  let entry = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    for (const part of parts) {
      const { weights } = part;
      for (let from = weights.buckets[bucket]!; from < weights.buckets[bucket + 1]!; from++) {
        keys[row] = weights.keys[from]!;
        exponents[row] = weights.exponents[from]!;
        const count = (counts[row++] = weights.counts[from]!);
        labels.set(weights.labels.subarray(part.entry, part.entry + count), entry);
        values.set(weights.values.subarray(part.entry, part.entry + count), entry);
        part.entry += count;
        entry += count;
      }
    }
  return { buckets, keys, exponents, counts, labels, values, transitions: one.transitions };
}
