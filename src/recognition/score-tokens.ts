/**
 * Emission scores, plainly: for each token the sum of its features' weights. Training and explaining go this way; the kernel goes a
 * faster one to the same sums.
 */
import {
  MOST_CONTEXT_FEATURES,
  type SentenceView,
  WINDOW,
  atOffset,
  contextFeatures,
  featuresAt,
  isBeyondNames,
} from './context-features.js';
import { MOST_VOTE_FEATURES, type Votes, voteFeatures } from './document-votes.js';
import { LABELS } from './labels.js';
import { type WeightIndex, addWeights } from './weights.js';

const ids = new Int32Array(Math.max(MOST_CONTEXT_FEATURES, MOST_VOTE_FEATURES));

/** Adds to a row of `LABELS` scores for each token that a name may be near; the first token's row begins at `from`. Linear in the tokens. */
export function scoreTokens(weights: WeightIndex, sentence: SentenceView, out: Float32Array, from = 0): void {
  for (let i = 0; i < sentence.length; i++) {
    if (isBeyondNames(sentence, i)) continue;
    const row = from + i * LABELS;
    for (let offset = -WINDOW; offset <= WINDOW; offset++)
      for (const id of featuresAt(sentence.words[i + WINDOW + offset]!, offset))
        addWeights(weights, atOffset(id, offset), out, row);
    const count = contextFeatures(sentence, i, ids);
    for (let k = 0; k < count; k++) addWeights(weights, ids[k]!, out, row);
  }
}

/** Adds what the votes say of token `i` to the row of `out` that begins at `row`. */
export function scoreVotes(
  weights: WeightIndex,
  votes: Votes,
  i: number,
  out: Float32Array,
  row: number,
): void {
  const count = voteFeatures(votes, i, ids);
  for (let k = 0; k < count; k++) addWeights(weights, ids[k]!, out, row);
}
