/**
 * What a word of ASCII says about itself: the features of `../word-features.ts`, under the same numbers and in the same order, without
 * a string. Other words, and long ones, are described there.
 */
import { combine, finish } from './hash';
import { MODEL, take } from './layout';
import { sectionLength, sectionStart } from './weights';
import { FIRST_LOWER, FIRST_UPPER, LAST_LOWER, SECOND_LOWER } from './words';

/** The model's sections: the lexicon's hashes, lists and frequencies, then its clusterings. */
const HASHES: u32 = 9;
const LISTS: u32 = 10;
const FREQUENCIES: u32 = 11;
const CLUSTERS: u32 = 12;

/** `CASES` of `../word-features.ts`. */
const LOWER: u32 = 0;
const TITLE: u32 = 1;
const UPPER: u32 = 2;
const MIXED: u32 = 3;
const NUMBER: u32 = 4;
const SYMBOL: u32 = 5;
const INITIAL: u32 = 7;

/** `KIND` there. */
const FORM: i32 = 1;
const LOWER_FORM: i32 = 2;
const SHAPE: i32 = 3;
const LONG_SHAPE: i32 = 4;
const PREFIX: i32 = 5;
const SUFFIX: i32 = 6;
const CLUSTER: i32 = 7;
const LIST: i32 = 8;
const ALL_LISTS: i32 = 9;
const FREQUENCY: i32 = 10;
const LENGTH: i32 = 11;
const HEAD_PART: i32 = 12;
const LAST_PART: i32 = 13;
const OTHER_CLUSTER: i32 = 14;
const CAPITALS: i32 = 15;
const BIAS: i32 = 16;
const CASE_RATIO: i32 = 17;
const PART_CLUSTER: i32 = 18;
const LETTERS: i32 = 19;

const LONGEST_AFFIX: u32 = 4;
const LONGEST_SHAPE: u32 = 40;
const MOST_LETTER_RUNS: u32 = 24;
const NO_HASH: i32 = <i32>0x9747b28c;
const LONGEST: u32 = 64;
const NO_ROW: u32 = 0xffffffff;

/** UTF-16, as in the text: the word in small letters between two marks; the word as it is read; the same as the lexicon has it. */
let marked: u32 = 0;
let form: u32 = 0;
let key: u32 = 0;
/** The hash of `CAPS`, the shape of every word of a sentence in capitals. */
let capsShape: i32 = 0;
/** The description's ids: those for the token itself where they belong, the others until they are put behind those. */
let focus: u32 = 0;
let near: u32 = 0;
let far: u32 = 0;
let nears: u32 = 0;
let fars: u32 = 0;

export function createDescriptions(): void {
  marked = take(2 * (LONGEST + 2));
  form = take(2 * LONGEST);
  key = take(2 * LONGEST);
  nears = take(4 * 256);
  fars = take(4 * 256);
  store<u16>(key, 0x43);
  store<u16>(key, 0x41, 2);
  store<u16>(key, 0x50, 4);
  store<u16>(key, 0x53, 6);
  capsShape = hashUnits(key, 4);
}

function isUpper(code: u32): bool {
  return code - 0x41 < 26;
}
function isLower(code: u32): bool {
  return code - 0x61 < 26;
}
function isDigit(code: u32): bool {
  return code - 0x30 < 10;
}
function unitAt(units: u32, index: u32): u32 {
  return load<u16>(units + (index << 1));
}

/**
 * Writes a description as `addWord` wants it.
 * @param letters of `length` code units
 * @returns false, and nothing of use, for a word that is not for here
 */
