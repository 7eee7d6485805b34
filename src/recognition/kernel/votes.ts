/**
 * The document as context, as `../document-votes.ts` describes it: every occurrence of a word votes for what the word names in
 * this document, and in the second pass each occurrence hears the votes of the others. They say few different things, and what each
 * adds to a score is kept.
 */
import { combine, finish } from './hash';
import { HEARD_AROUND, HEARD_OWN, HEARD_PAIRS, MOST_TOKENS, MOST_WORDS, ROW, take } from './layout';
import { classes, openings, parts, probabilities, scores, tokenCount, wordAt } from './stretch';
import { addRow, addWeights, clearSum, writeSum } from './weights';
import { groupOf, isPlain, letterCaseOf, lowerOf } from './words';

/** Columns of a row: outside; the classes person, organisation, place, others; parts first, last, unit; in lower case. */
const COLUMNS: u32 = 9;
const FIRST_PART: u32 = 5;
const IN_LOWER_CASE: u32 = 8;
const PAIR_COLUMNS: u32 = 5;
const LOWER: u32 = 0;
/** Of a slot of the table of pairs: key, its row and one, stamp. */
const SLOT: u32 = 12;
const NO_ROW: u32 = 0xffffffff;

/** By group of words: the stamp of the last count it was in, its row then. */
let groups: u32 = 0;
let stamp: u32 = 0;
let slots: u32 = 0;
/** By token: the row of its word, of the word and the one before it; `NO_ROW` for what cannot be a name. */
let rows: u32 = 0;
let pairRows: u32 = 0;
/** By row. */
let sums: u32 = 0;
let pairSums: u32 = 0;
/** By token, a byte: what the others say of it, and of it with the one before it. */
let opinions: u32 = 0;
let pairOpinions: u32 = 0;
/** Rows of scores by what is heard, and a byte each whether they are known. */
let own: u32 = 0;
let around: u32 = 0;
let together: u32 = 0;
let ownKnown: u32 = 0;
let aroundKnown: u32 = 0;
let togetherKnown: u32 = 0;

export function createVotes(): void {
  groups = take(8 * MOST_WORDS);
  // Twice the tokens, and up to the next power of two.
  slots = take(SLOT * 4 * MOST_TOKENS);
  rows = take(4 * MOST_TOKENS);
  pairRows = take(4 * MOST_TOKENS);
  sums = take(4 * COLUMNS * MOST_TOKENS);
  pairSums = take(4 * PAIR_COLUMNS * MOST_TOKENS);
  opinions = take(MOST_TOKENS);
  pairOpinions = take(MOST_TOKENS);
  own = take(HEARD_OWN * ROW);
  around = take(HEARD_AROUND * ROW);
  together = take(HEARD_PAIRS * ROW);
  ownKnown = take(HEARD_OWN);
  aroundKnown = take(HEARD_AROUND);
  togetherKnown = take(HEARD_PAIRS);
}

function rowOf(token: u32): u32 {
  return load<u32>(rows + (token << 2));
}
function pairRowOf(token: u32): u32 {
  return load<u32>(pairRows + (token << 2));
}
function classOf(token: u32): u32 {
  return load<u8>(classes + token);
}
function partOf(token: u32): u32 {
  return load<u8>(parts + token);
}
/** How much a token's vote counts. */
function weightOf(token: u32): f32 {
  return classOf(token) == 0 ? 1 : load<f32>(probabilities + (token << 2));
}
function opens(token: u32): bool {
  return load<u8>(openings + token) != 0;
}
function partColumn(part: u32): u32 {
  return FIRST_PART + (part == 0 ? 0 : part == 3 ? 2 : 1);
}
function vote(row: u32, column: u32, weight: f32): void {
  const at = sums + ((row * COLUMNS + column) << 2);
  store<f32>(at, load<f32>(at) + weight);
}
function votesOf(row: u32, column: u32): f64 {
  return load<f32>(sums + ((row * COLUMNS + column) << 2));
}

