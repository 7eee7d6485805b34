/** The best path through a lattice (Viterbi, 1967). */
import { LABELS, OUTSIDE } from './labels.js';
import type { Lattice } from './lattice.js';
import { BEGINS, CLOSING, OPEN, STARTING, type Steps } from './steps.js';

/**
 * The best path, written to `path`; gives its score.
 * @param steps of logarithms
 */
export function bestPath(
  lattice: Lattice,
  emissions: Float32Array,
  steps: Steps,
  length: number,
  path: Uint8Array,
): number {
  const { alpha: score, backpointers } = lattice;
  score.fill(-Infinity, 0, LABELS);
  for (let k = 0; k < OPEN; k++) score[STARTING[k]!] = emissions[STARTING[k]!]!;
  for (let row = LABELS; row < length * LABELS; row += LABELS) {
    start(score, backpointers, emissions, steps.into, row);
    goOn(score, backpointers, emissions, steps.within, row);
  }
  const final = (length - 1) * LABELS;
  let label = OUTSIDE;
  for (let c = 1; c < OPEN; c++) if (score[final + CLOSING[c]!]! > score[final + label]!) label = CLOSING[c]!;
  const best = score[final + label]!;
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = backpointers[t * LABELS + label]!;
  }
  return best;
}

/** Scores of the labels that may stand behind a closed name. Of equals, the first label wins. */
function start(
  score: Float64Array,
  backpointers: Uint8Array,
  emissions: Float32Array,
  into: Float64Array,
  row: number,
): void {
  const last = row - LABELS;
  const s0 = score[last]!;
  const s1 = score[last + 3]!;
  const s2 = score[last + 4]!;
  const s3 = score[last + 7]!;
  const s4 = score[last + 8]!;
  const s5 = score[last + 11]!;
  const s6 = score[last + 12]!;
  const s7 = score[last + 15]!;
  const s8 = score[last + 16]!;
  for (let k = 0, at = 0; k < OPEN; k++, at += OPEN) {
    let best = s0 + into[at]!;
    let from = 0;
    let other = s1 + into[at + 1]!;
    if (other > best) {
      best = other;
      from = 3;
    }
    other = s2 + into[at + 2]!;
    if (other > best) {
      best = other;
      from = 4;
    }
    other = s3 + into[at + 3]!;
    if (other > best) {
      best = other;
      from = 7;
    }
    other = s4 + into[at + 4]!;
    if (other > best) {
      best = other;
      from = 8;
    }
    other = s5 + into[at + 5]!;
    if (other > best) {
      best = other;
      from = 11;
    }
    other = s6 + into[at + 6]!;
    if (other > best) {
      best = other;
      from = 12;
    }
    other = s7 + into[at + 7]!;
    if (other > best) {
      best = other;
      from = 15;
    }
    other = s8 + into[at + 8]!;
    if (other > best) {
      best = other;
      from = 16;
    }
    const label = row + STARTING[k]!;
    score[label] = best + emissions[label]!;
    backpointers[label] = from;
  }
}

/** Scores of INSIDE and LAST of each class. */
function goOn(
  score: Float64Array,
  backpointers: Uint8Array,
  emissions: Float32Array,
  within: Float64Array,
  row: number,
): void {
  const last = row - LABELS;
  for (let k = 0; k < BEGINS.length; k++) {
    const b = BEGINS[k]!;
    const begun = score[last + b]!;
    const inside = score[last + b + 1]!;
    for (let to = 0; to < 2; to++) {
      const one = begun + within[4 * k + to]!;
      const other = inside + within[4 * k + 2 + to]!;
      const label = row + b + 1 + to;
      score[label] = Math.max(one, other) + emissions[label]!;
      backpointers[label] = other > one ? b + 1 : b;
    }
  }
}
