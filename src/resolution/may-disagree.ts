/**
 * A quick look that settles most documents: where no two names of different types end in the same word, no rule that makes the
 * types of names agree can have anything to do.
 */
import { hashText } from '../knowledge/hash-text.js';
import { foldWord } from './people/sound-of.js';
import type { Merged } from './merge-mentions.js';
import type { Name } from './name-table.js';
import { BITS } from './unify-types.js';

const OTHERS = BITS.organisation | BITS.place;
/** What knowledge found. */
const FOUND = 8;

/** A table of words by hash, used by one document after the other; what an earlier one left has another number. */
let table = createTable(1024);
let current = 0;

interface Table {
  readonly words: Int32Array;
  readonly types: Uint8Array;
  readonly documents: Int32Array;
}

/** @param places a power of two */
function createTable(places: number): Table {
  return {
    words: new Int32Array(places),
    types: new Uint8Array(places),
    documents: new Int32Array(places).fill(-1),
  };
}

/**
 * Linear. What knowledge found may be a person's name; it says nothing of organisations and other places. Words of one hash
 * count as one: the rules look at the words themselves.
 */
export function mayDisagree(merged: readonly Merged[]): boolean {
  if (4 * merged.length > table.words.length)
    table = createTable(2 ** Math.ceil(Math.log2(8 * merged.length)));
  const { words, types, documents } = table;
  const mask = words.length - 1;
  current = (current + 1) & 0x7fffffff;
  for (const { type, name } of merged) {
    const word = lastWordOf(name);
    if (word === null) return true;
    const own = type === null ? FOUND : BITS[type];
    let place = word & mask;
    while (documents[place] === current && words[place] !== word) place = (place + 1) & mask;
    if (documents[place] !== current) {
      documents[place] = current;
      words[place] = word;
      types[place] = own;
      continue;
    }
    const known = types[place]!;
    if (known === own) continue;
    const all = known | own;
    if ((all & BITS.person) !== 0 || (all & OTHERS) === OTHERS) return true;
    types[place] = all;
  }
  return false;
}

/** The hash of it, folded; null where a line end may part it or may not. */
function lastWordOf({ text, display, memo }: Name): number | null {
  if (memo.lastWord === undefined) {
    const word = foldWord(lastOf(text));
    memo.lastWord = word === foldWord(lastOf(display)) ? hashText(word) | 0 : null;
  }
  return memo.lastWord;
}

function lastOf(name: string): string {
  return name.slice(/\S*$/u.exec(name)!.index);
}
