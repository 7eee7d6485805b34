/** Which sentence an offset stands in. */
import type { TokenisedText } from '../text/tokenise.js';

/** Offset → index of the sentence whose tokens begin at or before it (the first for anything earlier). */
export function createSentenceFinder({
  tokenStarts,
  sentenceStarts,
  sentenceCount,
}: TokenisedText): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = sentenceCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokenStarts[sentenceStarts[middle]!]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
}
