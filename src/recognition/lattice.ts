/**
 * The mathematics of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over a sentence:
 *
 *   p(y | x) = exp(Σ_t emission[t, y_t] + transition[y_{t-1}, y_t]) / Z(x)
 *
 * with paths limited to well-formed BILOU. Matrices are row-major, a row of `LABELS` a token. Forward and backward
 * sums are kept in range by scaling each token's row to sum 1 (Rabiner, 1989).
 */
import { exponential } from './exponential.js';
import { LABELS, mayEnd } from './labels.js';
import { BEGINS, OPEN, STARTING, type Steps, CLOSING, createSteps, fillSteps } from './steps.js';

/** Buffers for sentences up to some length, used again and again. */
export interface Lattice {
  capacity: number;
  /** exp(emission - the token's greatest). */
  potentials: Float64Array;
  alpha: Float64Array;
  beta: Float64Array;
  marginals: Float64Array;
  scales: Float64Array;
  /** Of `sumPaths`. */
  readonly steps: Steps;
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
    steps: createSteps(),
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
  const { steps } = lattice;
  fillSteps(steps, transitions);
  const logZ = sumForward(lattice, emissions, steps, length, allowed);
  if (logZ === -Infinity) return logZ;
  sumBackward(lattice, steps, length);
  const { alpha, beta, marginals } = lattice;
  for (let k = 0; k < length * LABELS; k++) marginals[k] = alpha[k]! * beta[k]!;
  return logZ;
}

/**
 * Fills `alpha`, `scales` and `potentials`; gives log Z(x). Other parameters as those of `sumPaths`.
 * @param steps exp already taken
 */
export function sumForward(
  { potentials, alpha, scales }: Lattice,
  emissions: Float32Array,
  { into, within }: Steps,
  length: number,
  allowed: Int32Array | null,
): number {
  let logZ = 0;
  for (let t = 0; t < length; t++) {
    const row = t * LABELS;
    logZ += exponentiate(emissions, potentials, row, allowed === null ? -1 : allowed[t]!);
    if (t === 0) {
      alpha.fill(0, 0, LABELS);
      for (let k = 0; k < OPEN; k++) alpha[STARTING[k]!] = potentials[STARTING[k]!]!;
    } else {
      startSums(alpha, potentials, into, row);
      goOnSums(alpha, potentials, within, row);
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

/** Sums of the labels that may stand behind a closed name. */
function startSums(alpha: Float64Array, potentials: Float64Array, into: Float64Array, row: number): void {
  const last = row - LABELS;
  const a0 = alpha[last]!;
  const a1 = alpha[last + 3]!;
  const a2 = alpha[last + 4]!;
  const a3 = alpha[last + 7]!;
  const a4 = alpha[last + 8]!;
  const a5 = alpha[last + 11]!;
  const a6 = alpha[last + 12]!;
  const a7 = alpha[last + 15]!;
  const a8 = alpha[last + 16]!;
  for (let k = 0, at = 0; k < OPEN; k++, at += OPEN) {
    const reach =
      a0 * into[at]! +
      a1 * into[at + 1]! +
      a2 * into[at + 2]! +
      a3 * into[at + 3]! +
      a4 * into[at + 4]! +
      a5 * into[at + 5]! +
      a6 * into[at + 6]! +
      a7 * into[at + 7]! +
      a8 * into[at + 8]!;
    const label = row + STARTING[k]!;
    alpha[label] = reach * potentials[label]!;
  }
}

/** Sums of INSIDE and LAST of each class. */
function goOnSums(alpha: Float64Array, potentials: Float64Array, within: Float64Array, row: number): void {
  for (let k = 0; k < BEGINS.length; k++) {
    const b = BEGINS[k]!;
    const begun = alpha[row - LABELS + b]!;
    const inside = alpha[row - LABELS + b + 1]!;
    const label = row + b + 1;
    alpha[label] = (begun * within[4 * k]! + inside * within[4 * k + 2]!) * potentials[label]!;
    alpha[label + 1] = (begun * within[4 * k + 1]! + inside * within[4 * k + 3]!) * potentials[label + 1]!;
  }
}

/** Writes exp(emission - greatest) of a token's row, 0 where a label is not allowed; gives the greatest. */
function exponentiate(
  emissions: Float32Array,
  potentials: Float64Array,
  row: number,
  allowed: number,
): number {
  let greatest = emissions[row]!;
  for (let y = 1; y < LABELS; y++) greatest = Math.max(greatest, emissions[row + y]!);
  for (let y = 0; y < LABELS; y++)
    potentials[row + y] = (allowed >>> y) & 1 ? exponential(emissions[row + y]! - greatest) : 0;
  return greatest;
}

/** After `sumForward`, fills the rows of `beta`, from the last token's back. */
export function sumBackward(
  { potentials, beta, scales }: Lattice,
  { outOf, within }: Steps,
  length: number,
): void {
  const final = (length - 1) * LABELS;
  for (let y = 0; y < LABELS; y++) beta[final + y] = mayEnd(y) ? 1 : 0;
  for (let t = length - 2; t >= 0; t--) {
    const row = t * LABELS;
    const next = row + LABELS;
    const inverse = 1 / scales[t + 1]!;
    for (let y = 0; y < LABELS; y++) behind[y] = potentials[next + y]! * beta[next + y]! * inverse;
    const b0 = behind[0]!;
    const b1 = behind[1]!;
    const b2 = behind[4]!;
    const b3 = behind[5]!;
    const b4 = behind[8]!;
    const b5 = behind[9]!;
    const b6 = behind[12]!;
    const b7 = behind[13]!;
    const b8 = behind[16]!;
    for (let c = 0, at = 0; c < OPEN; c++, at += OPEN)
      beta[row + CLOSING[c]!] =
        outOf[at]! * b0 +
        outOf[at + 1]! * b1 +
        outOf[at + 2]! * b2 +
        outOf[at + 3]! * b3 +
        outOf[at + 4]! * b4 +
        outOf[at + 5]! * b5 +
        outOf[at + 6]! * b6 +
        outOf[at + 7]! * b7 +
        outOf[at + 8]! * b8;
    for (let k = 0; k < BEGINS.length; k++) {
      const b = BEGINS[k]!;
      const [inside, end] = [behind[b + 1]!, behind[b + 2]!];
      beta[row + b] = within[4 * k]! * inside + within[4 * k + 1]! * end;
      beta[row + b + 1] = within[4 * k + 2]! * inside + within[4 * k + 3]! * end;
    }
  }
}

const behind = new Float64Array(LABELS);

/** Makes room for a sentence of `length` tokens. */
export function fitLattice(lattice: Lattice, length: number): Lattice {
  return length <= lattice.capacity ? lattice : createLattice(Math.max(length, lattice.capacity * 2));
}
