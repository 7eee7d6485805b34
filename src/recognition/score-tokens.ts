/**
 * Emission scores: for each token of a sentence the sum of its features' weights. What a word gives, whatever stands around it, is
 * summed once and kept, for each place of the window.
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
import { LABELS } from './labels.js';
import { type WeightIndex, addWeights } from './weights.js';
import { MOST_WORDS, type Word } from './word-table.js';

/** What is kept of a word: a row of `LABELS` for each place of the window. */
const SUMS = (2 * WINDOW + 1) * LABELS;
const context = new Int32Array(MOST_CONTEXT_FEATURES);

/** Weights, and the sums of the words that they have scored. */
export interface Scorer {
  readonly weights: WeightIndex;
  /** At `SUMS` times a word's index, if the word is `scoredBy` this scorer. */
  readonly sums: Float32Array;
}

/** Room for all words costs no memory before it is written to. */
export function createScorer(weights: WeightIndex): Scorer {
  return { weights, sums: new Float32Array(MOST_WORDS * SUMS) };
}

/** Writes a row of `LABELS` scores for each token that a name may be near; the first token's row begins at `from`. Linear in the tokens. */
export function scoreTokens(scorer: Scorer, sentence: SentenceView, out: Float32Array, from = 0): void {
  const { weights, sums } = scorer;
  const { words, length } = sentence;
  for (let i = 0; i < length; i++) {
    if (isBeyondNames(sentence, i)) continue;
    const row = from + i * LABELS;
    const a = sumsOf(scorer, words[i]!);
    const b = sumsOf(scorer, words[i + 1]!) + LABELS;
    const c = sumsOf(scorer, words[i + 2]!) + 2 * LABELS;
    const d = sumsOf(scorer, words[i + 3]!) + 3 * LABELS;
    const e = sumsOf(scorer, words[i + 4]!) + 4 * LABELS;
    for (let y = 0; y < LABELS; y++)
      out[row + y] = sums[a + y]! + sums[b + y]! + sums[c + y]! + sums[d + y]! + sums[e + y]!;
    const count = contextFeatures(sentence, i, context);
    for (let k = 0; k < count; k++) addWeights(weights, context[k]!, out, row);
  }
}

/** Where the word's sums begin; they are worked out if need be. */
function sumsOf(scorer: Scorer, word: Word): number {
  const start = word.index * SUMS;
  if (word.scoredBy !== scorer) {
    sumWord(scorer, word, start);
    word.scoredBy = scorer;
  }
  return start;
}

function sumWord({ weights, sums }: Scorer, word: Word, start: number): void {
  sums.fill(0, start, start + SUMS);
  for (let offset = -WINDOW; offset <= WINDOW; offset++)
    for (const id of featuresAt(word, offset))
      addWeights(weights, atOffset(id, offset), sums, start + (offset + WINDOW) * LABELS);
}
