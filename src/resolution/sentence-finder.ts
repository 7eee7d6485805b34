/** Which sentence an offset stands in. */
import type { TokenisedText } from '../text/tokenise.js';
import { firstIndex } from './first-index.js';

/** Offset → index of the sentence whose tokens begin at or before it (the first for anything earlier). */
export function createSentenceFinder({
  tokenStarts,
  sentenceStarts,
  sentenceCount,
}: TokenisedText): (offset: number) => number {
  return (offset) => {
    const next = firstIndex(sentenceCount, (index) => tokenStarts[sentenceStarts[index]!]! > offset);
    return Math.max(0, next - 1);
  };
}
