/**
 * Emission scores: for each token of a sentence the sum of its features' weights. What a word gives, whatever stands around it, is
 * summed once and kept, for each place of the window; so is what two neighbours, three shapes or a place give together.
 */
import {
  MOST_CONTEXT_FEATURES,
  OF_CLUSTERS,
  OF_OTHER_CLUSTERS,
  OF_PLACE,
  OF_WORDS,
  PLACES,
  type SentenceView,
  WINDOW,
  WITH_NEXT,
  WITH_PREVIOUS,
  atOffset,
  featuresAt,
  featuresOfClusters,
  featuresOfPlace,
  featuresOfWords,
  featuresWithNext,
  featuresWithPrevious,
  hasStart,
  isBeyondNames,
  placeOf,
  shapesAround,
  shapesBefore,
  startFeature,
} from './context-features.js';
import { HEARD } from './document-votes.js';
import {
  type KeyedRows,
  type NumberedRows,
  addRow,
  createKeyedRows,
  createNumberedRows,
  findRows,
} from './kept-rows.js';
import { LABELS } from './labels.js';
import { type WeightIndex, addWeights } from './weights.js';
import type { WordKeys } from './word-features.js';
import type { Word } from './word-table.js';

/** What is kept of a word: a row of `LABELS` for each place of the window. */
const SUMS = (2 * WINDOW + 1) * LABELS;
/**
 * Log2 of how many pairs of words, triples of shapes, and clusters around a shape are kept: of news, nearly three in four pairs come
 * again, and of the others nine in ten.
 */
const ROOM = { pairs: 16, shapes: 12, clusters: 14 };
const context = new Int32Array(MOST_CONTEXT_FEATURES);

/** Weights, and the sums of what they have scored. */
export interface Scorer {
  readonly weights: WeightIndex;
  /** At `SUMS` times a word's index, for the places for which the word is `scoredBy` this scorer. */
  sums: Float32Array;
  /** Of two neighbours: what they give to the second, and to the first. */
  readonly pairs: KeyedRows;
  /** Of three shapes in a row: what they give to the word in the middle, and to the last. */
  readonly shapes: KeyedRows;
  /** Of the clusters around a shape, the first and the second. */
  readonly clusters: KeyedRows;
  readonly otherClusters: KeyedRows;
  /** By letter case and place. */
  readonly places: NumberedRows;
  /** By what the document says of a word: see `hear`. */
  readonly votes: Readonly<Record<keyof typeof HEARD, NumberedRows>>;
}

/** Words for which there is room at first. */
const FIRST_WORDS = 512;

export function createScorer(weights: WeightIndex, room = ROOM): Scorer {
  return {
    weights,
    sums: new Float32Array(FIRST_WORDS * SUMS),
    pairs: createKeyedRows(room.pairs, 2),
    shapes: createKeyedRows(room.shapes, 2),
    clusters: createKeyedRows(room.clusters, 1),
    otherClusters: createKeyedRows(room.clusters, 1),
    places: createNumberedRows(8 * PLACES),
    votes: {
      own: createNumberedRows(HEARD.own),
      around: createNumberedRows(HEARD.around),
      pairs: createNumberedRows(HEARD.pairs),
    },
  };
}

/** Writes a row of `LABELS` scores for each token that a name may be near; the first token's row begins at `from`. Linear in the tokens. */
export function scoreTokens(scorer: Scorer, sentence: SentenceView, out: Float32Array, from = 0): void {
  const { weights, pairs, shapes, clusters, otherClusters, places } = scorer;
  const { words, length } = sentence;
  for (let i = 0; i < length; i++) {
    if (isBeyondNames(sentence, i)) continue;
    const row = from + i * LABELS;
    const pp = words[i]!;
    const p = words[i + 1]!;
    const w = words[i + 2]!;
    const n = words[i + 3]!;
    const nn = words[i + 4]!;
    const a = sumsOf(scorer, pp, 0);
    const b = sumsOf(scorer, p, 1);
    const c = sumsOf(scorer, w, 2);
    const d = sumsOf(scorer, n, 3);
    const e = sumsOf(scorer, nn, 4);
    const { sums } = scorer;
    for (let y = 0; y < LABELS; y++)
      out[row + y] = sums[a + y]! + sums[b + y]! + sums[c + y]! + sums[d + y]! + sums[e + y]!;
    addRow(pairs, pairOf(scorer, p, w), out, row);
    addRow(pairs, pairOf(scorer, w, n) + LABELS, out, row);
    addRow(shapes, shapesOf(scorer, p, w, n), out, row);
    addRow(shapes, shapesOf(scorer, pp, p, w) + LABELS, out, row);
    addRow(places, placeRow(scorer, placeOf(sentence, i), w.letterCase), out, row);
    addRow(clusters, clustersOf(scorer, p.keys, w.keys, n.keys), out, row);
    addRow(otherClusters, otherClustersOf(scorer, p.keys, w.keys, n.keys), out, row);
    featuresOfWords(pp.keys, p.keys, w.keys, n.keys, nn.keys, context);
    for (let k = 0; k < OF_WORDS.length; k++) addWeights(weights, context[OF_WORDS[k]!]!, out, row);
    if (hasStart(sentence, i)) addWeights(weights, startFeature(sentence, w.keys), out, row);
  }
}

