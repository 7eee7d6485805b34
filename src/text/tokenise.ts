/**
 * Tokens and sentences of a text with exact offsets.
 */

/** Struct of arrays: token i is `text.slice(tokenStarts[i], tokenEnds[i])`. */
export interface TokenisedText {
  readonly text: string;
  readonly tokenCount: number;
  readonly tokenStarts: Uint32Array;
  readonly tokenEnds: Uint32Array;
  readonly sentenceCount: number;
  /** Index of each sentence's first token; one more entry at the end, `tokenCount`. */
  readonly sentenceStarts: Uint32Array;
}

/** Linear in the length of the text. */
export function tokenise(text: string): TokenisedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  let previousEnd = 0;
  for (const { index, 0: token } of text.matchAll(
    /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu,
  )) {
    const gap = text.slice(previousEnd, index);
    const last = starts.length === 0 ? '' : text.slice(starts.at(-1), ends.at(-1));
    if (starts.length === 0 || /\n\s*\n/.test(gap) || (/^[.!?]$/.test(last) && /\s/.test(gap)))
      sentences.push(starts.length);
    starts.push(index);
    ends.push(index + token.length);
    previousEnd = index + token.length;
  }
  return {
    text,
    tokenCount: starts.length,
    tokenStarts: Uint32Array.from(starts),
    tokenEnds: Uint32Array.from(ends),
    sentenceCount: sentences.length,
    sentenceStarts: Uint32Array.from([...sentences, starts.length]),
  };
}
