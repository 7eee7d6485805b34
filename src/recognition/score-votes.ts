/** What the votes of a document add to a token's scores. They say few different things, and what each adds is kept. */
import {
  MOST_VOTE_FEATURES,
  VOTES_AROUND,
  VOTES_OWN,
  VOTES_PAIRS,
  type Votes,
  featuresOfAround,
  featuresOfOwn,
  featuresOfPairs,
  hear,
} from './document-votes.js';
import { type NumberedRows, addRow } from './kept-rows.js';
import { LABELS } from './labels.js';
import type { Scorer } from './score-tokens.js';
import { type WeightIndex, addWeights } from './weights.js';

const heard = new Int32Array(3);
const features = new Int32Array(MOST_VOTE_FEATURES);

/** Adds what the votes say of token `i` to the row of `out` that begins at `row`. */
export function scoreVotes(
  { weights, votes: kept }: Scorer,
  votes: Votes,
  i: number,
  out: Float32Array,
  row: number,
): void {
  if (!hear(votes, i, heard)) return;
  const { own, around, pairs } = kept;
  addRow(own, rowOf(own, heard[0]!, weights, featuresOfOwn, VOTES_OWN), out, row);
  addRow(around, rowOf(around, heard[1]!, weights, featuresOfAround, VOTES_AROUND), out, row);
  addRow(pairs, rowOf(pairs, heard[2]!, weights, featuresOfPairs, VOTES_PAIRS), out, row);
}

function rowOf(
  { rows, known }: NumberedRows,
  number: number,
  weights: WeightIndex,
  featuresOf: (number: number, out: Int32Array) => void,
  places: readonly number[],
): number {
  const start = number * LABELS;
  if (known[number] === 1) return start;
  featuresOf(number, features);
  for (const k of places) addWeights(weights, features[k]!, rows, start);
  known[number] = 1;
  return start;
}
