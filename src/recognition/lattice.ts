/**
 * The mathematics of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over a sentence:
 *
 *   p(y | x) = exp(Σ_t emission[t, y_t] + transition[y_{t-1}, y_t]) / Z(x)
 *
 * with paths limited to well-formed BILOU. Matrices are row-major, a row of `LABELS` a token. Forward and backward
 * sums are kept in range by scaling each token's row to sum 1 (Rabiner, 1989).
 */
import { LABELS, mayEnd, mayFollow, mayStart } from './labels.js';

/** The labels that may stand before each label, and behind it. */
const BEFORE = neighbours((label, other) => mayFollow(other, label));
const BEHIND = neighbours((label, other) => mayFollow(label, other));
export const STARTS = Uint8Array.from({ length: LABELS }, (_, label) => (mayStart(label) ? 1 : 0));
export const ENDS = Uint8Array.from({ length: LABELS }, (_, label) => (mayEnd(label) ? 1 : 0));

function neighbours(are: (label: number, other: number) => boolean): Uint8Array[] {
  const all = Array.from({ length: LABELS }, (_, label) => label);
  return all.map((label) => Uint8Array.from(all.filter((other) => are(label, other))));
}

/** Buffers for sentences up to some length, used again and again. */
export interface Lattice {
  capacity: number;
  /** exp(emission - the token's greatest). */
  potentials: Float64Array;
  alpha: Float64Array;
  beta: Float64Array;
  marginals: Float64Array;
  scales: Float64Array;
  backpointers: Uint8Array;
}

export function createLattice(capacity = 256): Lattice {
  const matrix = () => new Float64Array(capacity * LABELS);
  return {
    capacity,
    potentials: matrix(),
    alpha: matrix(),
    beta: matrix(),
    marginals: matrix(),
    scales: new Float64Array(capacity),
    backpointers: new Uint8Array(capacity * LABELS),
  };
}

/**
 * Forward and backward sums: fills `marginals` with p(y_t = label | x), and gives log Z(x).
 * @param transitions `LABELS` × `LABELS`, exp already taken
 * @param allowed for each token a bit set of the labels that it may have; null: all. If no path is allowed, -Infinity.
 */
export function sumPaths(
  lattice: Lattice,
  emissions: Float32Array,
  transitions: Float64Array,
  length: number,
  allowed: Int32Array | null,
): number {
  const { potentials, alpha, beta, marginals, scales } = lattice;
  let logZ = 0;
  for (let t = 0; t < length; t++) {
    const row = t * LABELS;
    let greatest = -Infinity;
    for (let y = 0; y < LABELS; y++) if (emissions[row + y]! > greatest) greatest = emissions[row + y]!;
    logZ += greatest;
    const mask = allowed === null ? -1 : allowed[t]!;
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      const potential = (mask >>> y) & 1 ? Math.exp(emissions[row + y]! - greatest) : 0;
      potentials[row + y] = potential;
      let reach = 0;
      if (t === 0) reach = STARTS[y]!;
      else if (potential > 0) {
        const before = BEFORE[y]!;
        for (let k = 0; k < before.length; k++)
          reach += alpha[row - LABELS + before[k]!]! * transitions[before[k]! * LABELS + y]!;
      }
      sum += alpha[row + y] = reach * potential;
    }
    if (t === length - 1) {
      sum = 0;
      for (let y = 0; y < LABELS; y++) sum += alpha[row + y]! *= ENDS[y]!;
    }
    if (sum === 0) return -Infinity;
    scales[t] = sum;
    logZ += Math.log(sum);
    const inverse = 1 / sum;
    for (let y = 0; y < LABELS; y++) alpha[row + y]! *= inverse;
  }
  for (let t = length - 1; t >= 0; t--) {
    const row = t * LABELS;
    for (let y = 0; y < LABELS; y++) {
      let reach = 0;
      if (t === length - 1) reach = ENDS[y]!;
      else {
        const behind = BEHIND[y]!;
        const next = row + LABELS;
        for (let k = 0; k < behind.length; k++) {
          const z = behind[k]!;
          reach += transitions[y * LABELS + z]! * potentials[next + z]! * beta[next + z]!;
        }
        reach /= scales[t + 1]!;
      }
      beta[row + y] = reach;
      marginals[row + y] = alpha[row + y]! * reach;
    }
  }
  return logZ;
}

/**
 * The best path, written to `path`; gives its score.
 * @param transitions `LABELS` × `LABELS`, logarithms
 */
export function bestPath(
  lattice: Lattice,
  emissions: Float32Array,
  transitions: Float64Array,
  length: number,
  path: Uint8Array,
): number {
  const { alpha: score, backpointers } = lattice;
  for (let y = 0; y < LABELS; y++) score[y] = STARTS[y] ? emissions[y]! : -Infinity;
  for (let t = 1; t < length; t++) {
    const row = t * LABELS;
    for (let y = 0; y < LABELS; y++) {
      const before = BEFORE[y]!;
      let best = -Infinity;
      let from = before[0]!;
      for (let k = 0; k < before.length; k++) {
        const candidate = score[row - LABELS + before[k]!]! + transitions[before[k]! * LABELS + y]!;
        if (candidate > best) {
          best = candidate;
          from = before[k]!;
        }
      }
      score[row + y] = best + emissions[row + y]!;
      backpointers[row + y] = from;
    }
  }
  const last = (length - 1) * LABELS;
  let label = 0;
  for (let y = 1; y < LABELS; y++) if (ENDS[y] && score[last + y]! > score[last + label]!) label = y;
  const best = score[last + label]!;
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = backpointers[t * LABELS + label]!;
  }
  return best;
}

/** Makes room for a sentence of `length` tokens. */
export function fitLattice(lattice: Lattice, length: number): Lattice {
  return length <= lattice.capacity ? lattice : createLattice(Math.max(length, lattice.capacity * 2));
}
