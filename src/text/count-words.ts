/** How many of the tokens are words: those that hold a letter or a digit at their beginning or end. */
import { HAN, isWordKind, kindAt } from './characters.js';
import type { TokenisedText } from './tokenise.js';

export function countWords({ text, tokenCount, tokenStarts, tokenEnds }: TokenisedText): number {
  const isWord = (offset: number): boolean => {
    const kind = kindAt(text, offset);
    return isWordKind(kind) || kind === HAN;
  };
  let words = 0;
  for (let token = 0; token < tokenCount; token++) {
    if (isWord(tokenStarts[token]!) || isWord(tokenEnds[token]! - 1)) words++;
  }
  return words;
}
