/**
 * Word classes by exchange (Kneser and Ney, 1993; Martin, Liermann and Ney, 1998, "Algorithms for bigram and trigram
 * word clustering"): each word in turn moves to the class that makes the text likeliest under the class bigram
 *   P(w | v) = P(class w | class v) · P(w | class w),
 * until few move. The likelihood is, but for a constant,
 *   F = Σ_{c,d} N(c,d) log N(c,d) - 2 Σ_c N(c) log N(c),
 * which is what Brown et al. (1992) maximise by merging; exchange comes further in the same time, and
 * `mergeClasses` then builds Brown's binary tree above the classes.
 */
import { addToCounts, countBigrams, type BigramLists } from './bigrams.js';
import type { EncodedText } from './encode.js';

export interface ExchangeOptions {
  readonly classes: number;
  readonly rounds: number;
  /** Ids from here on are left out: too rare for their class to be worth the time. */
  readonly words: number;
}

export interface WordClasses {
  /** The class of each id below `words`. */
  readonly classOf: Uint16Array;
  /** N(c,d), row-major: how often a word of c stands before a word of d. */
  readonly pairs: Float64Array;
  readonly classes: number;
}

/** n log n; 0 at 0. From a table while n is small. */
export function xLogX(n: number): number {
  return n < LOG_TABLE.length ? LOG_TABLE[n]! : n * Math.log(n);
}
const LOG_TABLE = Float64Array.from({ length: 1 << 16 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));

/**
 * At the start, the commonest words have classes of their own, and the others are dealt out in turn. Time: rounds ×
 * Σ_words (neighbouring classes of the word) × classes. Deterministic; nothing is random.
 * @param report called after each round with F and how many words moved
 */
export function exchangeClasses(
  text: Pick<EncodedText, 'ids'>,
  options: ExchangeOptions,
  report: (objective: number, moved: number) => void = () => undefined,
): WordClasses {
  const { classes, words } = options;
  const bigrams = countBigrams(text.ids, words);
  const classOf = Uint16Array.from({ length: words }, (_, word) => word % classes);
  const pairs = new Float64Array(classes * classes);
  const state: ExchangeState = {
    bigrams,
    classes,
    classOf,
    pairs,
    transposed: new Float64Array(classes * classes),
    sizes: new Float64Array(classes),
    after: new Float64Array(classes),
    before: new Float64Array(classes),
    gains: new Float64Array(classes),
  };
  for (let word = 0; word < words; word++) countWord(state, word);
  for (let round = 0; round < options.rounds; round++) {
    let moved = 0;
    for (let word = 0; word < words; word++) if (bigrams.totals[word]! > 0 && moveWord(state, word)) moved++;
    report(objectiveOf(state.pairs, state.sizes), moved);
    if (moved * 200 < words) break;
  }
  return { classOf, pairs, classes };
}

interface ExchangeState {
  readonly bigrams: BigramLists;
  readonly classes: number;
  readonly classOf: Uint16Array;
  readonly pairs: Float64Array;
  /** `pairs` with rows and columns exchanged, so that both directions are read in order. */
  readonly transposed: Float64Array;
  /** N(c): how often a word of c stands anywhere. */
  readonly sizes: Float64Array;
  /** Of the word in hand: how often each class stands after it and before it, itself left out. */
  readonly after: Float64Array;
  readonly before: Float64Array;
  readonly gains: Float64Array;
}

/** F of class bigram counts. */
export function objectiveOf(pairs: Float64Array, sizes: Float64Array): number {
  let sum = 0;
  for (const count of pairs) sum += xLogX(count);
  for (const size of sizes) sum -= 2 * xLogX(size);
  return sum;
}

/** Enters the bigrams that begin with a word. */
function countWord(
  { bigrams, classes, classOf, pairs, transposed, sizes }: ExchangeState,
  word: number,
): void {
  const own = classOf[word]!;
  sizes[own]! += bigrams.totals[word]!;
  for (let at = bigrams.nextStarts[word]!; at < bigrams.nextStarts[word + 1]!; at++) {
    const other = classOf[bigrams.next[at]!]!;
    pairs[own * classes + other]! += bigrams.nextCounts[at]!;
    transposed[other * classes + own]! += bigrams.nextCounts[at]!;
  }
}

/** Takes a word out of its class and puts it where F is greatest (its own class if none is greater). */
function moveWord(state: ExchangeState, word: number): boolean {
  const { bigrams, classes, classOf, sizes, after, before, gains } = state;
  const own = classOf[word]!;
  const total = bigrams.totals[word]!;
  const self = gatherNeighbours(state, word);
  shift(state, own, self, -1);
  sizes[own]! -= total;
  gains.fill(0);
  for (let other = 0; other < classes; other++) {
    if (after[other]! > 0) addGains(gains, state.transposed, other * classes, after[other]!);
    if (before[other]! > 0) addGains(gains, state.pairs, other * classes, before[other]!);
  }
  let best = own;
  let bestGain = -Infinity;
  for (let into = 0; into < classes; into++) {
    const gain =
      gains[into]! +
      correctDiagonal(state, into, self) -
      2 * (xLogX(sizes[into]! + total) - xLogX(sizes[into]!));
    const margin = into === own ? 1e-6 * Math.abs(gain) : 0;
    if (gain + margin > bestGain) {
      bestGain = gain + margin;
      best = into;
    }
  }
  classOf[word] = best;
  shift(state, best, self, 1);
  sizes[best]! += total;
  return best !== own;
}

/** Fills `after` and `before`; gives how often the word stands beside itself. */
function gatherNeighbours({ bigrams, classOf, after, before }: ExchangeState, word: number): number {
  after.fill(0);
  before.fill(0);
  const { nextStarts, next, nextCounts, previousStarts, previous, previousCounts } = bigrams;
  const self = addToCounts(after, classOf, word, next, nextCounts, nextStarts);
  addToCounts(before, classOf, word, previous, previousCounts, previousStarts);
  return self;
}

/** Adds a word's bigrams to a class (`sign` 1) or takes them out of it (-1), with itself in that class. */
function shift(
  { classes, pairs, transposed, after, before }: ExchangeState,
  into: number,
  self: number,
  sign: number,
): void {
  for (let other = 0; other < classes; other++) {
    const following = sign * after[other]!;
    const preceding = sign * before[other]!;
    pairs[into * classes + other]! += following;
    transposed[other * classes + into]! += following;
    pairs[other * classes + into]! += preceding;
    transposed[into * classes + other]! += preceding;
  }
  pairs[into * classes + into]! += sign * self;
  transposed[into * classes + into]! += sign * self;
}

/** For each class c: the gain of Σ N log N if `row[c]` grows by `added`. */
function addGains(gains: Float64Array, counts: Float64Array, row: number, added: number): void {
  const alone = xLogX(added);
  for (let into = 0; into < gains.length; into++) {
    const count = counts[row + into]!;
    gains[into]! += count === 0 ? alone : xLogX(count + added) - xLogX(count);
  }
}

/** The cell (c, c) grows by both directions and by the word beside itself at once: what `addGains` got wrong there. */
function correctDiagonal(
  { classes, pairs, after, before }: ExchangeState,
  into: number,
  self: number,
): number {
  const following = after[into]!;
  const preceding = before[into]!;
  if (self === 0 && (following === 0 || preceding === 0)) return 0;
  const count = pairs[into * classes + into]!;
  const separate = xLogX(count + following) + xLogX(count + preceding) - xLogX(count);
  return xLogX(count + following + preceding + self) - separate;
}
