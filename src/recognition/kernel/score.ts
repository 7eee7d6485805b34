/**
 * Emission scores: for each token of a sentence the sum of its features' weights. What a word gives, whatever stands around it, is
 * summed once and kept, for each place of the window; so is what two neighbours, three shapes or a place give together. The features of
 * several tokens are those of `../context-features.ts`, under the same numbers.
 */
import { atOffset, three, two } from './hash';
import { claimRows, createKeptRows, findRows, forgetRows } from './kept-rows';
import { CLUSTERS_BITS, PAIRS_BITS, PLACES, ROW, SHAPES_BITS, take } from './layout';
import { flags, near, scores, sentences, styles, wordAt } from './stretch';
import { addRow, addWeights, clearSum, writeSum } from './weights';
import {
  after,
  before,
  clusterOf,
  idCountAt,
  idsAt,
  letterCaseOf,
  listsOf,
  lowerOf,
  markSummed,
  numberOf,
  otherClusterOf,
  shapeOf,
  summedOf,
  sumsOf,
} from './words';

/** Of two neighbours: what they give to the second, and to the first. */
let pairs: u32 = 0;
/** Of three shapes in a row: what they give to the word in the middle, and to the last. */
let shapes: u32 = 0;
/** Of the clusters around a shape, the first and the second. */
let clusters: u32 = 0;
let otherClusters: u32 = 0;
/** By letter case and place; and a byte for each whether it is known. */
let places: u32 = 0;
let placesKnown: u32 = 0;
/** Of the features of one token alone. */
let own: u32 = 0;

export function createScores(): void {
  pairs = createKeptRows(PAIRS_BITS, 2);
  shapes = createKeptRows(SHAPES_BITS, 2);
  clusters = createKeptRows(CLUSTERS_BITS, 1);
  otherClusters = createKeptRows(CLUSTERS_BITS, 1);
  places = take(PLACES * ROW);
  placesKnown = take(PLACES);
  own = take(ROW);
}

/** To be called when words have been forgotten: what is kept by their numbers is then of no use. */
export function forgetPairs(): void {
  forgetRows(pairs);
}

/** Writes a row for each token that is `near`. */
export function scoreSentence(sentence: u32): void {
  const from = load<u32>(sentences + (sentence << 2));
  const to = load<u32>(sentences + (sentence << 2), 4);
  const style: u32 = load<u8>(styles + sentence);
  let pp = before;
  let p = before;
  let w = wordAt(from);
  let n = from + 1 < to ? wordAt(from + 1) : after;
  /** What the token before had of the same words: still where it was, as nothing was kept since. */
  let pair: u32 = 0;
  let triple: u32 = 0;
  for (let i = from; i < to; i++) {
    const nn = i + 2 < to ? wordAt(i + 2) : after;
    if (load<u8>(near + i) != 0) {
      const row = scores + i * ROW;
      addWords(row, pp, p, w, n, nn);
      addRow(row, pair != 0 ? pair : pairOf(p, w));
      addRow(row, (triple != 0 ? triple : shapesBy(pp, p, w)) + ROW);
      pair = pairOf(w, n);
      addRow(row, pair + ROW);
      triple = shapesBy(p, w, n);
      addRow(row, triple);
      const place = (i == from ? 1 : 0) + 2 * style + 8 * <u32>load<u8>(flags + i);
      addRow(row, placeRow(place, letterCaseOf(w)));
      addRow(row, clustersBy(p, w, n));
      addRow(row, otherClustersBy(p, w, n));
      const shape = shapeOf(w);
      clearSum();
      addWeights(three(7, lowerOf(p), shape, lowerOf(n)));
      addWeights(three(8, lowerOf(pp), lowerOf(p), shape));
      addWeights(three(9, shape, lowerOf(n), lowerOf(nn)));
      if (i == from || style != 0) addWeights(two(23, style, lowerOf(w)));
      writeSum(own);
      addRow(row, own);
    } else {
      pair = 0;
      triple = 0;
    }
    pp = p;
    p = w;
    w = n;
    n = nn;
  }
}

