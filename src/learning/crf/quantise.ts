/**
 * Trained weights → the bytes of the model: rows that hardly matter dropped, each of the others scaled to a byte a
 * weight.
 */
import { LABELS } from '../../recognition/labels.js';
import { BUCKETS, SCALES, type Weights, buildFilter } from '../../recognition/weights.js';
import type { CrfWeights } from './train-crf.js';

/** @param least rows whose greatest weight is smaller are dropped */
export function quantise(ids: Int32Array, { features, transitions }: CrfWeights, least: number): Weights {
  const greatest = new Float32Array(ids.length);
  for (let f = 0; f < ids.length; f++)
    for (let y = 0; y < LABELS; y++) greatest[f] = Math.max(greatest[f]!, Math.abs(features[f * LABELS + y]!));
  const order = Array.from(ids.keys())
    .filter((f) => greatest[f]! >= least && greatest[f]! > 0)
    .sort((a, b) => (ids[a]! >>> 0) - (ids[b]! >>> 0));
  const buckets = new Uint32Array(BUCKETS + 1);
  const keys = new Uint16Array(order.length);
  const exponents = new Uint8Array(order.length);
  const values = new Int8Array(order.length * LABELS);
  order.forEach((f, row) => {
    buckets[(ids[f]! >>> 16) + 1]! += 1;
    keys[row] = ids[f]! & 0xffff;
    const exponent = Math.min(255, Math.max(0, Math.ceil(4 * (Math.log2(greatest[f]! / 127) + 40))));
    exponents[row] = exponent;
    for (let y = 0; y < LABELS; y++)
      values[row * LABELS + y] = Math.max(-127, Math.min(127, Math.round(features[f * LABELS + y]! / SCALES[exponent]!)));
  });
  for (let bucket = 0; bucket < BUCKETS; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  return { buckets, keys, exponents, values, filter: buildFilter(buckets, keys), transitions: Float32Array.from(transitions) };
}