/** After the first pass. Linear in the tokens. */
export function countVotes(): void {
  numberRows();
  for (let i: u32 = 0; i < tokenCount; i++) {
    const row = rowOf(i);
    const word = wordAt(i);
    if (row == NO_ROW) {
      const group = groups + (groupOf(word) << 3);
      if (letterCaseOf(word) == LOWER && load<u32>(group) == stamp)
        vote(load<u32>(group, 4), IN_LOWER_CASE, 1);
      continue;
    }
    const weight = weightOf(i);
    vote(row, classOf(i), weight);
    if (classOf(i) > 0) vote(row, partColumn(partOf(i)), weight);
    if (pairRowOf(i) == NO_ROW) continue;
    const at = pairSums + ((pairRowOf(i) * PAIR_COLUMNS + pairColumn(i)) << 2);
    store<f32>(at, load<f32>(at) + 1);
  }
  for (let i: u32 = 0; i < tokenCount; i++) {
    const isName = rowOf(i) != NO_ROW;
    store<u8>(opinions + i, isName ? <u8>opinion(i) : 0xff);
    store<u8>(pairOpinions + i, isName ? <u8>pairOpinion(i) : 6);
  }
}

function numberRows(): void {
  stamp++;
  let count: u32 = 0;
  let pairCount: u32 = 0;
  let mask: u32 = 63;
  while (mask < 2 * tokenCount) mask = 2 * mask + 1;
  for (let i: u32 = 0; i < tokenCount; i++) {
    store<u32>(rows + (i << 2), NO_ROW);
    store<u32>(pairRows + (i << 2), NO_ROW);
    const word = wordAt(i);
    if (isPlain(word)) continue;
    const group = groups + (groupOf(word) << 3);
    if (load<u32>(group) != stamp) {
      store<u32>(group, stamp);
      store<u32>(group, count++, 4);
    }
    store<u32>(rows + (i << 2), load<u32>(group, 4));
    if (opens(i)) continue;
    const key = combine(lowerOf(wordAt(i - 1)), lowerOf(word));
    let slot = (<u32>finish(key)) & mask;
    while (load<u32>(slots + slot * SLOT, 8) == stamp && load<i32>(slots + slot * SLOT) != key)
      slot = (slot + 1) & mask;
    const at = slots + slot * SLOT;
    if (load<u32>(at, 8) != stamp) {
      store<i32>(at, key);
      store<u32>(at, pairCount++, 4);
      store<u32>(at, stamp, 8);
    }
    store<u32>(pairRows + (i << 2), load<u32>(at, 4));
  }
  memory.fill(sums, 0, count * COLUMNS * 4);
  memory.fill(pairSums, 0, pairCount * PAIR_COLUMNS * 4);
}

/** Of a word and the one before it: 0 unless one name holds both, else its class. */
function pairColumn(i: u32): u32 {
  const part = partOf(i);
  return classOf(i) > 0 && classOf(i - 1) == classOf(i) && (part == 1 || part == 2) ? classOf(i) : 0;
}

/** What the other occurrences say of token `i`: the winner's column, its share and the sum of votes, in steps. */
function opinion(i: u32): u32 {
  const row = rowOf(i);
  const ownColumn = classOf(i);
  const ownWeight: f64 = weightOf(i);
  let all: f64 = 0;
  let best: u32 = 0;
  let most: f64 = -1;
  for (let column: u32 = 0; column <= 4; column++) {
    const sum = votesOf(row, column) - (column == ownColumn ? ownWeight : 0);
    all += sum;
    if (sum > most) {
      most = sum;
      best = column;
    }
  }
  if (all < 0.2) return 7;
  const share = most / all;
  return best + 8 * (share > 0.9 ? 2 : share > 0.6 ? 1 : 0) + 32 * (all > 4 ? 2 : all > 1.5 ? 1 : 0);
}

