/**
 * What a word says about itself and its neighbours, whatever stands around it: computed once for each distinct word of a
 * text and kept. In a sentence in capitals ("capitals" below) a word is read as if it were written in ordinary
 * text, since its capitals say nothing.
 */
import { DIGIT, LETTER, LOWER, UPPER, isHyphen, kindAt } from '../text/characters.js';
import { wordText } from '../text/tokenise.js';
import { NO_HASH, combine, finish, hashString } from './hash.js';
import { type Lexicon, findWord } from './lexicon.js';

/** How a word is written. */
export const CASES = {
  lower: 0,
  title: 1,
  upper: 2,
  mixed: 3,
  number: 4,
  symbol: 5,
  uncased: 6,
  initial: 7,
} as const;

/** Whether a word is written as names are not: in small letters, a number, a mark. */
export function isPlain({ letterCase }: WordFeatures): boolean {
  return letterCase === CASES.lower || letterCase === CASES.number || letterCase === CASES.symbol;
}

/** What conjunctions of several tokens are made of: hashes of the word in lower case, its shape, its two first clusters, its lists. */
export interface WordKeys {
  readonly lower: number;
  readonly shape: number;
  readonly cluster: number;
  readonly otherCluster: number;
  readonly lists: number;
}

export interface WordFeatures {
  /** Ids of the features that the word gives to the token itself, to the tokens beside it, and to those two away. */
  readonly focus: readonly number[];
  readonly near: readonly number[];
  readonly far: readonly number[];
  /** One of CASES; that of ordinary text for a word of a sentence in capitals is `title`. */
  readonly letterCase: number;
  readonly keys: WordKeys;
}

/** Kinds of features; part of every id, so a new kind gets a new number. */
export const KIND = {
  form: 1,
  lower: 2,
  shape: 3,
  longShape: 4,
  prefix: 5,
  suffix: 6,
  cluster: 7,
  list: 8,
  lists: 9,
  frequency: 10,
  length: 11,
  headPart: 12,
  lastPart: 13,
  otherCluster: 14,
  capitals: 15,
  bias: 16,
  caseRatio: 17,
  partCluster: 18,
  letters: 19,
} as const;

export const LONGEST_AFFIX = 4;
/** Code units of a word that its shape is made of. */
const LONGEST_SHAPE = 40;
/** Runs of letters of these lengths, wherever they stand in a word that may be a name: "-abad-", "-ovic", "Nguy-". */
export const LETTER_RUNS = [3, 4];
export const MOST_LETTER_RUNS = 24;

