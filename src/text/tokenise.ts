/**
 * Tokens and sentences of a text with exact offsets: one pass of hand-written scanners over its characters.
 *
 * Tokens: words keep their inner apostrophes and hyphens (O'Brien, al-Nakhale) and the full stops of acronyms,
 * initials and titles (U.S., J., Dr.); a possessive ('s, ’s) is a token of its own, and so is the hyphen of
 * "US-led" or "anti-Castro", which parts a name from what it is not. A word hyphenated at a line end is one
 * token, line end included: `wordText` gives the word. Every character that is no space is in a token.
 *
 * Sentences end at `.`, `!`, `?`, at blank lines, at line ends that were meant (see `lines.ts`), and, in text that has
 * none of these, after at most `LONGEST_SENTENCE` tokens.
 */
import {
  HAN,
  JOINER,
  LINE_END,
  LOWER,
  SPACE,
  UPPER,
  isAsciiLetter,
  isHyphen,
  isWordKind,
  kindAt,
} from './characters.js';
import { findMeantLineEnds } from './lines.js';
import { isAddressCharacter, opensSentence, scanAddressPart, scanToken } from './scan-word.js';

/** Struct of arrays: token i is `text.slice(tokenStarts[i], tokenEnds[i])`. */
export interface TokenisedText {
  readonly text: string;
  readonly tokenCount: number;
  readonly tokenStarts: Uint32Array;
  readonly tokenEnds: Uint32Array;
  readonly sentenceCount: number;
  /** Index of each sentence's first token; one more entry at the end, `tokenCount`. */
  readonly sentenceStarts: Uint32Array;
}

/** More tokens than this are no sentence: it is cut, after a semicolon, dash or comma where one is near. */
export const LONGEST_SENTENCE = 200;

/** Linear in the length of the text. */
export function tokenise(text: string): TokenisedText {
  for (const list of [tokens, ends, sentences]) list.clear();
  const meant = findMeantLineEnds(text);
  let nextMeant = 0;
  let index = 0;
  while ((index = skipSpace(text, index)) < text.length) {
    let start = index;
    const count = tokens.length;
    if (text.charCodeAt(start) === 0x40 && count > 0) start = takeBackAddress(text, start);
    const end = start < index ? scanAddressPart(text, index + 1) : scanToken(text, start);
    let parted = false;
    while (nextMeant < meant.length && meant[nextMeant]! <= start) {
      parted = true;
      nextMeant++;
    }
    const sentence = sentences.last() ?? 0;
    if (tokens.length === 0 ? sentences.length === 0 : parted || endsSentence(text, start, end)) {
      if (sentences.length === 0 || sentence < tokens.length) sentences.push(tokens.length);
    } else if (tokens.length - sentence >= LONGEST_SENTENCE) {
      sentences.push(cutPoint(text, sentence));
    }
    tokens.push(start);
    ends.push(end);
    index = end;
  }
  const tokenCount = tokens.length;
  const sentenceCount = sentences.length;
  sentences.push(tokenCount);
  return {
    text,
    tokenCount,
    tokenStarts: tokens.values(),
    tokenEnds: ends.values(),
    sentenceCount,
    sentenceStarts: sentences.values(),
  };
}

/** The word that a token's slice of text spells: joined over a line end, without soft hyphens. */
export function wordText(slice: string): string {
  if (isWhole(slice)) return slice;
  return slice
    .replace(/[-\u2010\u2011]\s+(?=\p{Ll})/gu, '')
    .replace(/\s+/gu, '')
    .replace(/\u00AD/gu, '');
}

/** Whether no line end and no soft hyphen is in it. */
function isWhole(slice: string): boolean {
  for (let i = 0; i < slice.length; i++) {
    const code = slice.charCodeAt(i);
    if (code <= 0x0d ? code >= 0x0a : code === 0x85 || code === 0xad || code === 0x2028 || code === 0x2029)
      return false;
  }
  return true;
}

function skipSpace(text: string, from: number): number {
  let index = text.charCodeAt(from) === 0x20 ? from + 1 : from;
  if (isAsciiLetter(text.charCodeAt(index))) return index;
  for (; index < text.length; index++) {
    const kind = kindAt(text, index);
    if (kind !== SPACE && kind !== LINE_END && kind !== JOINER) break;
  }
  return index;
}

