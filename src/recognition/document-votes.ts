/**
 * The document as context. After a first pass, every occurrence of a word votes for what the word names in this
 * document; in the second pass each occurrence hears the votes of the others. So a surname that stands alone learns from
 * the full name, and a word that opens a sentence from the same word inside one.
 */
import { combine, finish } from './hash.js';
import { CASES, isPlain } from './word-features.js';
import type { Word } from './word-table.js';

/** The first pass over a stretch of a document, token by token. */
export interface FirstPass {
  readonly length: number;
  readonly words: readonly Word[];
  /** 1 where a sentence begins. */
  readonly openings: Uint8Array;
  /** 0: outside every name; else the name's class, from 1. */
  readonly classes: Uint8Array;
  /** BEGIN, INSIDE, LAST or UNIT, for tokens of names. */
  readonly parts: Uint8Array;
  /** The probability of the token's name; of its being outside, taken as 1. */
  readonly probabilities: Float32Array;
}

export interface Votes {
  readonly pass: FirstPass;
  /** By token: the row of its word, -1 for what cannot be a name. */
  readonly rows: Int32Array;
  /** By token: the row of the word and the one before it. */
  readonly pairRows: Int32Array;
  readonly sums: Float32Array;
  readonly pairSums: Float32Array;
  /** By token: what the others say of it, and of it with the one before it. */
  readonly opinions: Int8Array;
  readonly pairOpinions: Int8Array;
}

/** Columns of a row: outside; the classes person, organisation, place, others; parts first, last, unit; in lower case. */
const COLUMNS = 9;
const FIRST_PART = 5;
const IN_LOWER_CASE = 8;
const PAIR_COLUMNS = 5;
/** More than `voteFeatures` ever gives. */
export const MOST_VOTE_FEATURES = 12;

const partColumn = (part: number): number => FIRST_PART + (part === 0 ? 0 : part === 3 ? 2 : 1);

/** Of the last count: tells the rows of one count from those of another. */
let stamps = 0;

/** Linear in the tokens. */
export function countVotes(pass: FirstPass): Votes {
  const { length, words, classes, parts, probabilities, openings } = pass;
  const pairs = new Map<number, number>();
  const rows = new Int32Array(length).fill(-1);
  const pairRows = new Int32Array(length).fill(-1);
  const stamp = ++stamps;
  let count = 0;
  for (let i = 0; i < length; i++) {
    const word = words[i]!;
    if (isPlain(word)) continue;
    const { group } = word;
    if (group.stamp !== stamp) {
      group.stamp = stamp;
      group.row = count++;
    }
    rows[i] = group.row;
    if (openings[i] === 1) continue;
    const key = combine(words[i - 1]!.keys.lower, word.keys.lower);
    let row = pairs.get(key);
    if (row === undefined) pairs.set(key, (row = pairs.size));
    pairRows[i] = row;
  }
  const sums = new Float32Array(count * COLUMNS);
  const pairSums = new Float32Array(pairs.size * PAIR_COLUMNS);
  for (let i = 0; i < length; i++) {
    const row = rows[i]!;
    if (row < 0) {
      const { letterCase, group } = words[i]!;
      if (letterCase === CASES.lower && group.stamp === stamp)
        sums[group.row * COLUMNS + IN_LOWER_CASE]! += 1;
      continue;
    }
    const weight = classes[i] === 0 ? 1 : probabilities[i]!;
    sums[row * COLUMNS + classes[i]!]! += weight;
    if (classes[i]! > 0) sums[row * COLUMNS + partColumn(parts[i]!)]! += weight;
    if (pairRows[i]! >= 0) pairSums[pairRows[i]! * PAIR_COLUMNS + pairColumn(pass, i)]! += 1;
  }
  const counted = { pass, rows, pairRows, sums, pairSums };
  const opinions = new Int8Array(length).fill(-1);
  const pairOpinions = new Int8Array(length).fill(6);
  for (let i = 0; i < length; i++) {
    if (rows[i]! < 0) continue;
    opinions[i] = opinion(counted, i);
    pairOpinions[i] = pairOpinion(counted, i);
  }
  return { pass, rows, pairRows, sums, pairSums, opinions, pairOpinions };
}

