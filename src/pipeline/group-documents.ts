/**
 * Documents in groups that are analysed side by side (src/stepwise.ts).
 */
import type { Document } from '../document.js';
import type { ReadResult } from '../documents/options.js';
import { isDocument } from './text-of.js';

/** More documents gain nothing, and what they leave in memory drives out what they share. */
const MOST_DOCUMENTS = 64;
const MOST_CHARACTERS = 131_072;

/** In their order. */
export function groupsOf(documents: readonly Document[]): Document[][] {
  const groups: Document[][] = [];
  let group: Document[] = [];
  let characters = 0;
  for (const document of documents) {
    group.push(document);
    characters += document.text.length;
    if (group.length < MOST_DOCUMENTS && characters < MOST_CHARACTERS) continue;
    groups.push(group);
    group = [];
    characters = 0;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/**
 * What can be read at once, in groups, in its order: nobody waits for a document because another one has not come yet.
 * Closing it closes the inputs, without waiting for one that is on its way.
 * @throws what `inputs` throws, after the group before it
 */
export async function* groupInputs(
  inputs: AsyncGenerator<ReadResult>,
  mostDocuments = MOST_DOCUMENTS,
): AsyncGenerator<readonly ReadResult[]> {
  let next: Promise<IteratorResult<ReadResult>> | undefined;
  try {
    for (let isDone = false; !isDone;) {
      const group: ReadResult[] = [];
      let characters = 0;
      let turn: Promise<null> | undefined;
      while (group.length < mostDocuments && characters < MOST_CHARACTERS) {
        next ??= inputs.next();
        if (group.length > 0) {
          turn ??= new Promise((resolve) => setImmediate(resolve, null));
          const first = await Promise.race([next, turn]).catch(() => null);
          if (first === null) break;
        }
        const read = await next;
        next = undefined;
        isDone = read.done === true;
        if (read.done === true) break;
        group.push(read.value);
        characters += isDocument(read.value) ? read.value.text.length : 0;
      }
      if (group.length > 0) yield group;
    }
  } finally {
    const closed = inputs.return(undefined);
    if (next === undefined) await closed;
  }
}