export function describeAscii(letters: u32, length: u32, inCapitals: u32, out: u32): bool {
  if (length > LONGEST) return false;
  let capitals: u32 = 0;
  let small: u32 = 0;
  let digits: u32 = 0;
  let smallFirst: u32 = 0;
  let hyphen: u32 = 0;
  const lower = marked + 2;
  for (let i: u32 = 0; i < length; i++) {
    const code = unitAt(letters, i);
    if (code > 0x7f || code - 0x0a < 4) return false;
    store<u16>(lower + (i << 1), <u16>(isUpper(code) ? code + 0x20 : code));
    if (isLower(code)) small++;
    else if (isUpper(code)) {
      if (capitals++ == 0) smallFirst = small;
    } else if (isDigit(code)) digits++;
    else if (code == 0x2d && hyphen == 0 && i > 0) hyphen = i;
  }
  // A word that begins with a hyphen is not parted at another.
  if (unitAt(letters, 0) == 0x2d) hyphen = 0;
  store<u16>(marked, 0x5e);
  store<u16>(lower + (length << 1), 0x24);
  const first = unitAt(letters, 0);
  const last = unitAt(letters, length - 1);
  const written =
    capitals == 0
      ? isLower(first) || (digits == 0 && small > 0)
        ? LOWER
        : digits > 0
          ? NUMBER
          : SYMBOL
      : small == 0
        ? capitals == 1
          ? INITIAL
          : UPPER
        : capitals == 1 && smallFirst == 0
          ? TITLE
          : MIXED;
  const recased = inCapitals != 0 && written == UPPER;
  const letterCase = recased ? TITLE : written;
  memory.copy(form, recased ? lower : letters, length << 1);
  if (recased) store<u16>(form, <u16>first);

  const lowerHash = hashUnits(lower, length);
  const shape = recased ? capsShape : hashShape(letters, length, 1);
  const row = findRow(form, length);
  const lowerRow = capitals == 0 ? row : findRow(lower, length);
  const clusterRow = row != NO_ROW ? row : lowerRow;
  const clusterings = load<u32>(MODEL) - CLUSTERS;
  const lists = row == NO_ROW ? 0 : load<i32>(sectionStart(LISTS) + (row << 2));

  focus = out + 44;
  near = nears;
  far = fars;
  add(BIAS, 0, 0);
  if (!recased) add(FORM, hashUnits(letters, length), 0);
  add(LOWER_FORM, lowerHash, 2);
  add(SHAPE, shape, 2);
  if (!recased) add(LONG_SHAPE, hashShape(letters, length, 4), 0);
  for (let n: u32 = 1; n <= min<u32>(LONGEST_AFFIX, length - 1); n++) {
    add(PREFIX, combine(n, hashUnits(lower, n)), 0);
    add(SUFFIX, combine(n, hashUnits(lower + ((length - n) << 1), n)), n == 3 ? 1 : 0);
  }
  if (letterCase != LOWER && letterCase != NUMBER && letterCase != SYMBOL) addLetterRuns(length + 2);
  for (let column: u32 = 0; column < clusterings; column++) {
    const cluster = clusterOf(column, clusterRow);
    if (cluster > 0) add(CLUSTER, combine(column, cluster), column < 2 ? 2 : 1);
  }
  if (letterCase != LOWER && lowerRow != NO_ROW && lowerRow != clusterRow)
    for (let column: u32 = 0; column < clusterings; column++) {
      const cluster = clusterOf(column, lowerRow);
      if (cluster > 0) add(OTHER_CLUSTER, combine(column, cluster), 0);
    }
  for (let bits = lists; bits != 0; bits &= bits - 1) add(LIST, clz<i32>(bits & -bits), 1);
  if (lists != 0) add(ALL_LISTS, lists, 1);
  if (letterCase != LOWER && letterCase < NUMBER) {
    const frequency = frequencyOf(row);
    const ratio = frequency - frequencyOf(lowerRow);
    add(FREQUENCY, frequency >> 2, 0);
    add(CASE_RATIO, combine(recased ? 1 : 0, max<i32>(-8, min<i32>(8, ratio >> 1))), 1);
  }
  if (inCapitals) add(CAPITALS, letterCase, 0);
  add(LENGTH, min<u32>(length, 12), 0);
  if (hyphen > 0 && hyphen < length - 1) addParts(letters, hyphen, length, recased, clusterings);

  store<i32>(out, lowerHash);
  store<i32>(out, shape, 4);
  store<i32>(out, finish(clusterings > 0 ? clusterOf(0, clusterRow) : 0), 8);
  store<i32>(out, finish((clusterings > 1 ? clusterOf(1, clusterRow) : 0) + 0x10000), 12);
  store<i32>(out, finish(lists), 16);
  const plain: u32 = letterCase == LOWER || letterCase == NUMBER || letterCase == SYMBOL ? 1 : 0;
  store<u32>(out, letterCase | (plain << 8), 20);
  const edges =
    (isUpper(first) ? FIRST_UPPER : isLower(first) ? FIRST_LOWER : 0) |
    (length > 1 && isLower(unitAt(letters, 1)) ? SECOND_LOWER : 0) |
    (isLower(last) ? LAST_LOWER : 0);
  store<u32>(out, edges, 24);
  const focusBytes = focus - (out + 44);
  store<u32>(out, (focusBytes >> 2) | ((near - nears) << 14), 36);
  store<u32>(out, (far - fars) >> 2, 40);
  memory.copy(focus, nears, near - nears);
  memory.copy(focus + (near - nears), fars, far - fars);
  return true;
}

