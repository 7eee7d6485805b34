/**
 * From the scores of a sentence to its names: the best path, and for each name on it the probability that the model gives to exactly
 * this name. Plainly, for training and explaining: see `kernel/decode.ts` for the fast way.
 */
import { type SentenceView, isBeyondNames } from './context-features.js';
import { BEGIN, LABELS, LAST, OUTSIDE, classOf, partOf } from './labels.js';
import { bestPath } from './best-path.js';
import { type Lattice, createLattice, fitLattice, sumBackward, sumForward } from './lattice.js';
import { type Steps, stepsOf } from './steps.js';
import type { WeightIndex } from './weights.js';

/** A name on the best path: tokens `[from, to)` of the sentence. */
export interface Name {
  from: number;
  to: number;
  nameClass: number;
  probability: number;
}

export interface Decoder {
  readonly weights: WeightIndex;
  lattice: Lattice;
  /** `LABELS` × `LABELS`, and with exp taken. */
  readonly transitions: Float32Array;
  readonly factors: Float64Array;
  /** Of the factors. */
  readonly steps: Steps;
  path: Uint8Array;
}

export function createDecoder(weights: WeightIndex, transitions: Float32Array): Decoder {
  const lattice = createLattice();
  const factors = Float64Array.from(transitions, Math.exp);
  return {
    weights,
    lattice,
    transitions,
    factors,
    steps: stepsOf(factors),
    path: new Uint8Array(lattice.capacity),
  };
}

function fitDecoder(decoder: Decoder, length: number): void {
  decoder.lattice = fitLattice(decoder.lattice, length);
  const { capacity } = decoder.lattice;
  if (decoder.path.length >= capacity) return;
  decoder.path = new Uint8Array(capacity);
}

/**
 * Names of every class in order. Linear in the tokens.
 * @param scores a row of `LABELS` a token, the first token's at `start`
 */
export function decodeSentence(
  decoder: Decoder,
  view: SentenceView,
  scores: Float32Array,
  start = 0,
): Name[] {
  fitDecoder(decoder, view.length);
  const names: Name[] = [];
  for (let i = 0; i < view.length; i++) {
    if (isBeyondNames(view, i)) continue;
    const from = i;
    while (i < view.length && !isBeyondNames(view, i)) i++;
    const [first, last] = [start + from * LABELS, start + i * LABELS];
    decodeRange(decoder, scores.subarray(first, last), from, i, names);
  }
  return names;
}

/** Decodes tokens `[from, to)` and appends their names. */
function decodeRange(
  decoder: Decoder,
  emissions: Float32Array,
  from: number,
  to: number,
  names: Name[],
): void {
  const { lattice, steps, path } = decoder;
  const length = to - from;
  bestPath(emissions, decoder.transitions, length, path);
  const first = names.length;
  for (let i = 0; i < length;) {
    const label = path[i]!;
    let end = i + 1;
    if (label !== OUTSIDE) {
      if (partOf(label) === BEGIN) while (partOf(path[end++]!) !== LAST);
      names.push({ from: from + i, to: from + end, nameClass: classOf(label), probability: 0 });
    }
    i = end;
  }
  if (names.length === first) return;
  sumForward(lattice, emissions, steps, length, null);
  sumBackward(lattice, steps, length);
  for (let n = first; n < names.length; n++) {
    const name = names[n]!;
    name.probability = spanProbability(decoder, name.from - from, name.to - from);
  }
}

/** p(the labels of tokens `[from, to)` are those of `path`), after `sumForward` and `sumBackward`. */
function spanProbability({ lattice, path, factors }: Decoder, from: number, to: number): number {
  const { alpha, beta, scales, potentials: own } = lattice;
  let probability = alpha[from * LABELS + path[from]!]!;
  for (let t = from + 1; t < to; t++)
    probability *= (factors[path[t - 1]! * LABELS + path[t]!]! * own[t * LABELS + path[t]!]!) / scales[t]!;
  return Math.min(1, probability * beta[(to - 1) * LABELS + path[to - 1]!]!);
}
