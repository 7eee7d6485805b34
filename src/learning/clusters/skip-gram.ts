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
import { createKernels, type Kernels } from './kernels.js';
import { createRandom, type Random } from '../random.js';

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
  contextSubsample: 5e-4,
};

/**
 * Row-major, `words.length` × `dimensions`. Time: tokens × epochs × window × negatives × dimensions.
 * @param report called about a hundred times with the share of the work done and the mean loss of the words seen
 */
export async function trainSkipGram(
  text: EncodedText,
  options: SkipGramOptions,
  report: (share: number, loss: number) => void = () => undefined,
): Promise<Float32Array> {
  const { ids, counts } = text;
  const trainer = await createTrainer(counts, options);
  const steps = ids.length * options.epochs;
  const reportEvery = Math.max(1, Math.ceil(steps / 100));
  for (let step = 0; step < steps; step++) {
    const at = step % ids.length;
    if (ids[at] !== BOUNDARY) trainCentre(trainer, ids, at, options.rate * Math.max(1e-4, 1 - step / steps));
    if (step % reportEvery === reportEvery - 1) {
      report(step / steps, trainer.loss / Math.max(1, trainer.pairs));
      trainer.loss = trainer.pairs = 0;
    }
  }
  return trainer.input.slice();
}

interface Trainer {
  readonly options: SkipGramOptions;
  readonly kernels: Kernels;
  readonly random: Random;
  /** A row a word. */
  readonly input: Float32Array;
  /** One for each place around the word, left to right; a row a word. */
  readonly outputs: readonly Float32Array[];
  readonly gradient: Float32Array;
  readonly centreKept: Float32Array;
  readonly contextKept: Float32Array;
  readonly noise: Int32Array;
  loss: number;
  pairs: number;
}

async function createTrainer(counts: Uint32Array, options: SkipGramOptions): Promise<Trainer> {
  const { dimensions, window } = options;
  const size = counts.length * dimensions;
  const kernels = await createKernels((1 + 2 * window) * size + dimensions);
  const random = createRandom(options.seed);
  const input = kernels.allocate(size);
  for (let at = 0; at < size; at++) input[at] = (random() - 0.5) / dimensions;
  return {
    options,
    kernels,
    random,
    input,
    outputs: Array.from({ length: 2 * window }, () => kernels.allocate(size)),
    gradient: kernels.allocate(dimensions),
    centreKept: keepingChances(counts, options.centreSubsample),
    contextKept: keepingChances(counts, options.contextSubsample),
    noise: noiseTable(counts),
    loss: 0,
    pairs: 0,
  };
}

/** The word at one place against all around it, up to the ends of its sentence. */
function trainCentre(trainer: Trainer, ids: Int32Array, at: number, rate: number): void {
  const { options, random, input, outputs, gradient } = trainer;
  const { window, dimensions } = options;
  const centre = ids[at]!;
  if (random() >= trainer.centreKept[centre]!) return;
  gradient.fill(0);
  for (let side = -1; side <= 1; side += 2) {
    for (let distance = 1; distance <= window; distance++) {
      const context = ids[at + side * distance]!;
      const output = outputs[side < 0 ? window - distance : window + distance - 1]!;
      if (random() < trainer.contextKept[context]!) trainPair(trainer, centre, output, context, rate);
      if (context === BOUNDARY) break;
    }
  }
  const row = centre * dimensions;
  for (let d = 0; d < dimensions; d++) input[row + d]! += gradient[d]!;
}

/** One word against one that was seen beside it and some that were drawn; the word's own move is left in `gradient`. */
function trainPair(
  trainer: Trainer,
  centre: number,
  output: Float32Array,
  context: number,
  rate: number,
): void {
  const { kernels, options, input, gradient, noise, random } = trainer;
  const bytes = 4 * options.dimensions;
  const row = input.byteOffset + centre * bytes;
  const base = output.byteOffset;
  const to = gradient.byteOffset;
  trainer.loss += Math.log1p(Math.exp(-kernels.descend(row, base + context * bytes, to, bytes, 1, rate)));
  for (let sample = 0; sample < options.negatives; sample++) {
    const drawn = noise[(random() * noise.length) | 0]!;
    if (drawn !== context) kernels.descend(row, base + drawn * bytes, to, bytes, 0, rate);
  }
  trainer.pairs++;
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