/** @param reach 1: the feature also belongs to the tokens beside the word's; 2: also to those two away */
function add(kind: i32, value: i32, reach: u32): void {
  const id = finish(combine(combine(0x3c6ef372, kind), value));
  store<i32>(focus, id);
  focus += 4;
  if (reach == 0) return;
  store<i32>(near, id);
  near += 4;
  if (reach == 1) return;
  store<i32>(far, id);
  far += 4;
}

/** Runs of letters of the marked word, each once. @param length with the marks */
function addLetterRuns(length: u32): void {
  const first = focus;
  for (let n: u32 = 3; n <= 4; n++)
    for (let from: u32 = 0; from + n <= length && from < MOST_LETTER_RUNS; from++) {
      const before = focus;
      add(LETTERS, hashUnits(marked + (from << 1), n), 0);
      for (let known = first; known < before; known += 4)
        if (load<i32>(known) == load<i32>(before)) {
          focus = before;
          break;
        }
    }
}

/** Of a word with a hyphen: its first part, and what stands behind it. */
function addParts(letters: u32, hyphen: u32, length: u32, recased: bool, clusterings: u32): void {
  const lower = marked + 2;
  const behind = (hyphen + 1) << 1;
  const rest = length - hyphen - 1;
  add(HEAD_PART, hashUnits(lower, hyphen), 0);
  add(LAST_PART, hashUnits(lower + behind, rest), 0);
  // Read as a word of its own, the part too begins with a capital in a sentence in capitals.
  if (recased) store<u16>(form + behind, load<u16>(letters + behind));
  const row = findRow(form + behind, rest);
  if (row == NO_ROW) return;
  for (let column: u32 = 0; column < clusterings; column++)
    add(PART_CLUSTER, combine(column, clusterOf(column, row)), 0);
}

function clusterOf(column: u32, row: u32): u32 {
  return row == NO_ROW ? 0 : load<u16>(sectionStart(CLUSTERS + column) + (row << 1));
}

function frequencyOf(row: u32): i32 {
  return row == NO_ROW ? 0 : load<u8>(sectionStart(FREQUENCIES) + row);
}

/** The word's row in the lexicon, as `findWord` of `../lexicon.ts` finds it. */
function findRow(units: u32, length: u32): u32 {
  for (let i: u32 = 0; i < length; i++) {
    const code = unitAt(units, i);
    store<u16>(key + (i << 1), <u16>(isDigit(code) ? 0x30 : code));
  }
  const hash = <u32>hashUnits(key, length);
  const hashes = sectionStart(HASHES);
  const count = sectionLength(HASHES) >> 2;
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (load<u32>(hashes + (middle << 2)) < hash) low = middle + 1;
    else high = middle;
  }
  return low < count && load<u32>(hashes + (low << 2)) == hash ? low : NO_ROW;
}

function hashUnits(units: u32, length: u32): i32 {
  let hash = NO_HASH;
  for (let at = units, end = units + (length << 1); at < end; at += 2) hash = combine(hash, load<u16>(at));
  return finish(hash ^ length);
}

/** X for a capital, x for a small letter, d for a digit, other characters as they are; runs cut at `run`. */
function hashShape(units: u32, length: u32, run: u32): i32 {
  let hash = NO_HASH;
  let emitted: u32 = 0;
  let previous: u32 = 0xffff;
  let repeated: u32 = 0;
  for (let i: u32 = 0; i < length && i < LONGEST_SHAPE; i++) {
    const code = unitAt(units, i);
    const kind: u32 = isUpper(code) ? 0x58 : isLower(code) ? 0x78 : isDigit(code) ? 0x64 : code;
    repeated = kind == previous ? repeated + 1 : 1;
    previous = kind;
    if (repeated > run) continue;
    hash = combine(hash, kind);
    emitted++;
  }
  return finish(hash ^ emitted);
}
