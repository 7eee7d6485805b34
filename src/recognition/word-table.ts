/** The words of the texts at hand, each described once. The kernel has a table of its own; this one is for training and explaining. */
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
}

export interface WordTable {
  readonly lexicon: Lexicon;
  /** Stand outside the sentence, one and two places from its ends. */
  readonly before: Word;
  readonly after: Word;
  /** The word `slice`, in a sentence in capitals or not. */
  find(slice: string, capitals: boolean): Word;
}

export function createWordTable(lexicon: Lexicon): WordTable {
  const ordinary = new Map<string, Word>();
  const inCapitals = new Map<string, Word>();
  const groups = new Map<number, WordGroup>();

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
  });

  function groupOf({ keys: { lower } }: WordFeatures): WordGroup {
    let group = groups.get(lower);
    if (group === undefined) groups.set(lower, (group = { stamp: 0, row: 0 }));
    return group;
  }

  function find(slice: string, capitals: boolean): Word {
    const words = capitals ? inCapitals : ordinary;
    let word = words.get(slice);
    if (word === undefined)
      words.set(slice, (word = addWord(describeWord(slice, capitals, lexicon), slice, capitals)));
    return word;
  }

  return {
    lexicon,
    before: addWord(describeEdge('<before>', lexicon), '<before>', false),
    after: addWord(describeEdge('<after>', lexicon), '<after>', false),
    find,
  };
}
