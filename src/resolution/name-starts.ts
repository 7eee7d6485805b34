/**
 * The tokens in which a name of knowledge may begin, found once for all the walks over a text: few of its tokens have a
 * capital.
 */
import type { TokenisedText } from '../text/tokenise.js';

const starts = new WeakMap<TokenisedText, Int32Array>();

/**
 * Indices of tokens, in order: those that begin with a capital or beyond ASCII, hold a hyphen ("pro-Iran"), or are an Arabic article.
 */
export function nameStartsOf(prose: TokenisedText): Int32Array {
  let known = starts.get(prose);
  if (!known) starts.set(prose, (known = findStarts(prose)));
  return known;
}

function findStarts({ text, tokenCount, tokenStarts, tokenEnds }: TokenisedText): Int32Array {
  const found = new Int32Array(tokenCount);
  let count = 0;
  let hyphen = hyphenFrom(text, 0);
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStarts[token]!;
    const first = text.charCodeAt(start);
    const isCapital = (first >= 0x41 && first <= 0x5a) || first >= 0x80;
    if (!isCapital && hyphen >= tokenEnds[token]! && !isArticle(text, start, first)) continue;
    found[count++] = token;
    while (hyphen < tokenEnds[token]!) hyphen = hyphenFrom(text, hyphen + 1);
  }
  return found.subarray(0, count);
}

/** The next hyphen, or the end of the text. */
export function hyphenFrom(text: string, from: number): number {
  const index = text.indexOf('-', from);
  return index < 0 ? text.length : index;
}

/** "al", whatever follows. */
function isArticle(text: string, start: number, first: number): boolean {
  return first === 0x61 && (text.charCodeAt(start + 1) | 0x20) === 0x6c;
}