/** Where the word's sums for a place of the window begin; they are worked out if need be. */
function sumsOf(scorer: Scorer, word: Word, place: number): number {
  const start = word.index * SUMS + place * LABELS;
  if (word.scoredBy !== scorer || ((word.scored >> place) & 1) === 0) sumWord(scorer, word, place, start);
  return start;
}

function sumWord(scorer: Scorer, word: Word, place: number, start: number): void {
  if (word.scoredBy !== scorer) {
    word.scoredBy = scorer;
    word.scored = 0;
  }
  word.scored |= 1 << place;
  if (start + SUMS > scorer.sums.length) {
    const more = new Float32Array(2 * (start + SUMS));
    more.set(scorer.sums);
    scorer.sums = more;
  }
  const { weights, sums } = scorer;
  sums.fill(0, start, start + LABELS);
  const offset = place - WINDOW;
  const ids = featuresAt(word, offset);
  for (let k = 0; k < ids.length; k++) addWeights(weights, atOffset(ids[k]!, offset), sums, start);
}

/** Where in `pairs` the rows of two neighbours begin. */
function pairOf({ pairs, weights }: Scorer, one: Word, other: Word): number {
  const found = findRows(pairs, one.serial, other.serial, 0);
  if (found >= 0) return found;
  const start = ~found;
  featuresWithPrevious(one.keys, other.keys, context);
  for (const k of WITH_PREVIOUS) addWeights(weights, context[k]!, pairs.rows, start);
  featuresWithNext(one.keys, other.keys, context);
  for (const k of WITH_NEXT) addWeights(weights, context[k]!, pairs.rows, start + LABELS);
  return start;
}

/** Where in `shapes` the rows of three words' shapes begin. */
function shapesOf({ shapes, weights }: Scorer, one: Word, other: Word, third: Word): number {
  const [a, b, c] = [one.keys.shape, other.keys.shape, third.keys.shape];
  const found = findRows(shapes, a, b, c);
  if (found >= 0) return found;
  const start = ~found;
  addWeights(weights, shapesAround(a, b, c), shapes.rows, start);
  addWeights(weights, shapesBefore(a, b, c), shapes.rows, start + LABELS);
  return start;
}

/** Where in `clusters` the row of the clusters around a shape begins. */
function clustersOf({ clusters, weights }: Scorer, p: WordKeys, w: WordKeys, n: WordKeys): number {
  const found = findRows(clusters, p.cluster, w.shape, n.cluster);
  if (found >= 0) return found;
  const start = ~found;
  featuresOfClusters(p, w, n, context);
  for (const k of OF_CLUSTERS) addWeights(weights, context[k]!, clusters.rows, start);
  return start;
}

/** Where in `otherClusters` the row of the second clusters around a shape begins. */
function otherClustersOf({ otherClusters, weights }: Scorer, p: WordKeys, w: WordKeys, n: WordKeys): number {
  const found = findRows(otherClusters, p.otherCluster, w.shape, n.otherCluster);
  if (found >= 0) return found;
  const start = ~found;
  featuresOfClusters(p, w, n, context);
  for (const k of OF_OTHER_CLUSTERS) addWeights(weights, context[k]!, otherClusters.rows, start);
  return start;
}

/** Where in `places` the row of a place and a letter case begins. */
function placeRow({ places, weights }: Scorer, place: number, letterCase: number): number {
  const index = place * 8 + letterCase;
  const start = index * LABELS;
  if (places.known[index] === 1) return start;
  featuresOfPlace(place, letterCase, context);
  for (const k of OF_PLACE) addWeights(weights, context[k]!, places.rows, start);
  places.known[index] = 1;
  return start;
}
