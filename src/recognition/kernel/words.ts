/**
 * The words of the texts at hand, each described once: a table from slices of text to words, so that nothing is made for a word that was
 * seen before. It grows with the words up to a bound, and starts afresh between two stretches when it may become full.
 */
import { finish } from './hash';
import { MOST_SLOTS, MOST_WORDS, POOL_BYTES, POOL_OF_STRETCH, SUMS, WORD, take } from './layout';

/** A word's fields. Two words have the same group if they differ only in case. */
const HASH: usize = 0;
const LETTERS: usize = 4;
const LENGTH: usize = 8;
const LOWER: usize = 12;
const SHAPE: usize = 16;
const CLUSTER: usize = 20;
const OTHER_CLUSTER: usize = 24;
const LISTS: usize = 28;
const LETTER_CASE: usize = 32;
const PLAIN: usize = 33;
const IN_CAPITALS: usize = 34;
const SUMMED: usize = 35;
const EDGES: usize = 36;
const GROUP: usize = 40;
const IDS: usize = 44;
const FOCUS: usize = 48;
const NEAR: usize = 50;
const FAR: usize = 52;

/** Bytes of a description before its ids: the fields from `LOWER` to `FAR`. */
const DESCRIBED: u32 = 44;

/** Bits of a word as it is written: its first letter is a capital, is a small one; its second is small, its last one is. */
export const FIRST_UPPER: u32 = 1;
export const FIRST_LOWER: u32 = 2;
export const SECOND_LOWER: u32 = 4;
export const LAST_LOWER: u32 = 8;

/** Longer ones are described anew each time: their letters are not kept. */
const LONGEST_KEPT: u32 = 256;
const FIRST_SLOTS: u32 = 1 << 11;
const SLOT: u32 = 8;

let words: u32 = 0;
let sums: u32 = 0;
let slots: u32 = 0;
let groups: u32 = 0;
let pool: u32 = 0;
let size: u32 = FIRST_SLOTS;
let most: u32 = MOST_WORDS;
let count: u32 = 0;
let groupCount: u32 = 0;
let used: u32 = 0;
/** What the words that stand outside every sentence use of the pool. */
let usedByEdges: u32 = 0;

/** These stand outside the sentence. */
export const EDGES_COUNT: u32 = 2;
export let before: u32 = 0;
export let after: u32 = 0;

/** @param mostKept from stretch to stretch, `MOST_WORDS` at most */
export function createWords(mostKept: u32): void {
  most = min<u32>(mostKept, MOST_WORDS);
  words = take(MOST_WORDS * WORD);
  sums = take(MOST_WORDS * SUMS);
  slots = take(MOST_SLOTS * SLOT);
  groups = take(MOST_SLOTS * SLOT);
  pool = take(POOL_BYTES);
  before = words;
  after = words + WORD;
}

export function lowerOf(word: u32): i32 {
  return load<i32>(word, LOWER);
}
export function shapeOf(word: u32): i32 {
  return load<i32>(word, SHAPE);
}
export function clusterOf(word: u32): i32 {
  return load<i32>(word, CLUSTER);
}
export function otherClusterOf(word: u32): i32 {
  return load<i32>(word, OTHER_CLUSTER);
}
export function listsOf(word: u32): i32 {
  return load<i32>(word, LISTS);
}
export function letterCaseOf(word: u32): u32 {
  return load<u8>(word, LETTER_CASE);
}
/** Whether it is written as names are not: in small letters, a number, a mark. */
export function isPlain(word: u32): bool {
  return load<u8>(word, PLAIN) != 0;
}
export function edgesOf(word: u32): u32 {
  return load<u32>(word, EDGES);
}
/** The number of the word's group, below that of the words. */
export function groupOf(word: u32): u32 {
  return load<u32>(word, GROUP);
}
/** Its own among the words, from 1. */
export function numberOf(word: u32): i32 {
  return (word - words) / WORD + 1;
}
/** Where the word's rows for the places of the window are. */
export function sumsOf(word: u32): u32 {
  return sums + ((word - words) / WORD) * SUMS;
}
/** For which places they are summed up: a bit each. */
export function summedOf(word: u32): u32 {
  return load<u8>(word, SUMMED);
}
export function markSummed(word: u32, place: u32): void {
  store<u8>(word, <u8>(summedOf(word) | (1 << place)), SUMMED);
}
/** Where the ids of the features begin that the word gives to a token so far from it. */
export function idsAt(word: u32, distance: u32): u32 {
  const ids = load<u32>(word, IDS);
  if (distance == 0) return ids;
  const near = ids + ((<u32>load<u16>(word, FOCUS)) << 2);
  return distance == 1 ? near : near + ((<u32>load<u16>(word, NEAR)) << 2);
}
export function idCountAt(word: u32, distance: u32): u32 {
  return distance == 0
    ? load<u16>(word, FOCUS)
    : distance == 1
      ? load<u16>(word, NEAR)
      : load<u16>(word, FAR);
}

