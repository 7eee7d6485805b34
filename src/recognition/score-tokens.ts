/**
 * Emission scores: for each token of a sentence the sum of its features' weights. What a word gives, whatever stands around it, is
 * summed once and kept with the word, for each place of the window.
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
import type { Word } from './word-table.js';

const PLACES = 2 * WINDOW + 1;
const context = new Int32Array(MOST_CONTEXT_FEATURES);

/** Writes a row of `LABELS` scores for each token that a name may be near; the first token's row begins at `from`. Linear in the tokens. */
export function scoreTokens(weights: WeightIndex, sentence: SentenceView, out: Float32Array, from = 0): void {
  const { words, length } = sentence;
  for (let i = 0; i < length; i++) {
    if (isBeyondNames(sentence, i)) continue;
    const row = from + i * LABELS;
    const [a, b, c, d, e] = [
      (words[i]!.emissions ??= sumWord(weights, words[i]!)),
      (words[i + 1]!.emissions ??= sumWord(weights, words[i + 1]!)),
      (words[i + 2]!.emissions ??= sumWord(weights, words[i + 2]!)),
      (words[i + 3]!.emissions ??= sumWord(weights, words[i + 3]!)),
      (words[i + 4]!.emissions ??= sumWord(weights, words[i + 4]!)),
    ];
    for (let y = 0; y < LABELS; y++)
      out[row + y] = a[y]! + b[LABELS + y]! + c[2 * LABELS + y]! + d[3 * LABELS + y]! + e[4 * LABELS + y]!;
    const count = contextFeatures(sentence, i, context);
    for (let k = 0; k < count; k++) addWeights(weights, context[k]!, out, row);
  }
}

/** A row for each place of the window, the word standing there. */
function sumWord(weights: WeightIndex, word: Word): Float32Array {
  const sums = new Float32Array(PLACES * LABELS);
  for (let offset = -WINDOW; offset <= WINDOW; offset++)
    for (const id of featuresAt(word, offset))
      addWeights(weights, atOffset(id, offset), sums, (offset + WINDOW) * LABELS);
  return sums;
}
