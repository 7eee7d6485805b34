/**
 * Features of a token in its sentence. Those that one word alone gives (`WordFeatures`, at each place of the window)
 * are summed up once for each word; those of several tokens together, here, are looked up for each token.
 */
import { combine, finish } from './hash.js';
import { CASES } from './word-features.js';
import type { Word } from './word-table.js';

/** The window: a token's own place and two places to each side. */
export const WINDOW = 2;

/** The id of a word's feature seen from a token `offset` places before the word (negative: behind it). */
export function atOffset(id: number, offset: number): number {
  return offset === 0 ? id : finish(combine(id, offset));
}

/** The features that `word` gives to a token from which it stands at `offset`. */
export function featuresAt(word: Word, offset: number): Int32Array {
  return offset === 0 ? word.focus : offset === 1 || offset === -1 ? word.near : word.far;
}

/** A sentence as the features see it. */
export interface SentenceView {
  /** Words with two edges before the first and behind the last: token i is `words[i + WINDOW]`. */
  readonly words: readonly Word[];
  readonly length: number;
  /** How the sentence is written: 0 ordinary, 1 capitals, 2 most words capitalised (a headline). */
  readonly style: number;
  /** By token: bit 0, no space before it; bit 1, inside brackets; bit 2, inside quotes. */
  readonly flags: Uint8Array;
}

/** More than `contextFeatures` ever gives. */
export const MOST_CONTEXT_FEATURES = 40;

const SEED = 0x1b873593;

/**
 * Whether no name can be near: the token and its neighbours are all small letters, numbers or marks. Such tokens, about
 * half of a text, are outside without further ado, in training and at run time alike.
 */
export function isBeyondNames({ words }: SentenceView, i: number): boolean {
  return isPlain(words[i + WINDOW]!) && isPlain(words[i + WINDOW - 1]!) && isPlain(words[i + WINDOW + 1]!);
}

function isPlain({ letterCase }: Word): boolean {
  return letterCase === CASES.lower || letterCase === CASES.number || letterCase === CASES.symbol;
}

/** Ids of the features of several tokens together, at token `i`: written to `out`; their number is returned. */
export function contextFeatures(
  { words, length, style, flags }: SentenceView,
  i: number,
  out: Int32Array,
): number {
  const w = words[i + WINDOW]!;
  const p = words[i + WINDOW - 1]!;
  const n = words[i + WINDOW + 1]!;
  const pp = words[i + WINDOW - 2]!;
  const nn = words[i + WINDOW + 2]!;
  let count = 0;
  const two = (kind: number, a: number, b: number) => {
    out[count++] = finish(combine(combine(combine(SEED, kind), a), b));
  };
  const three = (kind: number, a: number, b: number, c: number) => {
    out[count++] = finish(combine(combine(combine(combine(SEED, kind), a), b), c));
  };

  two(1, p.lower, w.lower);
  two(2, w.lower, n.lower);
  two(3, p.lower, w.shape);
  two(4, w.shape, n.lower);
  two(5, p.shape, w.shape);
  two(6, w.shape, n.shape);
  three(7, p.shape, w.shape, n.shape);
  three(8, pp.shape, p.shape, w.shape);
  three(9, w.shape, n.shape, nn.shape);
  three(10, p.lower, w.shape, n.lower);
  three(11, pp.lower, p.lower, w.shape);
  three(12, w.shape, n.lower, nn.lower);
  const columns = w.clusters.length;
  for (let k = 0; k < columns && k < 2; k++) {
    two(20 + k, p.clusters[k]!, w.clusters[k]!);
    two(24 + k, w.clusters[k]!, n.clusters[k]!);
    two(28 + k, p.clusters[k]!, n.clusters[k]!);
    three(32 + k, p.clusters[k]!, w.shape, n.clusters[k]!);
  }
  const flag = flags[i]!;
  two(40, i === 0 ? 1 : 0, w.letterCase);
  two(41, style, w.letterCase);
  two(42, flag, w.letterCase);
  two(43, flag & 1, p.shape);
  two(44, length === i + 1 ? 1 : 0, Math.min(length, 8));
  if (i === 0 || style > 0) two(45, style, w.lower);
  two(46, p.lists, w.lists);
  two(47, w.lists, n.lists);
  three(48, p.lists, w.shape, n.lists);
  return count;
}
