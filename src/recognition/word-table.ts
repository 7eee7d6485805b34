/**
 * The words of the texts at hand, each described once: an open-addressing table from slices of text to entries, so
 * that no string is built for a word that was seen before. It grows with the words, up to a bound, and starts afresh when it is
 * full, which a stretch of a document that begins with room never makes it (`two-passes.ts`).
 */
import { finish } from './hash.js';
import type { Lexicon } from './lexicon.js';
import { type WordFeatures, describeEdge, describeWord } from './word-features.js';

/** What the words that differ only in case share: room for the row of `countVotes` that was last theirs. */
export interface WordGroup {
  stamp: number;
  row: number;
}

export interface Word extends WordFeatures {
  readonly group: WordGroup;
  readonly text: string;
  readonly capitals: boolean;
  /** Its own among all words of all tables. */
  readonly serial: number;
  /** Its own among the words of the table, below `MOST_WORDS`. */
  readonly index: number;
  /** The model of which the sums for this word are kept; see `score-tokens.ts`. */
  scoredBy: object | null;
  /** For which places of the window: a bit each. */
  scored: number;
}

/** News brings new words for long: with half as many slots, a corpus of 200,000 tokens takes nearly twice the time. */
const MOST_SLOTS = 1 << 17;
/** A short document is over before more memory than this would pay. */
const FIRST_SLOTS = 1 << 11;
/** That a table holds at once: no more than half of its slots are taken. */
export const MOST_WORDS = MOST_SLOTS >> 1;

export interface WordTable {
  readonly lexicon: Lexicon;
  /** Stand outside the sentence, one and two places from its ends. */
  readonly before: Word;
  readonly after: Word;
  /** Forgets all words if there is no room for so many more. Between texts only: within one, words must stay the same. */
  makeRoom(words: number): void;
  /** The word `text.slice(start, end)`, in a sentence in capitals or not. */
  find(text: string, start: number, end: number, capitals: boolean): Word;
}

/** Of the last word described. */
let serials = 0;

export function createWordTable(lexicon: Lexicon): WordTable {
  let size = FIRST_SLOTS;
  let slots: (Word | undefined)[] = new Array<undefined>(size).fill(undefined);
  /** Of the word in each slot: most slots that are passed on the way to a word are told by this. */
  let hashes = new Int32Array(size);
  const groups = new Map<number, WordGroup>();
  let count = 0;
  // Field by field: a spread gives each word a hidden class of its own, and every access to it is slow.
  const addWord = (features: WordFeatures, text: string, capitals: boolean): Word => ({
    focus: features.focus,
    near: features.near,
    far: features.far,
    letterCase: features.letterCase,
    keys: features.keys,
    group: groupOf(features),
    text,
    capitals,
    serial: ++serials,
    index: count++,
    scoredBy: null,
    scored: 0,
  });
  const before = addWord(describeEdge('<before>', lexicon), '<before>', false);
  const after = addWord(describeEdge('<after>', lexicon), '<after>', false);
  const edges = count;

  function groupOf({ keys: { lower } }: WordFeatures): WordGroup {
    let group = groups.get(lower);
    if (group === undefined) groups.set(lower, (group = { stamp: 0, row: 0 }));
    return group;
  }

  function forget(): void {
    slots.fill(undefined);
    groups.clear();
    count = edges;
  }

  function makeRoom(words: number): void {
    if (count + words > MOST_WORDS) forget();
  }

  function grow(): void {
    const [oldSlots, oldHashes] = [slots, hashes];
    size *= 4;
    slots = new Array<undefined>(size).fill(undefined);
    hashes = new Int32Array(size);
    oldSlots.forEach((word, old) => {
      if (word === undefined) return;
      const hash = oldHashes[old]!;
      let slot = hash & (size - 1);
      while (slots[slot] !== undefined) slot = (slot + 1) & (size - 1);
      slots[slot] = word;
      hashes[slot] = hash;
    });
  }

  function find(text: string, start: number, end: number, capitals: boolean): Word {
    let hash = capitals ? 1 : 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = finish(hash);
    const length = end - start;
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const word = slots[slot];
      if (word === undefined) {
        if (2 * count >= size) {
          if (size < MOST_SLOTS) grow();
          else forget();
          return find(text, start, end, capitals);
        }
        const slice = text.slice(start, end);
        const entry = addWord(describeWord(slice, capitals, lexicon), slice, capitals);
        slots[slot] = entry;
        hashes[slot] = hash;
        return entry;
      }
      if (
        hashes[slot] === hash &&
        word.capitals === capitals &&
        word.text.length === length &&
        isAt(text, start, word.text)
      )
        return word;
    }
  }

  return { lexicon, before, after, makeRoom, find };
}

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}