/** @param capitals whether the sentence is in capitals */
export function describeWord(slice: string, capitals: boolean, lexicon: Lexicon): WordFeatures {
  const text = wordText(slice);
  const lowerText = text.toLowerCase();
  const written = caseOf(text, lowerText);
  const recased = capitals && written === CASES.upper;
  const form = recased ? text[0]! + lowerText.slice(1) : text;
  const letterCase = recased ? CASES.title : written;
  const lower = hashString(lowerText);
  const shape = recased ? hashString('CAPS') : hashShape(text, 1);
  const row = findWord(lexicon, form);
  const lowerRow = form === lowerText ? row : findWord(lexicon, lowerText);
  const clusterRow = row >= 0 ? row : lowerRow;
  const clusters = lexicon.clusters.map((column) => (clusterRow < 0 ? 0 : column[clusterRow]!));
  const lists = row < 0 ? 0 : lexicon.lists[row]!;

  const focus: number[] = [];
  const near: number[] = [];
  const far: number[] = [];
  const add = (kind: number, value: number, reach: number) => {
    const id = feature(kind, value);
    focus.push(id);
    if (reach > 0) near.push(id);
    if (reach > 1) far.push(id);
  };

  add(KIND.bias, 0, 0);
  if (!recased) add(KIND.form, hashString(text), 0);
  add(KIND.lower, lower, 2);
  add(KIND.shape, shape, 2);
  if (!recased) add(KIND.longShape, hashShape(text, 4), 0);
  for (let length = 1; length <= Math.min(LONGEST_AFFIX, lowerText.length - 1); length++) {
    const reach = length === 3 ? 1 : 0;
    add(KIND.prefix, combine(length, hashString(lowerText, 0, length)), 0);
    add(KIND.suffix, combine(length, hashString(lowerText, lowerText.length - length)), reach);
  }
  if (letterCase !== CASES.lower && letterCase !== CASES.number && letterCase !== CASES.symbol)
    for (const value of letterRuns(lowerText)) add(KIND.letters, value, 0);
  clusters.forEach((cluster, column) => {
    if (cluster > 0) add(KIND.cluster, combine(column, cluster), column < 2 ? 2 : 1);
  });
  if (letterCase !== CASES.lower && lowerRow >= 0 && lowerRow !== clusterRow)
    lexicon.clusters.forEach((column, i) => {
      if (column[lowerRow]! > 0) add(KIND.otherCluster, combine(i, column[lowerRow]!), 0);
    });
  for (let bits = lists; bits !== 0; bits &= bits - 1) add(KIND.list, Math.clz32(bits & -bits), 1);
  if (lists !== 0) add(KIND.lists, lists, 1);
  if (letterCase !== CASES.lower && letterCase < CASES.number) {
    const frequency = row < 0 ? 0 : lexicon.frequencies[row]!;
    const ratio = frequency - (lowerRow < 0 ? 0 : lexicon.frequencies[lowerRow]!);
    add(KIND.frequency, frequency >> 2, 0);
    add(KIND.caseRatio, combine(recased ? 1 : 0, Math.max(-8, Math.min(8, ratio >> 1))), 1);
  }
  if (capitals) add(KIND.capitals, letterCase, 0);
  add(KIND.length, Math.min(text.length, 12), 0);
  const hyphen = findHyphen(text);
  if (hyphen > 0 && hyphen < text.length - 1) {
    const head = form.slice(0, hyphen);
    const last = text.slice(hyphen + 1);
    add(KIND.headPart, hashString(head.toLowerCase()), 0);
    add(KIND.lastPart, hashString(last.toLowerCase()), 0);
    const partRow = findWord(lexicon, recased ? last[0]! + last.slice(1).toLowerCase() : last);
    if (partRow >= 0)
      lexicon.clusters.forEach((column, i) => {
        add(KIND.partCluster, combine(i, column[partRow]!), 0);
      });
  }
  return {
    focus,
    near,
    far,
    letterCase,
    keys: keysOf(lower, shape, clusters, lists),
  };
}

function findHyphen(text: string): number {
  for (let i = 0; i < text.length; i++) if (isHyphen(text.charCodeAt(i))) return i;
  return -1;
}

/** Hashes of the word's runs of letters, its ends marked, each once. */
function letterRuns(word: string): number[] {
  const marked = `^${word}$`;
  const runs: number[] = [];
  for (const length of LETTER_RUNS)
    for (let from = 0; from + length <= marked.length && from < MOST_LETTER_RUNS; from++) {
      const run = hashString(marked, from, from + length);
      if (!runs.includes(run)) runs.push(run);
    }
  return runs;
}

/** What stands before the first token of a sentence and behind its last. */
export function describeEdge(name: string, lexicon: Lexicon): WordFeatures {
  const id = [feature(KIND.lower, hashString(name))];
  return {
    focus: id,
    near: id,
    far: id,
    letterCase: CASES.symbol,
    keys: keysOf(
      hashString(name),
      hashString(name),
      lexicon.clusters.map(() => 0xffff),
      0,
    ),
  };
}

function keysOf(lower: number, shape: number, clusters: ArrayLike<number>, lists: number): WordKeys {
  return {
    lower,
    shape,
    cluster: finish(clusters[0] ?? 0),
    otherCluster: finish((clusters[1] ?? 0) + 0x10000),
    lists: finish(lists),
  };
}

export function feature(kind: number, value: number): number {
  return finish(combine(combine(0x3c6ef372, kind), value));
}

