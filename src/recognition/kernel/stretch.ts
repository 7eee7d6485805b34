/**
 * The stretch of a document at hand: its letters and tokens, which come from outside, and what is made of them. All arrays are by
 * token but `sentences` and `styles`.
 */
import { MOST_TOKENS, ROW, take } from './layout';

/** UTF-16, behind all else in the arena. */
export let text: u32 = 0;
/** Offsets in the text, in code units. Of a token longer than words that are kept, the end may come sooner than it does. */
export let starts: u32 = 0;
export let ends: u32 = 0;
/** By sentence, its first token; one more at the end. */
export let sentences: u32 = 0;
/** By sentence: 0 ordinary, 1 capitals, 2 most words capitalised (a headline). */
export let styles: u32 = 0;
export let words: u32 = 0;
/** A byte: bit 0, no space before it; bit 1, inside brackets; bit 2, inside quotes. */
export let flags: u32 = 0;
/** A byte: 1 where it or a neighbour is written as names are. Elsewhere no name is looked for. */
export let near: u32 = 0;
/** A byte: 1 where a sentence begins. */
export let openings: u32 = 0;
/** A byte: 0 outside every name, else the class of the name that the first pass found, from 1. */
export let classes: u32 = 0;
/** A byte: BEGIN, INSIDE, LAST or UNIT, for tokens of names. */
export let parts: u32 = 0;
/** The probability of the token's name. */
export let probabilities: u32 = 0;
/** A row: only where it is `near`. */
export let scores: u32 = 0;

export let tokenCount: u32 = 0;
export let sentenceCount: u32 = 0;

export function createStretch(): void {
  starts = take(4 * MOST_TOKENS);
  ends = take(4 * MOST_TOKENS);
  sentences = take(4 * (MOST_TOKENS + 1));
  styles = take(MOST_TOKENS);
  words = take(4 * MOST_TOKENS);
  flags = take(MOST_TOKENS);
  near = take(MOST_TOKENS);
  openings = take(MOST_TOKENS);
  classes = take(MOST_TOKENS);
  parts = take(MOST_TOKENS);
  probabilities = take(4 * MOST_TOKENS);
  scores = take(ROW * MOST_TOKENS);
}

export function beginStretch(letters: u32, tokens: u32, sentencesOfIt: u32): void {
  text = letters;
  tokenCount = tokens;
  sentenceCount = sentencesOfIt;
  memory.fill(near, 0, tokens);
  memory.fill(openings, 0, tokens);
  memory.fill(classes, 0, tokens);
}

export function wordAt(token: u32): u32 {
  return load<u32>(words + (token << 2));
}
