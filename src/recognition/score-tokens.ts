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
  claim,
  createKeyedRows,
  createNumberedRows,
  slotOf,
} from './kept-rows.js';
import { LABELS } from './labels.js';
import { type WeightIndex, addWeights } from './weights.js';
import type { WordKeys } from './word-features.js';
import { MOST_WORDS, type Word } from './word-table.js';

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
  /** At `SUMS` times a word's index, if the word is `scoredBy` this scorer. */
  readonly sums: Float32Array;
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

/** Room costs no memory before it is written to. */
export function createScorer(weights: WeightIndex, room = ROOM): Scorer {
  return {
    weights,
    sums: new Float32Array(MOST_WORDS * SUMS),
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
  const { weights, sums } = scorer;
  const { words, length } = sentence;
  const pairRows = scorer.pairs.rows;
  const shapeRows = scorer.shapes.rows;
  const clusterRows = scorer.clusters.rows;
  const otherRows = scorer.otherClusters.rows;
  const placeRows = scorer.places.rows;
  for (let i = 0; i < length; i++) {
    if (isBeyondNames(sentence, i)) continue;
    const row = from + i * LABELS;
    const pp = words[i]!;
    const p = words[i + 1]!;
    const w = words[i + 2]!;
    const n = words[i + 3]!;
    const nn = words[i + 4]!;
    const a = sumsOf(scorer, pp);
    const b = sumsOf(scorer, p) + LABELS;
    const c = sumsOf(scorer, w) + 2 * LABELS;
    const d = sumsOf(scorer, n) + 3 * LABELS;
    const e = sumsOf(scorer, nn) + 4 * LABELS;
    for (let y = 0; y < LABELS; y++)
      out[row + y] = sums[a + y]! + sums[b + y]! + sums[c + y]! + sums[d + y]! + sums[e + y]!;
    addRow(pairRows, pairOf(scorer, p, w), out, row);
    addRow(pairRows, pairOf(scorer, w, n) + LABELS, out, row);
    addRow(shapeRows, shapesOf(scorer, p, w, n), out, row);
    addRow(shapeRows, shapesOf(scorer, pp, p, w) + LABELS, out, row);
    addRow(placeRows, placeRow(scorer, placeOf(sentence, i), w.letterCase), out, row);
    addRow(clusterRows, clustersOf(scorer, p.keys, w.keys, n.keys), out, row);
    addRow(otherRows, otherClustersOf(scorer, p.keys, w.keys, n.keys), out, row);
    featuresOfWords(pp.keys, p.keys, w.keys, n.keys, nn.keys, context);
    for (let k = 0; k < OF_WORDS.length; k++) addWeights(weights, context[OF_WORDS[k]!]!, out, row);
    if (hasStart(sentence, i)) addWeights(weights, startFeature(sentence, w.keys), out, row);
  }
}

/** Where the word's sums begin; they are worked out if need be. */
function sumsOf(scorer: Scorer, word: Word): number {
  const start = word.index * SUMS;
  if (word.scoredBy !== scorer) {
    sumWord(scorer, word, start);
    word.scoredBy = scorer;
  }
  return start;
}

function sumWord({ weights, sums }: Scorer, word: Word, start: number): void {
  sums.fill(0, start, start + SUMS);
  for (let offset = -WINDOW; offset <= WINDOW; offset++)
    for (const id of featuresAt(word, offset))
      addWeights(weights, atOffset(id, offset), sums, start + (offset + WINDOW) * LABELS);
}

/** Where in `pairs` the rows of two neighbours begin. */
function pairOf({ pairs, weights }: Scorer, one: Word, other: Word): number {
  const slot = slotOf(pairs, one.serial, other.serial, 0);
  const start = slot * pairs.width;
  if (claim(pairs, slot, one.serial, other.serial, 0)) return start;
  featuresWithPrevious(one.keys, other.keys, context);
  for (const k of WITH_PREVIOUS) addWeights(weights, context[k]!, pairs.rows, start);
  featuresWithNext(one.keys, other.keys, context);
  for (const k of WITH_NEXT) addWeights(weights, context[k]!, pairs.rows, start + LABELS);
  return start;
}

/** Where in `shapes` the rows of three words' shapes begin. */
function shapesOf({ shapes, weights }: Scorer, one: Word, other: Word, third: Word): number {
  const [a, b, c] = [one.keys.shape, other.keys.shape, third.keys.shape];
  const slot = slotOf(shapes, a, b, c);
  const start = slot * shapes.width;
  if (claim(shapes, slot, a, b, c)) return start;
  addWeights(weights, shapesAround(a, b, c), shapes.rows, start);
  addWeights(weights, shapesBefore(a, b, c), shapes.rows, start + LABELS);
  return start;
}

/** Where in `clusters` the row of the clusters around a shape begins. */
function clustersOf({ clusters, weights }: Scorer, p: WordKeys, w: WordKeys, n: WordKeys): number {
  const slot = slotOf(clusters, p.cluster, w.shape, n.cluster);
  const start = slot * clusters.width;
  if (claim(clusters, slot, p.cluster, w.shape, n.cluster)) return start;
  featuresOfClusters(p, w, n, context);
  for (const k of OF_CLUSTERS) addWeights(weights, context[k]!, clusters.rows, start);
  return start;
}

/** Where in `otherClusters` the row of the second clusters around a shape begins. */
function otherClustersOf({ otherClusters, weights }: Scorer, p: WordKeys, w: WordKeys, n: WordKeys): number {
  const slot = slotOf(otherClusters, p.otherCluster, w.shape, n.otherCluster);
  const start = slot * otherClusters.width;
  if (claim(otherClusters, slot, p.otherCluster, w.shape, n.otherCluster)) return start;
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
