/** The best path through a sentence (Viterbi, 1967), plainly: see `kernel/best-path.ts` for the fast one. */
import { LABELS, mayEnd, mayFollow, mayStart } from './labels.js';

const ALL = Array.from({ length: LABELS }, (_, label) => label);
/** By label, those that may stand before it. */
const BEFORE = ALL.map((to) => ALL.filter((from) => mayFollow(from, to)));

/**
 * The best path, written to `path`; gives its score. Of equal ones, the first label wins.
 * @param emissions a row of `LABELS` a token
 * @param transitions `LABELS` × `LABELS`, from label, to label: logarithms
 */
export function bestPath(
  emissions: Float32Array,
  transitions: Float32Array,
  length: number,
  path: Uint8Array,
): number {
  const scores = new Float64Array(length * LABELS).fill(-Infinity);
  const back = new Uint8Array(length * LABELS);
  for (const label of ALL) if (mayStart(label)) scores[label] = emissions[label]!;
  for (let row = LABELS; row < length * LABELS; row += LABELS)
    for (const to of ALL) {
      let best = -Infinity;
      for (const from of BEFORE[to]!) {
        const score = scores[row - LABELS + from]! + transitions[from * LABELS + to]!;
        if (score <= best) continue;
        best = score;
        back[row + to] = from;
      }
      scores[row + to] = best + emissions[row + to]!;
    }
  const last = (length - 1) * LABELS;
  let label = 0;
  for (const end of ALL) if (mayEnd(end) && scores[last + end]! > scores[last + label]!) label = end;
  const score = scores[last + label]!;
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = back[t * LABELS + label]!;
  }
  return score;
}
