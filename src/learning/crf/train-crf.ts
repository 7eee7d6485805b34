/**
 * Maximum likelihood for the conditional random field of `lattice.ts`, sentence by sentence: follow-the-regularised-
 * leader with a rate for each weight (McMahan et al., 2013, "Ad Click Prediction": FTRL-Proximal), whose L1 term keeps
 * weights that earn nothing at zero. Where the annotation allows several labels, the likelihood is that of all paths
 * it allows. Seeded: the same sentences and options give the same weights, bit for bit.
 */
import { LABELS, mayFollow } from '../../recognition/labels.js';
import { createLattice, fitLattice, sumPaths } from '../../recognition/lattice.js';
import { createRandom } from '../random.js';
import type { EncodedSentences } from './encode-sentences.js';

export interface TrainingOptions {
  readonly epochs: number;
  /** Of the first step of a weight. */
  readonly rate: number;
  readonly l1: number;
  readonly l2: number;
  readonly seed: number;
}

/** What the field starts from and stands on when only more features are to be learnt. */
export interface Foundation {
  /** Row-major, `LABELS` a token: scores that are added to every token's and stay as they are. */
  readonly emissions: Float32Array;
  readonly transitions: ArrayLike<number>;
}

export interface CrfWeights {
  /** Row-major: a row of `LABELS` a feature. */
  readonly features: Float32Array;
  /** `LABELS` × `LABELS`, logarithms. */
  readonly transitions: Float64Array;
}

/** Gradients smaller than this move nothing: most tokens are soon beyond doubt, and this makes them cheap. */
const LEAST_GRADIENT = 1e-3;

/** One weight's state: the leader's sum and the root of the sum of squared gradients. */
function step(
  sums: Float32Array,
  roots: Float32Array,
  weights: Float32Array | Float64Array,
  index: number,
  gradient: number,
  rate: number,
  l1: number,
  l2: number,
): void {
  const root = roots[index]!;
  const next = Math.sqrt(root * root + gradient * gradient);
  const sum = sums[index]! + gradient - ((next - root) / rate) * weights[index]!;
  sums[index] = sum;
  roots[index] = next;
  weights[index] = Math.abs(sum) <= l1 ? 0 : -(sum - Math.sign(sum) * l1) / ((1 + next) / rate + l2);
}

/** @param report called after each epoch with the mean log-likelihood of a token during it */
export function trainCrf(
  data: EncodedSentences,
  options: TrainingOptions,
  report: (epoch: number, likelihood: number) => void = () => undefined,
  foundation: Foundation | null = null,
): CrfWeights {
  const random = createRandom(options.seed);
  const learner = createLearner(data, options, foundation);
  const order = Uint32Array.from({ length: data.count }, (_, range) => range);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    let likelihood = 0;
    for (const range of order) likelihood += learner.learn(range);
    report(epoch + 1, likelihood / data.allowed.length);
  }
  return { features: learner.weights, transitions: learner.transitions() };
}

