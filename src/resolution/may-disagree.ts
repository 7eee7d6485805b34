/**
 * A quick look that settles most documents: where no two names of different types end in the same word, no rule that makes the
 * types of names agree can have anything to do.
 */
import { foldWord } from './people/sound-of.js';
import type { Merged } from './merge-mentions.js';
import type { Name } from './name-table.js';

const BITS = { person: 1, organisation: 2, place: 4 } as const;
const OTHERS = BITS.organisation | BITS.place;
/** What knowledge found. */
const FOUND = 8;

/** Linear. What knowledge found may be a person's name; it says nothing of organisations and other places. */
export function mayDisagree(merged: readonly Merged[]): boolean {
  const types = new Map<string, number>();
  for (const { type, name } of merged) {
    const word = lastWordOf(name);
    if (word === null) return true;
    const own = type === null ? FOUND : BITS[type];
    const known = types.get(word) ?? 0;
    if (known === own) continue;
    const all = known | own;
    if (all > BITS.person && ((all & BITS.person) !== 0 || (all & OTHERS) === OTHERS)) return true;
    types.set(word, all);
  }
  return false;
}

/** Folded; null where a line end may part it or may not. */
function lastWordOf({ text, display, memo }: Name): string | null {
  if (memo.lastWord === undefined) {
    const word = foldWord(lastOf(text));
    memo.lastWord = word === foldWord(lastOf(display)) ? word : null;
  }
  return memo.lastWord;
}

function lastOf(name: string): string {
  return name.slice(/\S*$/u.exec(name)!.index);
}
