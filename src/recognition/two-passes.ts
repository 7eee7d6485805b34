/**
 * A document through the model: a first pass that sees each sentence by itself, then a second in which each word hears
 * what the first made of it elsewhere. Long documents go through in stretches, so that memory is bounded. Plainly, for training
 * and explaining: `kernel/kernel.ts` does the same fast.
 */
import type { TokenisedText } from '../text/tokenise.js';
import type { SentenceView } from './context-features.js';
import { WINDOW, isBeyondNames } from './context-features.js';
import { type Decoder, type Name, decodeSentence } from './decode.js';
import { type Votes, countVotes } from './document-votes.js';
import { BEGIN, INSIDE, LABELS, LAST, UNIT } from './labels.js';
import { scoreTokens, scoreVotes } from './score-tokens.js';
import { viewSentence } from './view-sentence.js';
import type { Word, WordTable } from './word-table.js';

/** A stretch ends with the sentence in which it has this many tokens. */
export const STRETCH = 16_384;

/** A stretch of a document after the first pass. */
export interface Stretch {
  /** The first sentence and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly views: readonly SentenceView[];
  /** Row-major, `LABELS` a token of the stretch. */
  readonly emissions: Float32Array;
  readonly votes: Votes;
}

/** Index of the sentence behind the stretch that begins with sentence `from`. */
export function endOfStretch({ sentenceStarts, sentenceCount }: TokenisedText, from: number): number {
  let to = from + 1;
  while (to < sentenceCount && sentenceStarts[to]! - sentenceStarts[from]! < STRETCH) to++;
  return to;
}

export function passFirst(
  decoder: Decoder,
  prose: TokenisedText,
  table: WordTable,
  from: number,
  to: number,
): Stretch {
  const { sentenceStarts } = prose;
  const first = sentenceStarts[from]!;
  const length = sentenceStarts[to]! - first;
  const emissions = new Float32Array(length * LABELS);
  const words: Word[] = [];
  const views: SentenceView[] = [];
  const openings = new Uint8Array(length);
  const classes = new Uint8Array(length);
  const parts = new Uint8Array(length);
  const probabilities = new Float32Array(length);
  for (let sentence = from; sentence < to; sentence++) {
    const start = sentenceStarts[sentence]! - first;
    const view = viewSentence(prose, sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!, table);
    scoreTokens(decoder.weights, view, emissions, start * LABELS);
    for (let i = 0; i < view.length; i++) words.push(view.words[i + WINDOW]!);
    views.push(view);
    openings[start] = 1;
    for (const name of decodeSentence(decoder, view, emissions, start * LABELS))
      for (let i = name.from; i < name.to; i++) {
        classes[start + i] = name.nameClass + 1;
        parts[start + i] =
          name.to - name.from === 1 ? UNIT : i === name.from ? BEGIN : i === name.to - 1 ? LAST : INSIDE;
        probabilities[start + i] = name.probability;
      }
  }
  const votes = countVotes({ length, words, openings, classes, parts, probabilities });
  return { from, to, views, emissions, votes };
}

/** Calls `visit` for each sentence of the stretch with its names. Adds what the votes say to the stretch's scores. */
export function passAgain(
  decoder: Decoder,
  { views, emissions, votes }: Stretch,
  visit: (sentence: number, names: Name[]) => void,
): void {
  let start = 0;
  views.forEach((view, sentence) => {
    const { length } = view;
    for (let i = 0; i < length; i++) {
      if (isBeyondNames(view, i)) continue;
      scoreVotes(decoder.weights, votes, start + i, emissions, (start + i) * LABELS);
    }
    visit(sentence, decodeSentence(decoder, view, emissions, start * LABELS));
    start += length;
  });
}
