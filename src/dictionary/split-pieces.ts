/**
 * Tokens → pieces, the tokens of patterns: as spaCy does, words with inner hyphens are cut at them ("US-China", "555-0199"),
 * other tokens are taken as they are.
 */
import { isHyphen } from '../text/characters.js';
import { wordText, type TokenisedText } from '../text/tokenise.js';

/** Struct of arrays: piece i is `text.slice(starts[i], ends[i])`. */
export interface Pieces {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where a sentence begins. */
  readonly opens: Uint8Array;
}

/** Linear in the length of the text. */
export function splitPieces(prose: TokenisedText): Pieces {
  const { text, tokenCount, tokenStarts, tokenEnds } = prose;
  const inner = innerHyphens(prose);
  if (inner.length === 0) {
    const opens = new Uint8Array(tokenCount);
    for (let i = 0; i < prose.sentenceCount; i++) opens[prose.sentenceStarts[i]!] = 1;
    return { text, count: tokenCount, starts: tokenStarts, ends: tokenEnds, opens };
  }
  const count = tokenCount + 2 * inner.length;
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const opens = new Uint8Array(count);
  let next = 0;
  let sentence = 0;
  let piece = 0;
  for (let token = 0; token < tokenCount; token++) {
    if (token === prose.sentenceStarts[sentence]) {
      opens[piece] = 1;
      sentence++;
    }
    starts[piece] = tokenStarts[token]!;
    for (; next < inner.length && inner[next]! < tokenEnds[token]!; next++) {
      const hyphen = inner[next]!;
      ends[piece++] = hyphen;
      starts[piece] = hyphen;
      ends[piece++] = hyphen + 1;
      starts[piece] = hyphen + 1;
    }
    ends[piece++] = tokenEnds[token]!;
  }
  return { text, count, starts, ends, opens };
}

/** The word of a piece, joined over a line end. */
export function pieceText({ text, starts, ends }: Pieces, piece: number): string {
  return wordText(text.slice(starts[piece], ends[piece]));
}

/** Offsets of hyphens between two letters or two digits of a token; not those at a line end, which join. */
function innerHyphens({ text, tokenCount, tokenStarts, tokenEnds }: TokenisedText): number[] {
  const found: number[] = [];
  for (let token = 0; token < tokenCount; token++) {
    const last = tokenEnds[token]! - 1;
    for (let at = tokenStarts[token]! + 1; at < last; at++) {
      const code = text.charCodeAt(at);
      if (code !== 0x2d && (code < 0x2010 || !isHyphen(code))) continue;
      const around = text.slice(at - 1, at + 2);
      if (/^(?:[\p{L}\p{M}].\p{L}|\p{Nd}.\p{Nd})$/u.test(around)) found.push(at);
    }
  }
  return found;
}
