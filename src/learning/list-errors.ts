/**
 * Each wrong mention in its sentence: pairs that are not correct, with the text that they stand in.
 */
import type { Span } from '../document.js';
import type { MentionType } from '../recognition/engine.js';
import type { TokenisedText } from '../text/tokenise.js';
import type { Outcome, Pair } from './align.js';

export interface ErrorSide extends Span {
  text: string;
  /** Null for a gold mention whose label is not scored. */
  type: MentionType | null;
}

export interface RecognitionError {
  document: string;
  outcome: Exclude<Outcome, 'correct'>;
  gold: (ErrorSide & { label: string }) | null;
  predicted: (ErrorSide & { score: number | null }) | null;
  /** The sentence, or sentences, of our own tokeniser that the two lie in. */
  sentence: Span & { text: string };
}

/** @param tokens of the document that the pairs are of */
export function listErrors(
  document: string,
  tokens: TokenisedText,
  pairs: readonly Pair[],
): RecognitionError[] {
  const textOf = ({ start, end }: Span): string => tokens.text.slice(start, end);
  return pairs.flatMap(({ outcome, gold, predicted }) => {
    if (outcome === 'correct') return [];
    const spans = [gold, predicted].filter((side) => side !== null);
    const sentence = sentencesAround(tokens, {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    });
    return {
      document,
      outcome,
      gold: gold && {
        start: gold.start,
        end: gold.end,
        text: textOf(gold),
        type: gold.type,
        label: gold.label,
      },
      predicted: predicted && {
        start: predicted.start,
        end: predicted.end,
        text: textOf(predicted),
        type: predicted.type,
        score: predicted.score,
      },
      sentence: { ...sentence, text: textOf(sentence) },
    };
  });
}

/** From the first token of the sentence that `span` begins in to the last of the one it ends in. */
export function sentencesAround(tokens: TokenisedText, span: Span): Span {
  const { sentenceStarts, sentenceCount, tokenStarts, tokenEnds } = tokens;
  const sentenceAt = (offset: number): number => {
    let [low, high] = [0, sentenceCount - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (tokenStarts[sentenceStarts[middle]!]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  if (sentenceCount === 0) return span;
  const first = sentenceStarts[sentenceAt(span.start)]!;
  const last = sentenceStarts[sentenceAt(Math.max(span.start, span.end - 1)) + 1]! - 1;
  return { start: Math.min(span.start, tokenStarts[first]!), end: Math.max(span.end, tokenEnds[last]!) };
}
