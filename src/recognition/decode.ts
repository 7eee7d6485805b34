/**
 * From a tokenised text to mentions: sentence by sentence the best path, and for each name on it the probability
 * that the model gives to exactly this name.
 */
import type { SentenceView } from './context-features.js';
import { BEGIN, LABELS, LAST, OUTSIDE, classOf, partOf } from './labels.js';
import { type Lattice, bestPath, createLattice, fitLattice, sumPaths } from './lattice.js';
import { scoreTokens } from './score-tokens.js';
import type { Weights } from './weights.js';

/** A name on the best path: tokens `[from, to)` of the sentence. */
export interface Name {
  from: number;
  to: number;
  nameClass: number;
  probability: number;
}

export interface Decoder {
  readonly weights: Weights;
  lattice: Lattice;
  emissions: Float32Array;
  readonly transitions: Float64Array;
  readonly potentials: Float64Array;
  path: Uint8Array;
}

export function createDecoder(weights: Weights): Decoder {
  const lattice = createLattice();
  return {
    weights,
    lattice,
    emissions: new Float32Array(lattice.capacity * LABELS),
    transitions: Float64Array.from(weights.transitions),
    potentials: Float64Array.from(weights.transitions, Math.exp),
    path: new Uint8Array(lattice.capacity),
  };
}

export function fitDecoder(decoder: Decoder, length: number): void {
  decoder.lattice = fitLattice(decoder.lattice, length);
  const { capacity } = decoder.lattice;
  if (decoder.path.length >= capacity) return;
  decoder.emissions = new Float32Array(capacity * LABELS);
  decoder.path = new Uint8Array(capacity);
}

/** Names of every class in order. Scores the tokens first unless `decoder.emissions` holds their scores already. */
export function decodeSentence(decoder: Decoder, view: SentenceView, scored = false): Name[] {
  const { length } = view;
  fitDecoder(decoder, length);
  const { weights, lattice, emissions, transitions, path } = decoder;
  if (!scored) scoreTokens(weights, view, emissions);
  bestPath(lattice, emissions, transitions, length, path);
  const names: Name[] = [];
  for (let i = 0; i < length; ) {
    const label = path[i]!;
    if (label === OUTSIDE) {
      i++;
      continue;
    }
    let to = i + 1;
    if (partOf(label) === BEGIN) while (partOf(path[to++]!) !== LAST);
    names.push({ from: i, to, nameClass: classOf(label), probability: 0 });
    i = to;
  }
  if (names.length > 0) {
    sumPaths(lattice, emissions, decoder.potentials, length, null);
    for (const name of names) name.probability = spanProbability(decoder, name);
  }
  return names;
}

/** p(the labels of the name's tokens are these), after `sumPaths`. */
function spanProbability({ lattice, path, potentials }: Decoder, { from, to }: Name): number {
  const { alpha, beta, scales, potentials: own, marginals } = lattice;
  if (to - from === 1) return marginals[from * LABELS + path[from]!]!;
  let probability = alpha[from * LABELS + path[from]!]!;
  for (let t = from + 1; t < to; t++)
    probability *= (potentials[path[t - 1]! * LABELS + path[t]!]! * own[t * LABELS + path[t]!]!) / scales[t]!;
  return probability * beta[(to - 1) * LABELS + path[to - 1]!]!;
}

