/**
 * From tokens to what the features see: the words of a sentence, how the sentence is written, what encloses its
 * tokens.
 */
import type { TokenisedText } from '../text/tokenise.js';
import { type SentenceView, WINDOW } from './context-features.js';
import { isPlain } from './word-features.js';
import type { Word, WordTable } from './word-table.js';

const ORDINARY = 0;
const CAPITALS = 1;
const HEADLINE = 2;

/** The sentence of tokens `[from, to)`. Linear in its characters. */
export function viewSentence(prose: TokenisedText, from: number, to: number, table: WordTable): SentenceView {
  const { text, tokenStarts, tokenEnds } = prose;
  const style = styleOf(prose, from, to);
  const length = to - from;
  const words = new Array<Word>(length + 2 * WINDOW).fill(table.before, 0, WINDOW);
  const flags = new Uint8Array(length);
  const near = new Uint8Array(length);
  let bracket = 0;
  let quote = 0;
  for (let t = 0; t < length; t++) {
    const start = tokenStarts[from + t]!;
    const word = table.find(text.slice(start, tokenEnds[from + t]), style === CAPITALS);
    words[t + WINDOW] = word;
    if (!isPlain(word)) near.fill(1, Math.max(0, t - 1), t + 2);
    const code = text.charCodeAt(start);
    if (code === 0x29 || code === 0x5d) bracket = 0;
    if (code === 0x201d) quote = 0;
    const glued = t > 0 && tokenEnds[from + t - 1] === start ? 1 : 0;
    flags[t] = glued | (bracket << 1) | (quote << 2);
    if (code === 0x28 || code === 0x5b) bracket = 1;
    if (code === 0x201c) quote = 1;
    else if (code === 0x22) quote ^= 1;
  }
  words.fill(table.after, length + WINDOW);
  return { words, length, style, flags, near };
}

/**
 * A sentence is in capitals if all its words of two letters and more are, but for one in five, and there are two of them
 * at least; a headline if that holds of the first letters of its longer words.
 */
function styleOf({ text, tokenStarts, tokenEnds }: TokenisedText, from: number, to: number): number {
  let words = 0;
  let upper = 0;
  let title = 0;
  for (let i = from; i < to; i++) {
    const start = tokenStarts[i]!;
    const end = tokenEnds[i]!;
    if (end - start < 2) continue;
    const first = isUpper(text, start);
    if (!first && !isLower(text, start)) continue;
    words++;
    if (!first) continue;
    title++;
    if (!isLower(text, start + 1) && !isLower(text, end - 1)) upper++;
  }
  if (upper >= 2 && upper * 5 >= words * 4) return CAPITALS;
  return words >= 4 && title * 4 >= words * 3 ? HEADLINE : ORDINARY;
}

export function isUpper(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return text[index]!.toLowerCase() !== text[index];
}

export function isLower(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return text[index]!.toUpperCase() !== text[index];
}