/** At an `@` inside an address: drops the tokens of its first half and gives the offset where that begins. */
function takeBackAddress(text: string, at: number): number {
  if (!isWordKind(kindAt(text, at - 1)) || !isWordKind(kindAt(text, at + 1))) return at;
  let start = at;
  const floor = Math.max(0, at - 80);
  while (start > floor && isAddressCharacter(text, start - 1)) start--;
  while (start < at && !isWordKind(kindAt(text, start))) start++;
  while (tokens.length > 0 && ends.last()! > start) {
    start = Math.min(start, tokens.last()!);
    tokens.pop();
    ends.pop();
  }
  return start;
}

/** Whether a sentence ends before the token `[start, end)`, by the tokens before it. */
function endsSentence(text: string, start: number, end: number): boolean {
  let last = tokens.length - 1;
  // Most tokens are plain words.
  if (isAsciiLetter(text.charCodeAt(ends.at(last) - 1)) && isAsciiLetter(text.charCodeAt(tokens.at(last))))
    return false;
  const adjacent = ends.at(last) === start;
  if (adjacent && isCloser(text.charCodeAt(start)) && end === start + 1) return false;
  let closed = adjacent;
  while (last > 0 && last > tokens.length - 4 && isCloser(text.charCodeAt(tokens.at(last)))) {
    if (ends.at(last - 1) !== tokens.at(last)) return false;
    closed = false;
    last--;
  }
  const from = tokens.at(last);
  const to = ends.at(last);
  const mark = text.charCodeAt(to - 1);
  if (mark === 0x3002 || mark === 0xff01 || mark === 0xff1f) return true;
  if (mark === 0x61f || mark === 0x6d4) return !adjacent;
  if (mark !== 0x2e && mark !== 0x21 && mark !== 0x3f && mark !== 0x2026) return false;
  if (to - from > 1 && isWordKind(kindAt(text, from)))
    return !adjacent && endsAfterAbbreviation(text, from, to, start);
  if (adjacent) return closed && isMissingSpace(text, from, start);
  return kindAt(text, start) !== LOWER;
}

/** After "U.S." or "Jan." only a word that opens sentences begins one; after "Dr." none does. */
function endsAfterAbbreviation(text: string, from: number, to: number, start: number): boolean {
  if (!opensSentence(text, start)) return false;
  return (
    to - from > 5 ||
    text.slice(from, to - 1).includes('.') ||
    !/^\p{Lu}\p{Ll}+\.$/u.test(text.slice(from, to))
  );
}

/** "in Geneva.The talks": a full stop between a word in lower case and a capitalised one. */
function isMissingSpace(text: string, mark: number, start: number): boolean {
  return (
    kindAt(text, start) === UPPER && kindAt(text, start + 1) === LOWER && isWordEnd(kindAt(text, mark - 1))
  );
}

function isWordEnd(kind: number): boolean {
  return kind === LOWER || kind === HAN;
}

/** Closing quotes and brackets: behind a full stop they still belong to its sentence. */
function isCloser(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0xbb ||
    code === 0x2019 ||
    code === 0x201d
  );
}

/** The token before which an endless sentence is cut: after the last semicolon, dash or comma of its second half. */
function cutPoint(text: string, sentence: number): number {
  for (let i = tokens.length - 1; i > sentence + LONGEST_SENTENCE / 2; i--) {
    const code = text.charCodeAt(tokens.at(i - 1));
    if (
      code === 0x3b ||
      code === 0x2c ||
      code === 0x3a ||
      code === 0x2013 ||
      code === 0x2014 ||
      isHyphen(code)
    ) {
      if (kindAt(text, tokens.at(i)) === LOWER || code !== 0x2c) return i;
    }
  }
  return tokens.length;
}

/** In numbers: an array that has grown beyond it is not kept. */
const KEPT = 65_536;

/** Unsigned numbers in an array that doubles when it is full, and is used again for the next text. */
class Growing {
  length = 0;
  #items = new Uint32Array(1024);

  clear(): void {
    this.length = 0;
    if (this.#items.length > KEPT) this.#items = new Uint32Array(KEPT);
  }

  push(item: number): void {
    if (this.length === this.#items.length) {
      const more = new Uint32Array(this.length * 2);
      more.set(this.#items);
      this.#items = more;
    }
    this.#items[this.length++] = item;
  }

  pop(): void {
    this.length--;
  }

  at(index: number): number {
    return this.#items[index]!;
  }

  last(): number | undefined {
    return this.length === 0 ? undefined : this.#items[this.length - 1];
  }

  values(): Uint32Array {
    return this.#items.slice(0, this.length);
  }
}

/** What is found of the text at hand. */
const tokens = new Growing();
const ends = new Growing();
const sentences = new Growing();