/** Of a word and the one before it: 0 unless one name holds both, else its class. */
function pairColumn({ classes, parts }: FirstPass, i: number): number {
  return classes[i]! > 0 && classes[i - 1] === classes[i] && (parts[i] === 1 || parts[i] === 2)
    ? classes[i]!
    : 0;
}

type Counted = Omit<Votes, 'opinions' | 'pairOpinions'>;

/** What the other occurrences say of token `i`: the winner's column, its share and the sum of votes, in steps. */
function opinion({ rows, sums, pass }: Counted, i: number): number {
  const row = rows[i]!;
  if (row < 0) return -1;
  const own = pass.classes[i] === 0 ? 1 : pass.probabilities[i]!;
  const ownColumn = pass.classes[i]!;
  let total = 0;
  let best = 0;
  let most = -1;
  for (let c = 0; c <= 4; c++) {
    const sum = sums[row * COLUMNS + c]! - (c === ownColumn ? own : 0);
    total += sum;
    if (sum > most) {
      most = sum;
      best = c;
    }
  }
  if (total < 0.2) return 7;
  const share = most / total;
  return best + 8 * (share > 0.9 ? 2 : share > 0.6 ? 1 : 0) + 32 * (total > 4 ? 2 : total > 1.5 ? 1 : 0);
}

function pairOpinion({ pairRows, pairSums, pass }: Counted, i: number): number {
  if (pairRows[i]! < 0) return 6;
  const own = pairColumn(pass, i);
  let total = 0;
  let best = 0;
  let most = -1;
  for (let c = 0; c < PAIR_COLUMNS; c++) {
    const sum = pairSums[pairRows[i]! * PAIR_COLUMNS + c]! - (c === own ? 1 : 0);
    total += sum;
    if (sum > most) {
      most = sum;
      best = c;
    }
  }
  return total < 0.5 ? 7 : best + (total > 2.5 ? 8 : 0);
}

/** The most common part that the word plays in names elsewhere: 0 first, 1 last, 2 alone, 3 none. */
function partOpinion({ rows, sums, pass }: Votes, i: number): number {
  let best = 3;
  let most = 0.3;
  for (let c = 0; c < 3; c++) {
    const own =
      pass.classes[i]! > 0 && partColumn(pass.parts[i]!) === FIRST_PART + c ? pass.probabilities[i]! : 0;
    const sum = sums[rows[i]! * COLUMNS + FIRST_PART + c]! - own;
    if (sum > most) {
      most = sum;
      best = c;
    }
  }
  return best;
}

/** Ids of what the document says of token `i`, written to `out`; gives their number, 0 where it says nothing. */
export function voteFeatures(votes: Votes, i: number, out: Int32Array): number {
  const { pass, rows, sums, opinions, pairOpinions } = votes;
  if (rows[i]! < 0) return 0;
  const whole = opinions[i]!;
  const best = whole & 7;
  const part = partOpinion(votes, i);
  const { letterCase } = pass.words[i]!;
  const opening = pass.openings[i]!;
  const joined = i + 1 < pass.length && pass.openings[i + 1] === 0;
  const before = i > 0 && opening === 0 ? opinions[i - 1]! & 7 : 6;
  const behind = joined ? opinions[i + 1]! & 7 : 6;
  const lower = Math.min(2, Math.trunc(sums[rows[i]! * COLUMNS + IN_LOWER_CASE]!));
  const pair = pairOpinions[i]!;
  const nextPair = joined ? pairOpinions[i + 1]! : 5;
  out[0] = vote(1, whole);
  out[1] = vote(2, best + 8 * letterCase + 64 * opening);
  out[2] = vote(3, best + 8 * before + 64 * behind);
  out[3] = vote(4, best + 8 * part);
  out[4] = vote(5, lower + 4 * opening + 8 * best);
  out[5] = vote(6, pair);
  out[6] = vote(7, nextPair + 16 * pair);
  out[7] = vote(8, best + 8 * part + 32 * before);
  out[8] = vote(9, best + 8 * part + 32 * behind);
  return 9;
}

function vote(kind: number, value: number): number {
  return finish(combine(combine(0x2545f491, kind), value));
}