/** All that is carried from one range to the next. */
function createLearner(
  data: EncodedSentences,
  { rate, l1, l2 }: TrainingOptions,
  foundation: Foundation | null,
) {
  const size = data.ids.length * LABELS;
  const weights = new Float32Array(size);
  const sums = new Float32Array(size);
  const roots = new Float32Array(size);
  const transitions = new Float64Array(LABELS * LABELS);
  const transitionSums = new Float32Array(LABELS * LABELS);
  const transitionRoots = new Float32Array(LABELS * LABELS);
  const offsets = Float64Array.from(foundation?.transitions ?? new Float64Array(LABELS * LABELS));
  const potentials = new Float64Array(LABELS * LABELS);
  const moving = new Int32Array(LABELS);
  let lattice = createLattice();
  let emissions = new Float32Array(lattice.capacity * LABELS);
  let gradients = new Float64Array(lattice.capacity * LABELS);

  const score = (from: number, length: number): void => {
    for (let t = 0; t < length; t++) {
      const row = t * LABELS;
      if (foundation === null) emissions.fill(0, row, row + LABELS);
      else
        for (let y = 0; y < LABELS; y++)
          emissions[row + y] = foundation.emissions[data.origins[from + t]! * LABELS + y]!;
      const end = data.featureStarts[from + t + 1]!;
      for (let k = data.featureStarts[from + t]!; k < end; k++) {
        const base = data.features[k]! * LABELS;
        for (let y = 0; y < LABELS; y++) emissions[row + y]! += weights[base + y]!;
      }
    }
    for (let k = 0; k < potentials.length; k++) potentials[k] = Math.exp(offsets[k]! + transitions[k]!);
  };

  /** One step down the gradient of token `token`, which is the row at `row` of `gradients`. */
  const descend = (token: number, row: number): void => {
    let active = 0;
    for (let y = 0; y < LABELS; y++) {
      const gradient = gradients[row + y]!;
      if (gradient > LEAST_GRADIENT || gradient < -LEAST_GRADIENT) moving[active++] = y;
    }
    if (active === 0) return;
    const end = data.featureStarts[token + 1]!;
    for (let k = data.featureStarts[token]!; k < end; k++) {
      const base = data.features[k]! * LABELS;
      for (let m = 0; m < active; m++)
        step(sums, roots, weights, base + moving[m]!, gradients[row + moving[m]!]!, rate, l1, l2);
    }
  };

  /** Learns from a range; gives the log-likelihood it had before, 0 if the annotation allows no path. */
  const learn = (range: number): number => {
    const from = data.starts[range]!;
    const length = data.starts[range + 1]! - from;
    lattice = fitLattice(lattice, length);
    if (emissions.length < lattice.capacity * LABELS) {
      emissions = new Float32Array(lattice.capacity * LABELS);
      gradients = new Float64Array(lattice.capacity * LABELS);
    }
    score(from, length);
    const logZ = sumPaths(lattice, emissions, potentials, length, null);
    gradients.set(lattice.marginals.subarray(0, length * LABELS));
    const pairs = expectedPairs(lattice, potentials, length);
    const target = sumPaths(
      lattice,
      emissions,
      potentials,
      length,
      data.allowed.subarray(from, from + length),
    );
    if (target === -Infinity) return 0;
    const targetPairs = expectedPairs(lattice, potentials, length);
    for (let k = 0; k < length * LABELS; k++) gradients[k]! -= lattice.marginals[k]!;
    for (let t = 0; t < length; t++) descend(from + t, t * LABELS);
    for (let k = 0; k < pairs.length; k++) {
      const gradient = pairs[k]! - targetPairs[k]!;
      if (gradient !== 0) step(transitionSums, transitionRoots, transitions, k, gradient, rate, 0, l2);
    }
    return target - logZ;
  };

  return { weights, transitions: () => transitions.map((weight, k) => weight + offsets[k]!), learn };
}

/** The expected number of times that each label follows each, after `sumPaths`. */
export function expectedPairs(
  lattice: ReturnType<typeof createLattice>,
  potentials: Float64Array,
  length: number,
): Float64Array {
  const pairs = new Float64Array(LABELS * LABELS);
  const { alpha, beta, scales, potentials: own } = lattice;
  for (let t = 1; t < length; t++) {
    const row = t * LABELS;
    for (let y = 0; y < LABELS; y++) {
      const before = alpha[row - LABELS + y]!;
      if (before < 1e-9) continue;
      const share = before / scales[t]!;
      for (let z = 0; z < LABELS; z++)
        if (FOLLOWS[y * LABELS + z])
          pairs[y * LABELS + z]! += share * potentials[y * LABELS + z]! * own[row + z]! * beta[row + z]!;
    }
  }
  return pairs;
}

const FOLLOWS = Uint8Array.from({ length: LABELS * LABELS }, (_, k) =>
  mayFollow(Math.floor(k / LABELS), k % LABELS) ? 1 : 0,
);