function pairOpinion(i: u32): u32 {
  const row = pairRowOf(i);
  if (row == NO_ROW) return 6;
  const ownColumn = pairColumn(i);
  let all: f64 = 0;
  let best: u32 = 0;
  let most: f64 = -1;
  for (let column: u32 = 0; column < PAIR_COLUMNS; column++) {
    const sum: f64 =
      load<f32>(pairSums + ((row * PAIR_COLUMNS + column) << 2)) - <f32>(column == ownColumn ? 1 : 0);
    all += sum;
    if (sum > most) {
      most = sum;
      best = column;
    }
  }
  return all < 0.5 ? 7 : best + (all > 2.5 ? 8 : 0);
}

/** The most common part that the word plays in names elsewhere: 0 first, 1 last, 2 alone, 3 none. */
function partOpinion(i: u32): u32 {
  const row = rowOf(i);
  const ownColumn = classOf(i) > 0 ? partColumn(partOf(i)) : 0;
  const ownWeight: f64 = weightOf(i);
  let best: u32 = 3;
  let most: f64 = 0.3;
  for (let part: u32 = 0; part < 3; part++) {
    const column = FIRST_PART + part;
    const sum = votesOf(row, column) - (column == ownColumn ? ownWeight : 0);
    if (sum > most) {
      most = sum;
      best = part;
    }
  }
  return best;
}

/** Adds to the scores of token `i`, which is `near`, what the document says of it. */
export function scoreVotes(i: u32): void {
  const row = rowOf(i);
  if (row == NO_ROW) return;
  const whole: u32 = load<u8>(opinions + i);
  const opening: u32 = opens(i) ? 1 : 0;
  const joined = i + 1 < tokenCount && !opens(i + 1);
  const before: u32 = i > 0 && opening == 0 ? load<u8>(opinions + i - 1) & 7 : 6;
  const behind: u32 = joined ? load<u8>(opinions + i + 1) & 7 : 6;
  const lower = <u32>min<f64>(2, votesOf(row, IN_LOWER_CASE));
  const nextPair: u32 = joined ? load<u8>(pairOpinions + i + 1) : 5;
  const to = scores + i * ROW;
  addRow(to, ownRow(whole | (letterCaseOf(wordAt(i)) << 7) | (opening << 10) | (lower << 11)));
  addRow(to, aroundRow((whole & 7) | (partOpinion(i) << 3) | (before << 5) | (behind << 8)));
  addRow(to, togetherRow((<u32>load<u8>(pairOpinions + i)) | (nextPair << 4)));
}

function feature(kind: i32, value: u32): i32 {
  return finish(combine(combine(0x2545f491, kind), value));
}

function ownRow(heard: u32): u32 {
  const row = own + heard * ROW;
  if (load<u8>(ownKnown + heard) != 0) return row;
  store<u8>(ownKnown + heard, 1);
  const best = heard & 7;
  const letterCase = (heard >> 7) & 7;
  const opening = (heard >> 10) & 1;
  clearSum();
  addWeights(feature(1, heard & 127));
  addWeights(feature(2, best + 8 * letterCase + 64 * opening));
  addWeights(feature(5, (heard >> 11) + 4 * opening + 8 * best));
  writeSum(row);
  return row;
}

function aroundRow(heard: u32): u32 {
  const row = around + heard * ROW;
  if (load<u8>(aroundKnown + heard) != 0) return row;
  store<u8>(aroundKnown + heard, 1);
  const best = heard & 7;
  const part = (heard >> 3) & 3;
  const before = (heard >> 5) & 7;
  const behind = heard >> 8;
  clearSum();
  addWeights(feature(3, best + 8 * before + 64 * behind));
  addWeights(feature(4, best + 8 * part));
  addWeights(feature(8, best + 8 * part + 32 * before));
  addWeights(feature(9, best + 8 * part + 32 * behind));
  writeSum(row);
  return row;
}

function togetherRow(heard: u32): u32 {
  const row = together + heard * ROW;
  if (load<u8>(togetherKnown + heard) != 0) return row;
  store<u8>(togetherKnown + heard, 1);
  clearSum();
  addWeights(feature(6, heard & 15));
  addWeights(feature(7, (heard >> 4) + 16 * (heard & 15)));
  writeSum(row);
  return row;
}
