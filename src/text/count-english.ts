/**
 * How much of a text is English by its function words: one pass over its characters. Words are followed through a trie of
 * the function words as they are read, so that none is cut out, lower-cased or looked up.
 */
import { HAN, LETTER, LOWER, UPPER, kindAt, widthAt } from './characters.js';

/** Words of English that other languages of its script do not share as common words. */
const ENGLISH =
  'the and of to that is was for with by from said has have been will would were are it its his her he she they their ' +
  'this which after not at as who more when than what about into there we you our out had be or an could over';

export interface EnglishCounts {
  /** Characters that are letters. */
  readonly letters: number;
  /** Characters beyond Latin letters and common punctuation: no fewer than those that tell a script. */
  readonly foreign: number;
  /** Runs of letters, in lower case. */
  readonly words: number;
  /** Words that are function words of English. */
  readonly english: number;
}

/** States of the trie; a row of `NEXT` each, by a letter's low five bits. 0: no word goes on so. 1: no letter yet. */
const NOWHERE = 0;
const START = 1;
const { NEXT, ENDS } = buildTrie();

function buildTrie() {
  const words = ENGLISH.split(' ');
  const most = 2 + words.reduce((sum, word) => sum + word.length, 0);
  const next = new Uint8Array(32 * most);
  const ends = new Uint8Array(most);
  let states = START + 1;
  for (const word of words) {
    let state = START;
    for (let i = 0; i < word.length; i++) state = next[state * 32 + (word.charCodeAt(i) & 31)] ||= states++;
    ends[state] = 1;
  }
  return { NEXT: next, ENDS: ends };
}

/** A capital I with a dot is an i and a mark in lower case: the only letter that becomes two characters. */
const DOTTED_I = 0x130;
/** Latin letters and their marks come before this; above it only general punctuation is at home in English. */
const FIRST_FOREIGN = 0x370;

/** Linear in the text, a few nanoseconds a character. */
export function countEnglish(text: string): EnglishCounts {
  let letters = 0;
  let foreign = 0;
  let words = 0;
  let english = 0;
  let state = START;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (((code | 32) - 0x61) >>> 0 < 26) {
      letters++;
      state = NEXT[(state << 5) | (code & 31)]!;
      continue;
    }
    if (code >= 0x80) {
      if (code >= FIRST_FOREIGN && (code < 0x2000 || code >= 0x2070)) foreign++;
      if (isLetter(text, i)) {
        letters++;
        state = NOWHERE;
        i += widthAt(text, i) - 1;
        if (code !== DOTTED_I) continue;
      }
    }
    if (state === START) continue;
    words++;
    english += ENDS[state]!;
    state = START;
  }
  if (state !== START) {
    words++;
    english += ENDS[state]!;
  }
  return { letters, foreign, words, english };
}

function isLetter(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  if (kind === HAN) return /^\p{L}/u.test(text.slice(index, index + widthAt(text, index)));
  return kind === LOWER || kind === UPPER || kind === LETTER;
}
