/**
 * From a tokenised text to mentions: sentence by sentence the best path, and for each name on it the probability
 * that the model gives to exactly this name.
 */
import { type SentenceView, isBeyondNames } from './context-features.js';
import { BEGIN, LABELS, LAST, OUTSIDE, classOf, mayFollow, partOf } from './labels.js';
import { bestPath } from './best-path.js';
import { type Lattice, createLattice, fitLattice, sumBackward, sumForward } from './lattice.js';
import { type Scorer, createScorer } from './score-tokens.js';
import { type Steps, stepsOf } from './steps.js';
import { type Weights, indexWeights } from './weights.js';

/** A name on the best path: tokens `[from, to)` of the sentence. */
export interface Name {
  from: number;
  to: number;
  nameClass: number;
  probability: number;
}

export interface Decoder {
  readonly scorer: Scorer;
  lattice: Lattice;
  /** Logarithms, and exp taken. */
  readonly steps: Steps;
  readonly potentials: Steps;
  /** `LABELS` × `LABELS`, exp taken. */
  readonly transitions: Float64Array;
  /** See `leadOf`. */
  readonly lead: number;
  path: Uint8Array;
}

export function createDecoder(weights: Weights): Decoder {
  return createDecoderOf(createScorer(indexWeights(weights)), weights.transitions);
}

/** A decoder that shares its scorer with another. */
export function createDecoderOf(scorer: Scorer, transitions: Float32Array): Decoder {
  const lattice = createLattice();
  return {
    scorer,
    lattice,
    steps: stepsOf(transitions),
    potentials: stepsOf(Float64Array.from(transitions, Math.exp)),
    transitions: Float64Array.from(transitions, Math.exp),
    lead: leadOf(transitions),
    path: new Uint8Array(lattice.capacity),
  };
}

/**
 * By how much OUTSIDE must lead at each token for the best path to be outside throughout. A name of n tokens changes n + 1
 * transitions at most, no more than two for each of its tokens.
 */
function leadOf(transitions: Float32Array): number {
  const stay = transitions[OUTSIDE * LABELS + OUTSIDE]!;
  let most = 0;
  for (let from = 0; from < LABELS; from++)
    for (let to = 0; to < LABELS; to++)
      if (mayFollow(from, to)) most = Math.max(most, transitions[from * LABELS + to]! - stay);
  return 2 * most;
}

/** Whether the rows `[start, end)` of emissions hold no name for sure: most that hold none are told so, at little cost. */
function isOutside(emissions: Float32Array, start: number, end: number, lead: number): boolean {
  for (let row = start; row < end; row += LABELS) {
    const bar = emissions[row + OUTSIDE]! - lead;
    for (let y = 1; y < LABELS; y++) if (emissions[row + y]! >= bar) return false;
  }
  return true;
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
    if (!isOutside(scores, first, last, decoder.lead))
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
  bestPath(lattice, emissions, steps, length, path);
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
  sumForward(lattice, emissions, decoder.potentials, length, null);
  sumBackward(lattice, decoder.potentials, length, names[first]!.to - from - 1);
  for (let n = first; n < names.length; n++) {
    const name = names[n]!;
    name.probability = spanProbability(decoder, name.from - from, name.to - from);
  }
}

/** p(the labels of tokens `[from, to)` are those of `path`), after `sumPaths`. */
function spanProbability({ lattice, path, transitions }: Decoder, from: number, to: number): number {
  const { alpha, beta, scales, potentials: own } = lattice;
  let probability = alpha[from * LABELS + path[from]!]!;
  for (let t = from + 1; t < to; t++)
    probability *=
      (transitions[path[t - 1]! * LABELS + path[t]!]! * own[t * LABELS + path[t]!]!) / scales[t]!;
  return Math.min(1, probability * beta[(to - 1) * LABELS + path[to - 1]!]!);
}