/**
 * Forgets all words if there may be no room for those of a stretch, whose tokens are two words each where sentences turn out to be in
 * capitals. Within a stretch, words must stay. Whether it did.
 */
export function makeRoom(tokens: u32): bool {
  if (count + 2 * tokens <= most && used <= POOL_BYTES - POOL_OF_STRETCH) return false;
  memory.fill(slots, 0, size * SLOT);
  memory.fill(groups, 0, size * SLOT);
  count = EDGES_COUNT;
  groupCount = 0;
  used = usedByEdges;
  return true;
}

/** The word of the code units `[letters, letters + 2 × length)`; 0 if it must be described. */
export function findWord(letters: u32, length: u32, inCapitals: u32): u32 {
  if (length > LONGEST_KEPT) return 0;
  const hash = hashLetters(letters, length, inCapitals);
  const mask = size - 1;
  let slot = hash & mask;
  let word = load<u32>(slots + slot * SLOT, 4);
  while (word != 0) {
    if (
      load<u32>(slots + slot * SLOT) == hash &&
      load<u32>(word, LENGTH) == length &&
      <u32>load<u8>(word, IN_CAPITALS) == inCapitals &&
      isSame(load<u32>(word, LETTERS), letters, length << 1)
    )
      return word;
    slot = (slot + 1) & mask;
    word = load<u32>(slots + slot * SLOT, 4);
  }
  return 0;
}

function isSame(one: u32, other: u32, bytes: u32): bool {
  for (let k: u32 = 0; k < bytes; k += 2) if (load<u16>(one + k) != load<u16>(other + k)) return false;
  return true;
}

function hashLetters(letters: u32, length: u32, inCapitals: u32): u32 {
  let hash = inCapitals;
  for (let at = letters, end = letters + (length << 1); at < end; at += 2)
    hash = (hash ^ load<u16>(at)) * 0x01000193;
  return finish(hash);
}

/**
 * Keeps a word, which `findWord` did not find.
 * @param described the fields from `LOWER` on as they lie in a word, then the ids: for the token itself, for the tokens beside
 * it, for those two away
 */
export function addWord(letters: u32, length: u32, inCapitals: u32, described: u32): u32 {
  if (count << 1 >= size && size < MOST_SLOTS) grow();
  const word = addEdge(described);
  store<u32>(word, length, LENGTH);
  store<u8>(word, <u8>inCapitals, IN_CAPITALS);
  if (length > LONGEST_KEPT) return word;
  store<u32>(word, hashLetters(letters, length, inCapitals), HASH);
  store<u32>(word, keep(letters, length << 1), LETTERS);
  insert(word);
  return word;
}

/** A word that stands outside the sentence, without letters: the one before, then the one after. */
export function addEdge(described: u32): u32 {
  const word = words + count * WORD;
  count++;
  memory.copy(word + <u32>LOWER, described, DESCRIBED);
  const ids = <u32>load<u16>(word, FOCUS) + <u32>load<u16>(word, NEAR) + <u32>load<u16>(word, FAR);
  store<u32>(word, keep(described + DESCRIBED, ids << 2), IDS);
  store<u32>(word, 0, LENGTH);
  store<u8>(word, 0, SUMMED);
  store<u32>(word, groupBy(load<i32>(word, LOWER)), GROUP);
  return word;
}

/** What the words use that are there now is never given back. */
export function holdEdges(): void {
  usedByEdges = used;
}

function keep(from: u32, bytes: u32): u32 {
  const to = pool + used;
  memory.copy(to, from, bytes);
  used = (used + bytes + 3) & ~3;
  return to;
}

function insert(word: u32): void {
  const mask = size - 1;
  const hash = load<u32>(word, HASH);
  let slot = hash & mask;
  while (load<u32>(slots + slot * SLOT, 4) != 0) slot = (slot + 1) & mask;
  store<u32>(slots + slot * SLOT, hash);
  store<u32>(slots + slot * SLOT, word, 4);
}

/** The number of the group of words with this hash in lower case. */
function groupBy(lower: i32): u32 {
  const at = groupSlot(lower);
  if (load<u32>(at, 4) == 0) {
    store<i32>(at, lower);
    store<u32>(at, ++groupCount, 4);
  }
  return load<u32>(at, 4) - 1;
}

function groupSlot(lower: i32): u32 {
  const mask = size - 1;
  let at = groups + ((<u32>lower) & mask) * SLOT;
  while (load<u32>(at, 4) != 0 && load<i32>(at) != lower)
    at = groups + (((at - groups) / SLOT + 1) & mask) * SLOT;
  return at;
}

function grow(): void {
  memory.fill(slots, 0, size * SLOT);
  memory.fill(groups, 0, size * SLOT);
  size <<= 2;
  for (let word = words, end = words + count * WORD; word < end; word += WORD) {
    const at = groupSlot(load<i32>(word, LOWER));
    store<i32>(at, load<i32>(word, LOWER));
    store<u32>(at, load<u32>(word, GROUP) + 1, 4);
    const length = load<u32>(word, LENGTH);
    if (length > 0 && length <= LONGEST_KEPT) insert(word);
  }
}
