/**
 * The words of the texts at hand, each described once: an open-addressing table from slices of text to entries, so
 * that no string is built for a word that was seen before. Bounded: it starts afresh when it is full, which a stretch of a
 * document that begins with room never makes it (`two-passes.ts`).
 */
import { finish } from './hash.js';
import type { Lexicon } from './lexicon.js';
import { KEYS, type WordFeatures, describeEdge, describeWord } from './word-features.js';

/** What the words that differ only in case share: room for the row of `countVotes` that was last theirs. */
export interface WordGroup {
  stamp: number;
  row: number;
}

export interface Word extends WordFeatures {
  readonly group: WordGroup;
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
  /** Forgets all words if there are many. Between texts only: within one, words must stay the same. */
  makeRoom(): void;
  /** The word `text.slice(start, end)`, in a sentence in capitals or not. */
  find(text: string, start: number, end: number, capitals: boolean): Word;
}

export function createWordTable(lexicon: Lexicon): WordTable {
  let slots: (Word | undefined)[] = new Array<Word | undefined>(SLOTS);
  const groups = new Map<number, WordGroup>();
  let count = 0;
  const edge = (name: string): Word => ({
    ...describeEdge(name, lexicon),
    group: { stamp: 0, row: 0 },
    text: name,
    capitals: false,
    hash: 0,
    emissions: null,
  });

  function groupOf({ keys }: WordFeatures): WordGroup {
    const key = keys[KEYS.lower]!;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { stamp: 0, row: 0 }));
    return group;
  }

  function forget(): void {
    slots = new Array<Word | undefined>(SLOTS);
    groups.clear();
    count = 0;
  }

  function makeRoom(): void {
    if (count > MOST_WORDS / 2) forget();
  }

  function find(text: string, start: number, end: number, capitals: boolean): Word {
    let hash = capitals ? 1 : 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = finish(hash);
    const length = end - start;
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const word = slots[slot];
      if (word === undefined) {
        if (count >= MOST_WORDS) {
          forget();
          return find(text, start, end, capitals);
        }
        const slice = text.slice(start, end);
        const features = describeWord(slice, capitals, lexicon);
        const entry: Word = {
          ...features,
          group: groupOf(features),
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

  return { lexicon, before: edge('<before>'), after: edge('<after>'), makeRoom, find };
}

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}
