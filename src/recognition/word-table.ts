/**
 * The words of the texts at hand, each described once: an open-addressing table from slices of text to entries, so
 * that no string is built for a word that was seen before. Bounded: when it is full it starts afresh.
 */
import { finish } from './hash.js';
import type { Lexicon } from './lexicon.js';
import { type WordFeatures, describeEdge, describeWord } from './word-features.js';

export interface Word extends WordFeatures {
  readonly text: string;
  readonly capitals: boolean;
  readonly hash: number;
  /** Room for what the scorer works out of the features; see `score-tokens.ts`. */
  emissions: Float32Array | null;
}

const SLOTS = 1 << 16;
const MOST_WORDS = SLOTS >> 1;

export interface WordTable {
  readonly lexicon: Lexicon;
  /** Stand outside the sentence, one and two places from its ends. */
  readonly before: Word;
  readonly after: Word;
  /** The word `text.slice(start, end)`, in a sentence in capitals or not. */
  find(text: string, start: number, end: number, capitals: boolean): Word;
}

export function createWordTable(lexicon: Lexicon): WordTable {
  let slots: (Word | undefined)[] = new Array<Word | undefined>(SLOTS);
  let count = 0;
  const edge = (name: string): Word => ({
    ...describeEdge(name, lexicon),
    text: name,
    capitals: false,
    hash: 0,
    emissions: null,
  });

  function find(text: string, start: number, end: number, capitals: boolean): Word {
    let hash = capitals ? 1 : 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = finish(hash);
    const length = end - start;
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const word = slots[slot];
      if (word === undefined) {
        if (count >= MOST_WORDS) {
          slots = new Array<Word | undefined>(SLOTS);
          count = 0;
          return find(text, start, end, capitals);
        }
        const slice = text.slice(start, end);
        const entry: Word = {
          ...describeWord(slice, capitals, lexicon),
          text: slice,
          capitals,
          hash,
          emissions: null,
        };
        slots[slot] = entry;
        count++;
        return entry;
      }
      if (
        word.hash === hash &&
        word.capitals === capitals &&
        word.text.length === length &&
        isAt(text, start, word.text)
      )
        return word;
    }
  }

  return { lexicon, before: edge('<before>'), after: edge('<after>'), find };
}

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}
