/**
 * A quick look that settles most documents: where no two names of different types end in the same word, no rule that makes the
 * types of names agree can have anything to do.
 */
import { foldWord } from './people/sound-of.js';
import type { Merged } from './merge-mentions.js';
import type { Name } from './name-table.js';

/** Linear. What knowledge found is of a type of its own. */
export function mayDisagree(merged: readonly Merged[]): boolean {
  const types = new Map<string, Merged['type']>();
  for (const { type, name } of merged) {
    const word = lastWordOf(name);
    if (word === null) return true;
    const known = types.get(word);
    if (known === undefined) types.set(word, type);
    else if (known !== type) return true;
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