/** Writes what the words of the window give, each by itself. */
function addWords(row: u32, pp: u32, p: u32, w: u32, n: u32, nn: u32): void {
  const a = rowOf(pp, 0);
  const b = rowOf(p, 1);
  const c = rowOf(w, 2);
  const d = rowOf(n, 3);
  const e = rowOf(nn, 4);
  addFive(row, a, b, c, d, e);
  addFive(row + 16, a + 16, b + 16, c + 16, d + 16, e + 16);
  addFive(row + 32, a + 32, b + 32, c + 32, d + 32, e + 32);
  addFive(row + 48, a + 48, b + 48, c + 48, d + 48, e + 48);
}

function addFive(to: u32, a: u32, b: u32, c: u32, d: u32, e: u32): void {
  const two = f32x4.add(v128.load(a), v128.load(b));
  const four = f32x4.add(f32x4.add(two, v128.load(c)), v128.load(d));
  v128.store(to, f32x4.add(four, v128.load(e)));
}

/** The word's row for a place of the window: 2 is its own. */
function rowOf(word: u32, place: u32): u32 {
  const row = sumsOf(word) + place * ROW;
  if (((summedOf(word) >> place) & 1) == 0) sumWord(word, place, row);
  return row;
}

function sumWord(word: u32, place: u32, row: u32): void {
  markSummed(word, place);
  const offset = <i32>place - 2;
  const distance = abs<i32>(offset);
  const ids = idsAt(word, distance);
  clearSum();
  for (let id = ids, end = ids + (idCountAt(word, distance) << 2); id < end; id += 4)
    addWeights(atOffset(load<i32>(id), offset));
  writeSum(row);
}

function pairOf(one: u32, other: u32): u32 {
  const a = numberOf(one);
  const b = numberOf(other);
  const found = findRows(pairs, a, b, 0);
  if (found != 0) return found;
  const rows = claimRows(pairs, a, b, 0);
  clearSum();
  addWeights(two(1, lowerOf(one), lowerOf(other)));
  addWeights(two(3, lowerOf(one), shapeOf(other)));
  addWeights(two(10, clusterOf(one), clusterOf(other)));
  addWeights(two(14, otherClusterOf(one), otherClusterOf(other)));
  addWeights(two(18, listsOf(one), listsOf(other)));
  writeSum(rows);
  clearSum();
  addWeights(two(2, lowerOf(one), lowerOf(other)));
  addWeights(two(4, shapeOf(one), lowerOf(other)));
  addWeights(two(11, clusterOf(one), clusterOf(other)));
  addWeights(two(15, otherClusterOf(one), otherClusterOf(other)));
  addWeights(two(19, listsOf(one), listsOf(other)));
  writeSum(rows + ROW);
  return rows;
}

function shapesBy(one: u32, other: u32, third: u32): u32 {
  const a = shapeOf(one);
  const b = shapeOf(other);
  const c = shapeOf(third);
  const found = findRows(shapes, a, b, c);
  if (found != 0) return found;
  const rows = claimRows(shapes, a, b, c);
  clearSum();
  addWeights(three(5, a, b, c));
  writeSum(rows);
  clearSum();
  addWeights(three(6, a, b, c));
  writeSum(rows + ROW);
  return rows;
}

function clustersBy(p: u32, w: u32, n: u32): u32 {
  const a = clusterOf(p);
  const b = shapeOf(w);
  const c = clusterOf(n);
  const found = findRows(clusters, a, b, c);
  if (found != 0) return found;
  const row = claimRows(clusters, a, b, c);
  clearSum();
  addWeights(two(12, a, c));
  addWeights(three(13, a, b, c));
  writeSum(row);
  return row;
}

function otherClustersBy(p: u32, w: u32, n: u32): u32 {
  const a = otherClusterOf(p);
  const b = shapeOf(w);
  const c = otherClusterOf(n);
  const found = findRows(otherClusters, a, b, c);
  if (found != 0) return found;
  const row = claimRows(otherClusters, a, b, c);
  clearSum();
  addWeights(two(16, a, c));
  addWeights(three(17, a, b, c));
  writeSum(row);
  return row;
}

function placeRow(place: u32, letterCase: u32): u32 {
  const index = place * 8 + letterCase;
  const row = places + index * ROW;
  if (load<u8>(placesKnown + index) != 0) return row;
  store<u8>(placesKnown + index, 1);
  clearSum();
  addWeights(two(20, place, letterCase));
  addWeights(two(21, place & 1, letterCase));
  addWeights(two(22, (place >> 1) & 3, letterCase));
  writeSum(row);
  return row;
}