export function caseOf(text: string, lower: string): number {
  const known = caseOfCommon(text);
  if (known >= 0) return known;
  if (text === lower) {
    if (/^\p{Ll}/u.test(text)) return CASES.lower;
    if (/\d/.test(text)) return CASES.number;
    return /\p{L}/u.test(text) ? (/\p{Ll}/u.test(text) ? CASES.lower : CASES.uncased) : CASES.symbol;
  }
  if (/^[A-Z][a-z]+$/.test(text)) return CASES.title;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toUpperCase()) return letters.length === 1 ? CASES.initial : CASES.upper;
  return /^\P{L}*\p{Lu}\P{Lu}+$/u.test(text) ? CASES.title : CASES.mixed;
}

/** The same at a tenth of the cost, for a word of common characters; -1 for others. */
function caseOfCommon(text: string): number {
  let capitals = 0;
  let small = 0;
  let digits = 0;
  let smallFirst = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isCommon(code)) return -1;
    const kind = kindAt(text, i);
    if (kind === LOWER) small++;
    else if (kind === UPPER) {
      if (capitals++ === 0) smallFirst = small;
    } else if (kind === LETTER) return -1;
    else if (code >= 0x30 && code <= 0x39) digits++;
  }
  if (capitals === 0) {
    if (kindAt(text, 0) === LOWER) return CASES.lower;
    if (digits > 0) return CASES.number;
    return small > 0 ? CASES.lower : CASES.symbol;
  }
  if (small === 0) return capitals === 1 ? CASES.initial : CASES.upper;
  return capitals === 1 && smallFirst === 0 ? CASES.title : CASES.mixed;
}

/** Latin letters with all their neighbours but one that has no capital, and typographic punctuation. */
function isCommon(code: number): boolean {
  return (code < 0x180 && code !== 0x138) || (code >= 0x2010 && code < 0x205f);
}

/** The hash of `shapeOf`; for a word of ASCII, the shape is not written out. */
export function hashShape(text: string, run: number): number {
  let hash = NO_HASH;
  let emitted = 0;
  let previous = -1;
  let length = 0;
  for (let i = 0; i < text.length && i < LONGEST_SHAPE; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return hashString(shapeOf(text, run));
    const kind = ASCII_SHAPE_CODES[code]!;
    length = kind === previous ? length + 1 : 1;
    previous = kind;
    if (length > run) continue;
    hash = combine(hash, kind);
    emitted++;
  }
  return finish(hash ^ emitted);
}

/** X for a capital, x for a small letter, d for a digit, other characters as they are; runs cut at `run`. */
export function shapeOf(text: string, run: number): string {
  let shape = '';
  let previous = '';
  let length = 0;
  for (const character of text.slice(0, LONGEST_SHAPE)) {
    const kind = shapeOfCharacter(character);
    length = kind === previous ? length + 1 : 1;
    previous = kind;
    if (length <= run) shape += kind;
  }
  return shape;
}

function shapeOfCharacter(character: string): string {
  if (character <= '\x7f') return String.fromCharCode(ASCII_SHAPE_CODES[character.charCodeAt(0)]!);
  if (character === '’') return "'";
  return shapeByClass(character);
}

function shapeByClass(character: string): string {
  if (isCommon(character.charCodeAt(0))) {
    const kind = kindAt(character, 0);
    if (kind === UPPER) return 'X';
    if (kind === LOWER || kind === LETTER) return 'x';
    return kind === DIGIT ? 'd' : character;
  }
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}/u.test(character)) return 'x';
  return /\p{N}/u.test(character) ? 'd' : character;
}

/** Worked out beforehand: nearly all characters of an English text are these. */
const ASCII_SHAPE_CODES = Uint8Array.from({ length: 0x80 }, (_, code) =>
  code >= 0x41 && code <= 0x5a
    ? 0x58
    : code >= 0x61 && code <= 0x7a
      ? 0x78
      : code >= 0x30 && code <= 0x39
        ? 0x64
        : code,
);
