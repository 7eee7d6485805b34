/**
 * How much of the test text was trained on: scores on such text measure memory.
 */
import { tokenise } from '../text/tokenise.js';
import type { GoldDocument } from './gold.js';

/** Shorter sentences ("He agreed.", a date line) are shared without being copied. */
const MIN_TOKENS = 6;

export interface TrainOverlap {
  /** Ids of test documents whose whole text is a training document's. */
  documents: string[];
  /** Sentences of the test documents with at least six tokens. */
  sentences: number;
  /** Those of them that are in a training document too, compared token by token without case. */
  sharedSentences: number;
}

/** Linear in the size of both. */
export function findTrainOverlap(
  train: readonly GoldDocument[],
  test: readonly GoldDocument[],
): TrainOverlap {
  const texts = new Set(train.map(({ text }) => text));
  const known = new Set<string>();
  for (const { text } of train) for (const sentence of sentenceKeys(text)) known.add(sentence);
  const overlap: TrainOverlap = { documents: [], sentences: 0, sharedSentences: 0 };
  for (const { id, text } of test) {
    if (texts.has(text)) overlap.documents.push(id);
    for (const sentence of sentenceKeys(text)) {
      overlap.sentences++;
      if (known.has(sentence)) overlap.sharedSentences++;
    }
  }
  return overlap;
}

function* sentenceKeys(text: string): Generator<string> {
  const { sentenceCount, sentenceStarts, tokenStarts, tokenEnds } = tokenise(text);
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    const [first, next] = [sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!];
    if (next - first < MIN_TOKENS) continue;
    const words = [];
    for (let token = first; token < next; token++)
      words.push(text.slice(tokenStarts[token], tokenEnds[token]));
    yield words.join(' ').toLowerCase();
  }
}
