/**
 * Features of a token in its sentence. Those that one word alone gives (`WordFeatures`, at each place of the window)
 * hang on the word; those of several tokens together are here. The kernel has the same under the same numbers (`kernel/score.ts`).
 */
import { combine, finish } from './hash.js';
import type { Word } from './word-table.js';

/** The window: a token's own place and two places to each side. */
export const WINDOW = 2;

/** The id of a word's feature seen from a token `offset` places before the word (negative: behind it). */
export function atOffset(id: number, offset: number): number {
  return offset === 0 ? id : finish(combine(id, offset));
}

/** The features that `word` gives to a token from which it stands at `offset`. */
export function featuresAt(word: Word, offset: number): readonly number[] {
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
  /** By token: 1 where it or a neighbour is written as names are, else 0; see `isBeyondNames`. */
  readonly near: Uint8Array;
}

/** `contextFeatures` never gives more. */
export const MOST_CONTEXT_FEATURES = 23;

/**
 * Whether no name can be near: the token and its neighbours are all small letters, numbers or marks. Such tokens, two
 * in three, are outside without further ado, in training and at run time alike.
 */
export function isBeyondNames({ near }: SentenceView, i: number): boolean {
  return near[i] === 0;
}

/** Ids of the features of several tokens together, at token `i`: written to `out`; their number is returned. */
export function contextFeatures({ words, style, flags }: SentenceView, i: number, out: Int32Array): number {
  const { keys: w, letterCase } = words[i + WINDOW]!;
  const p = words[i + WINDOW - 1]!.keys;
  const n = words[i + WINDOW + 1]!.keys;
  const pp = words[i + WINDOW - 2]!.keys;
  const nn = words[i + WINDOW + 2]!.keys;
  out[0] = two(1, p.lower, w.lower);
  out[1] = two(2, w.lower, n.lower);
  out[2] = two(3, p.lower, w.shape);
  out[3] = two(4, w.shape, n.lower);
  out[4] = three(5, p.shape, w.shape, n.shape);
  out[5] = three(6, pp.shape, p.shape, w.shape);
  out[6] = three(7, p.lower, w.shape, n.lower);
  out[7] = three(8, pp.lower, p.lower, w.shape);
  out[8] = three(9, w.shape, n.lower, nn.lower);
  out[9] = two(10, p.cluster, w.cluster);
  out[10] = two(11, w.cluster, n.cluster);
  out[11] = two(12, p.cluster, n.cluster);
  out[12] = three(13, p.cluster, w.shape, n.cluster);
  out[13] = two(14, p.otherCluster, w.otherCluster);
  out[14] = two(15, w.otherCluster, n.otherCluster);
  out[15] = two(16, p.otherCluster, n.otherCluster);
  out[16] = three(17, p.otherCluster, w.shape, n.otherCluster);
  out[17] = two(18, p.lists, w.lists);
  out[18] = two(19, w.lists, n.lists);
  const start = i === 0 ? 1 : 0;
  out[19] = two(20, start + 2 * style + 8 * flags[i]!, letterCase);
  out[20] = two(21, start, letterCase);
  out[21] = two(22, style, letterCase);
  // The capital may be due to where the token stands.
  if (start === 0 && style === 0) return MOST_CONTEXT_FEATURES - 1;
  out[22] = two(23, style, w.lower);
  return MOST_CONTEXT_FEATURES;
}

/** Of hashes: they need little mixing of their own. */
function two(kind: number, a: number, b: number): number {
  return finish(
    (Math.imul(a ^ kind, 0xcc9e2d51) + Math.imul(b, 0x1b873593) + Math.imul(kind, 0x9e3779b1)) | 0,
  );
}

function three(kind: number, a: number, b: number, c: number): number {
  return two(kind, a, Math.imul(b ^ (c >>> 15), 0x85ebca6b) + Math.imul(c, 0xc2b2ae35));
}
