/**
 * Features of a token in its sentence. Those that one word alone gives (`WordFeatures`, at each place of the window)
 * are summed up once for each word; those of several tokens together, here, are looked up for each token.
 */
import { combine, finish } from './hash.js';
import type { WordKeys } from './word-features.js';
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
export function contextFeatures(view: SentenceView, i: number, out: Int32Array): number {
  const { words } = view;
  const { keys: w, letterCase } = words[i + WINDOW]!;
  const p = words[i + WINDOW - 1]!.keys;
  const n = words[i + WINDOW + 1]!.keys;
  const pp = words[i + WINDOW - 2]!.keys;
  const nn = words[i + WINDOW + 2]!.keys;
  featuresWithPrevious(p, w, out);
  featuresWithNext(w, n, out);
  out[SHAPES_AROUND] = shapesAround(p.shape, w.shape, n.shape);
  out[SHAPES_BEFORE] = shapesBefore(pp.shape, p.shape, w.shape);
  featuresOfClusters(p, w, n, out);
  featuresOfWords(pp, p, w, n, nn, out);
  featuresOfPlace(placeOf(view, i), letterCase, out);
  if (!hasStart(view, i)) return START;
  out[START] = startFeature(view, w);
  return MOST_CONTEXT_FEATURES;
}

/** The features by what they hang on, as places in what `contextFeatures` writes. */
export const WITH_PREVIOUS = [0, 2, 9, 13, 17];
export const WITH_NEXT = [1, 3, 10, 14, 18];
const SHAPES_AROUND = 4;
const SHAPES_BEFORE = 5;
export const OF_CLUSTERS = [11, 12];
export const OF_OTHER_CLUSTERS = [15, 16];
export const OF_WORDS = [6, 7, 8];
export const OF_PLACE = [19, 20, 21];
const START = 22;

/** Those of a word and the one before it. */
export function featuresWithPrevious(p: WordKeys, w: WordKeys, out: Int32Array): void {
  out[0] = two(1, p.lower, w.lower);
  out[2] = two(3, p.lower, w.shape);
  out[9] = two(10, p.cluster, w.cluster);
  out[13] = two(14, p.otherCluster, w.otherCluster);
  out[17] = two(18, p.lists, w.lists);
}

/** Those of a word and the one behind it. */
export function featuresWithNext(w: WordKeys, n: WordKeys, out: Int32Array): void {
  out[1] = two(2, w.lower, n.lower);
  out[3] = two(4, w.shape, n.lower);
  out[10] = two(11, w.cluster, n.cluster);
  out[14] = two(15, w.otherCluster, n.otherCluster);
  out[18] = two(19, w.lists, n.lists);
}

/** Of the shapes of a word and its neighbours. */
export function shapesAround(p: number, w: number, n: number): number {
  return three(5, p, w, n);
}

/** Of the shapes of a word and the two before it. */
export function shapesBefore(pp: number, p: number, w: number): number {
  return three(6, pp, p, w);
}

/** Those of the clusters around a shape, the first and the second. */
export function featuresOfClusters(p: WordKeys, w: WordKeys, n: WordKeys, out: Int32Array): void {
  out[11] = two(12, p.cluster, n.cluster);
  out[12] = three(13, p.cluster, w.shape, n.cluster);
  out[15] = two(16, p.otherCluster, n.otherCluster);
  out[16] = three(17, p.otherCluster, w.shape, n.otherCluster);
}

/** Those of two words and a shape. */
export function featuresOfWords(
  pp: WordKeys,
  p: WordKeys,
  w: WordKeys,
  n: WordKeys,
  nn: WordKeys,
  out: Int32Array,
): void {
  out[6] = three(7, p.lower, w.shape, n.lower);
  out[7] = three(8, pp.lower, p.lower, w.shape);
  out[8] = three(9, w.shape, n.lower, nn.lower);
}

/** Where a token stands, in one: bit 0, at the start; bits 1 and 2, the style; above them the flags. */
export function placeOf({ style, flags }: SentenceView, i: number): number {
  return (i === 0 ? 1 : 0) + 2 * style + 8 * flags[i]!;
}
/** `placeOf` stays below this. */
export const PLACES = 64;

/** Those of how a word is written, where it stands. */
export function featuresOfPlace(place: number, letterCase: number, out: Int32Array): void {
  out[19] = two(20, place, letterCase);
  out[20] = two(21, place & 1, letterCase);
  out[21] = two(22, (place >> 1) & 3, letterCase);
}

/** Whether the token's capital may be due to where it stands: then there is one more feature, `startFeature`. */
export function hasStart({ style }: SentenceView, i: number): boolean {
  return i === 0 || style !== 0;
}

export function startFeature({ style }: SentenceView, { lower }: WordKeys): number {
  return two(23, style, lower);
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
