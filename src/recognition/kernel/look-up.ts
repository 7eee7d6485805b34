/**
 * From tokens to what the features see: the words of each sentence, how it is written, what encloses its tokens. It stops at a word that is
 * not known and not of ASCII, and goes on when that has been added.
 */
import { describeAscii } from './describe';
import {
  ends,
  flags,
  near,
  openings,
  sentenceCount,
  sentences,
  starts,
  styles,
  text,
  wordAt,
  words,
} from './stretch';
import {
  FIRST_LOWER,
  FIRST_UPPER,
  LAST_LOWER,
  SECOND_LOWER,
  addWord,
  edgesOf,
  findWord,
  isPlain,
} from './words';

const ORDINARY: u8 = 0;
const CAPITALS: u8 = 1;
const HEADLINE: u8 = 2;

/** Where it has come to. A sentence that turns out to be in capitals is gone through again as such. */
let sentence: u32 = 0;
let token: u32 = 0;
let inCapitals: u32 = 0;

/** Where words are described. */
let described: u32 = 0;

/** @param mailbox where descriptions are put */
export function createLookUp(mailbox: u32): void {
  described = mailbox;
}

export function beginLookUp(): void {
  sentence = 0;
  token = 0;
  inCapitals = 0;
}

/** Looks up word after word: the token whose word is not known; -1 at the end. */
export function lookUp(): i32 {
  while (sentence < sentenceCount) {
    const end = load<u32>(sentences + (sentence << 2), 4);
    for (; token < end; token++) {
      let word = findWord(lettersOf(token), lengthOf(token), inCapitals);
      if (word == 0) {
        if (!describeAscii(lettersOf(token), lengthOf(token), inCapitals, described)) return token;
        word = addWord(lettersOf(token), lengthOf(token), inCapitals, described);
      }
      store<u32>(words + (token << 2), word);
    }
    const from = load<u32>(sentences + (sentence << 2));
    const style = inCapitals ? CAPITALS : styleOf(from, end);
    if (style == CAPITALS && !inCapitals) {
      inCapitals = 1;
      token = from;
      continue;
    }
    store<u8>(styles + sentence, style);
    store<u8>(openings + from, 1);
    readSurroundings(from, end);
    inCapitals = 0;
    sentence++;
  }
  return -1;
}

/** Whether the word that is asked for is that of a sentence in capitals. */
export function asksInCapitals(): bool {
  return inCapitals != 0;
}

/** Adds the word that is asked for, which has been described. */
export function answer(): void {
  store<u32>(words + (token << 2), addWord(lettersOf(token), lengthOf(token), inCapitals, described));
  token++;
}

function lettersOf(index: u32): u32 {
  return text + (load<u32>(starts + (index << 2)) << 1);
}

function lengthOf(index: u32): u32 {
  return load<u32>(ends + (index << 2)) - load<u32>(starts + (index << 2));
}

/**
 * A sentence is in capitals if all its words of two letters and more are, but for one in five, and there are two of them
 * at least; a headline if that holds of the first letters of its longer words.
 */
function styleOf(from: u32, to: u32): u8 {
  let longer = 0;
  let upper = 0;
  let title = 0;
  for (let i = from; i < to; i++) {
    if (lengthOf(i) < 2) continue;
    const edges = edgesOf(wordAt(i));
    if ((edges & (FIRST_UPPER | FIRST_LOWER)) == 0) continue;
    longer++;
    if ((edges & FIRST_UPPER) == 0) continue;
    title++;
    if ((edges & (SECOND_LOWER | LAST_LOWER)) == 0) upper++;
  }
  if (upper >= 2 && upper * 5 >= longer * 4) return CAPITALS;
  return longer >= 4 && title * 4 >= longer * 3 ? HEADLINE : ORDINARY;
}

function readSurroundings(from: u32, to: u32): void {
  let bracket: u32 = 0;
  let quote: u32 = 0;
  let lastEnd: u32 = 0xffffffff;
  for (let i = from; i < to; i++) {
    if (!isPlain(wordAt(i))) {
      if (i > from) store<u8>(near + i - 1, 1);
      store<u8>(near + i, 1);
      if (i + 1 < to) store<u8>(near + i + 1, 1);
    }
    const start = load<u32>(starts + (i << 2));
    const code = load<u16>(text + (start << 1));
    if (code == 0x29 || code == 0x5d) bracket = 0;
    if (code == 0x201d) quote = 0;
    const glued: u32 = lastEnd == start ? 1 : 0;
    lastEnd = load<u32>(ends + (i << 2));
    store<u8>(flags + i, glued | (bracket << 1) | (quote << 2));
    if (code == 0x28 || code == 0x5b) bracket = 1;
    if (code == 0x201c) quote = 1;
    else if (code == 0x22) quote ^= 1;
  }
}
