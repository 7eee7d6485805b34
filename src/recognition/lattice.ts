/**
 * The mathematics of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over a sentence:
 *
 *   p(y | x) = exp(Σ_t emission[t, y_t] + transition[y_{t-1}, y_t]) / Z(x)
 *
 * with paths limited to well-formed BILOU. Matrices are row-major, a row of `LABELS` a token. Forward and backward
 * sums are kept in range by scaling each token's row to sum 1 (Rabiner, 1989).
 */
import { BEGIN, LABELS, OUTSIDE, mayEnd, mayStart, partOf } from './labels.js';

/**
 * Labels behind which a name is closed, and labels that may follow those: every one of the first may stand before
 * every one of the second. For the rest, INSIDE and LAST follow BEGIN and INSIDE of their own class. The loops below
 * are written for this, since they are where the time goes.
 */
const ALL = Array.from({ length: LABELS }, (_, label) => label);
const CLOSED = Uint8Array.from(ALL.filter(mayEnd));
const STARTING = Uint8Array.from(ALL.filter(mayStart));
/** BEGIN of each class; INSIDE and LAST are the two labels behind it. */
const BEGINS = Uint8Array.from(ALL.filter((label) => label !== OUTSIDE && partOf(label) === BEGIN));

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
 * Forward and backward sums and the marginals p(y_t = label | x); gives log Z(x).
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
  const logZ = sumForward(lattice, emissions, transitions, length, allowed);
  if (logZ === -Infinity) return logZ;
  sumBackward(lattice, transitions, length);
  const { alpha, beta, marginals } = lattice;
  for (let k = 0; k < length * LABELS; k++) marginals[k] = alpha[k]! * beta[k]!;
  return logZ;
}

/** Fills `alpha`, `scales` and `potentials`; gives log Z(x). Parameters as those of `sumPaths`. */
export function sumForward(
  lattice: Lattice,
  emissions: Float32Array,
  transitions: Float64Array,
  length: number,
  allowed: Int32Array | null,
): number {
  const { potentials, alpha, scales } = lattice;
  let logZ = 0;
  for (let t = 0; t < length; t++) {
    const row = t * LABELS;
    const last = row - LABELS;
    logZ += exponentiate(emissions, potentials, row, allowed === null ? -1 : allowed[t]!);
    if (t === 0) {
      alpha.fill(0, 0, LABELS);
      for (let k = 0; k < STARTING.length; k++) alpha[STARTING[k]!] = potentials[STARTING[k]!]!;
    } else {
      for (let k = 0; k < STARTING.length; k++) {
        const y = STARTING[k]!;
        let reach = 0;
        for (let c = 0; c < CLOSED.length; c++)
          reach += alpha[last + CLOSED[c]!]! * transitions[CLOSED[c]! * LABELS + y]!;
        alpha[row + y] = reach * potentials[row + y]!;
      }
      for (let k = 0; k < BEGINS.length; k++) {
        const b = BEGINS[k]!;
        const begun = alpha[last + b]!;
        const inside = alpha[last + b + 1]!;
        for (let y = b + 1; y <= b + 2; y++)
          alpha[row + y] =
            (begun * transitions[b * LABELS + y]! + inside * transitions[(b + 1) * LABELS + y]!) *
            potentials[row + y]!;
      }
    }
    if (t === length - 1)
      for (let k = 0; k < BEGINS.length; k++) alpha[row + BEGINS[k]!] = alpha[row + BEGINS[k]! + 1] = 0;
    let sum = 0;
    for (let y = 0; y < LABELS; y++) sum += alpha[row + y]!;
    if (sum === 0) return -Infinity;
    scales[t] = sum;
    logZ += Math.log(sum);
    const inverse = 1 / sum;
    for (let y = 0; y < LABELS; y++) alpha[row + y]! *= inverse;
  }
  return logZ;
}

/** Writes exp(emission - greatest) of a token's row, 0 where a label is not allowed; gives the greatest. */
function exponentiate(
  emissions: Float32Array,
  potentials: Float64Array,
  row: number,
  allowed: number,
): number {
  let greatest = -Infinity;
  for (let y = 0; y < LABELS; y++) if (emissions[row + y]! > greatest) greatest = emissions[row + y]!;
  for (let y = 0; y < LABELS; y++)
    potentials[row + y] = (allowed >>> y) & 1 ? Math.exp(emissions[row + y]! - greatest) : 0;
  return greatest;
}

/** After `sumForward`, fills the rows of `beta` from the last token's back to that of token `first`. */
export function sumBackward(
  { potentials, beta, scales }: Lattice,
  transitions: Float64Array,
  length: number,
  first = 0,
): void {
  const final = (length - 1) * LABELS;
  for (let y = 0; y < LABELS; y++) beta[final + y] = mayEnd(y) ? 1 : 0;
  for (let t = length - 2; t >= first; t--) {
    const row = t * LABELS;
    const next = row + LABELS;
    const inverse = 1 / scales[t + 1]!;
    for (let y = 0; y < LABELS; y++) behind[y] = potentials[next + y]! * beta[next + y]! * inverse;
    for (let c = 0; c < CLOSED.length; c++) {
      const y = CLOSED[c]!;
      let reach = 0;
      for (let k = 0; k < STARTING.length; k++)
        reach += transitions[y * LABELS + STARTING[k]!]! * behind[STARTING[k]!]!;
      beta[row + y] = reach;
    }
    for (let k = 0; k < BEGINS.length; k++) {
      const b = BEGINS[k]!;
      for (let y = b; y <= b + 1; y++)
        beta[row + y] =
          transitions[y * LABELS + b + 1]! * behind[b + 1]! +
          transitions[y * LABELS + b + 2]! * behind[b + 2]!;
    }
  }
}

const behind = new Float64Array(LABELS);

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
  score.fill(-Infinity, 0, LABELS);
  for (let k = 0; k < STARTING.length; k++) score[STARTING[k]!] = emissions[STARTING[k]!]!;
  for (let t = 1; t < length; t++) {
    const row = t * LABELS;
    const last = row - LABELS;
    for (let k = 0; k < STARTING.length; k++) {
      const y = STARTING[k]!;
      let best = -Infinity;
      let from = 0;
      for (let c = 0; c < CLOSED.length; c++) {
        const candidate = score[last + CLOSED[c]!]! + transitions[CLOSED[c]! * LABELS + y]!;
        if (candidate > best) {
          best = candidate;
          from = CLOSED[c]!;
        }
      }
      score[row + y] = best + emissions[row + y]!;
      backpointers[row + y] = from;
    }
    for (let k = 0; k < BEGINS.length; k++) {
      const b = BEGINS[k]!;
      for (let y = b + 1; y <= b + 2; y++) {
        const begun = score[last + b]! + transitions[b * LABELS + y]!;
        const inside = score[last + b + 1]! + transitions[(b + 1) * LABELS + y]!;
        score[row + y] = Math.max(begun, inside) + emissions[row + y]!;
        backpointers[row + y] = inside > begun ? b + 1 : b;
      }
    }
  }
  const final = (length - 1) * LABELS;
  let label = OUTSIDE;
  for (let c = 1; c < CLOSED.length; c++)
    if (score[final + CLOSED[c]!]! > score[final + label]!) label = CLOSED[c]!;
  const best = score[final + label]!;
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
