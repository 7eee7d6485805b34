/** Which sentence an offset stands in. */
import type { TokenisedText } from '../text/tokenise.js';

/** Offset → index of the sentence whose tokens begin at or before it (the first for anything earlier). */
export type SentenceFinder = (offset: number) => number;

/** Binary search, which remembers the last answer: the next question is mostly about the same sentence. */
export function createSentenceFinder({
  tokenStarts,
  sentenceStarts,
  sentenceCount,
}: TokenisedText): SentenceFinder {
  let last = 0;
  let from = 0;
  let to = 0;
  return (offset) => {
    if (offset >= from && offset < to) return last;
    let low = 0;
    let high = sentenceCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokenStarts[sentenceStarts[middle]!]! > offset) high = middle;
      else low = middle + 1;
    }
    last = low === 0 ? 0 : low - 1;
    from = low === 0 ? 0 : tokenStarts[sentenceStarts[last]!]!;
    to = low < sentenceCount ? tokenStarts[sentenceStarts[low]!]! : Infinity;
    return last;
  };
}
