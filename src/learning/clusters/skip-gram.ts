/**
 * Word vectors by skip-gram with negative sampling (Mikolov et al., 2013, "Distributed Representations of Words and
 * Phrases"), in the structured form of Ling et al. (2015, "Two/Too Simple Adaptations of Word2Vec for Syntax
 * Problems"): each position around the word predicts with output vectors of its own, so that what stands left and what
 * stands right are told apart. A window of two words makes near what is used alike, which is what a tagger needs.
 *
 * For a word w, a word c seen at offset o of it, and k sampled words n, the loss is
 *   -log s(v_w · u_o,c) - Σ log s(-v_w · u_o,n)      with s the logistic function.
 *
 * Frequent words are passed over at random as centres and, less often, as contexts; positions stay what they were.
 */
import { BOUNDARY, type EncodedText } from './encode.js';
import { createRandom } from '../random.js';

export interface SkipGramOptions {
  readonly dimensions: number;
  /** Words to each side. */
  readonly window: number;
  readonly negatives: number;
  readonly epochs: number;
  /** Of the first step; falls linearly to nearly nothing. */
  readonly rate: number;
  /** Words with a share above this are passed over at random: as centres, as contexts. */
  readonly centreSubsample: number;
  readonly contextSubsample: number;
  readonly seed: number;
}

export const SKIP_GRAM_DEFAULTS: Omit<SkipGramOptions, 'seed'> = {
  dimensions: 64,
  window: 2,
  negatives: 5,
  epochs: 3,
  rate: 0.03,
  centreSubsample: 1e-4,
  contextSubsample: 1e-3,
};

/**
 * Row-major, `words.length` × `dimensions`. Time: tokens × epochs × window × negatives × dimensions.
 * @param report called about a hundred times with the share of the work done and the mean loss since the last time
 */
export function trainSkipGram(
  { ids, counts }: EncodedText,
  options: SkipGramOptions,
  report: (share: number, loss: number) => void = () => undefined,
): Float32Array {
  const { dimensions, window, negatives, epochs } = options;
  const random = createRandom(options.seed);
  const input = new Float32Array(counts.length * dimensions);
  for (let at = 0; at < input.length; at++) input[at] = (random() - 0.5) / dimensions;
  const outputs = Array.from({ length: 2 * window }, () => new Float32Array(counts.length * dimensions));
  const centreKept = keepingChances(counts, options.centreSubsample);
  const contextKept = keepingChances(counts, options.contextSubsample);
  const noise = noiseTable(counts);
  const gradient = new Float32Array(dimensions);
  const steps = ids.length * epochs;
  const reportEvery = Math.max(1, Math.ceil(steps / 100));
  let loss = 0;
  let pairs = 0;

  for (let step = 0; step < steps; step++) {
    const at = step % ids.length;
    if (step % reportEvery === 0 && step > 0) {
      report(step / steps, loss / Math.max(1, pairs));
      loss = pairs = 0;
    }
    const centre = ids[at]!;
    if (centre === BOUNDARY || random() >= centreKept[centre]!) continue;
    const rate = options.rate * Math.max(1e-4, 1 - step / steps);
    const row = centre * dimensions;
    gradient.fill(0);
    for (let side = -1; side <= 1; side += 2) {
      for (let distance = 1; distance <= window; distance++) {
        const context = ids[at + side * distance]!;
        if (random() < contextKept[context]!) {
          const output = outputs[side < 0 ? window - distance : window + distance - 1]!;
          loss += descend(input, row, output, context * dimensions, 1, rate, gradient);
          for (let sample = 0; sample < negatives; sample++) {
            const drawn = noise[(random() * noise.length) | 0]!;
            if (drawn !== context) loss += descend(input, row, output, drawn * dimensions, 0, rate, gradient);
          }
          pairs++;
        }
        if (context === BOUNDARY) break;
      }
    }
    for (let d = 0; d < dimensions; d++) input[row + d]! += gradient[d]!;
  }
  report(1, loss / Math.max(1, pairs));
  return input;
}

/**
 * One word against one output word: moves the output vector down the gradient of its loss, adds the input vector's
 * move to `gradient`, and gives back the loss. `label`: 1 for a word that was seen, 0 for one that was drawn.
 */
export function descend(
  input: Float32Array,
  row: number,
  output: Float32Array,
  outputRow: number,
  label: number,
  rate: number,
  gradient: Float32Array,
): number {
  const dimensions = gradient.length;
  const fround = Math.fround;
  let even = fround(0);
  let odd = fround(0);
  for (let d = 0; d < dimensions; d += 2) {
    even = fround(even + fround(input[row + d]! * output[outputRow + d]!));
    odd = fround(odd + fround(input[row + d + 1]! * output[outputRow + d + 1]!));
  }
  const score = even + odd;
  const probability = logistic(score);
  const pull = fround((label - probability) * rate);
  for (let d = 0; d < dimensions; d++) {
    const weight = output[outputRow + d]!;
    gradient[d] = fround(gradient[d]! + fround(pull * weight));
    output[outputRow + d] = fround(weight + fround(pull * input[row + d]!));
  }
  return lossTable[(clamp(label === 1 ? score : -score) * TABLE_SCALE + TABLE_HALF) | 0]!;
}

const TABLE_LIMIT = 8;
const TABLE_HALF = 8192;
const TABLE_SCALE = TABLE_HALF / TABLE_LIMIT;
const tablePoints = Array.from({ length: 2 * TABLE_HALF + 1 }, (_, at) => (at + 0.5 - TABLE_HALF) / TABLE_SCALE);
const logisticTable = Float32Array.from(tablePoints, (x) => 1 / (1 + Math.exp(-x)));
const lossTable = Float32Array.from(tablePoints, (x) => Math.log1p(Math.exp(-x)));

function clamp(score: number): number {
  return score > TABLE_LIMIT ? TABLE_LIMIT : score < -TABLE_LIMIT ? -TABLE_LIMIT : score;
}

/** 1 / (1 + e^-x) from a table, within 0.0005 of the true value; flat beyond ±8. */
export function logistic(score: number): number {
  return logisticTable[(clamp(score) * TABLE_SCALE + TABLE_HALF) | 0]!;
}

/** The chance with which an occurrence of a word is used: √(t/f) + t/f for a share f of the text, at most 1. */
function keepingChances(counts: Uint32Array, threshold: number): Float32Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Float32Array.from(counts, (count) => {
    const ratio = (threshold * total) / Math.max(1, count);
    return Math.min(1, Math.sqrt(ratio) + ratio);
  });
}

/** Ids in proportion to count^0.75: drawing a place uniformly draws a word from the noise distribution. */
function noiseTable(counts: Uint32Array): Int32Array {
  const table = new Int32Array(1 << 22);
  const weights = Float64Array.from(counts, (count) => count ** 0.75);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let id = 0;
  let reached = weights[0]! / total;
  for (let at = 0; at < table.length; at++) {
    while ((at + 0.5) / table.length > reached && id < counts.length - 1) reached += weights[++id]! / total;
    table[at] = id;
  }
  return table;
}
