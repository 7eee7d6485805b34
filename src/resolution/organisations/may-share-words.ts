/**
 * A quick look that settles most documents: where no name that may be a short form begins with a word of another name, no name is
 * the short form of another. Words are compared by their hashes.
 */
import { hashText } from '../../knowledge/hash-text.js';
import type { KnownOrganisation } from '../../knowledge/organisations.js';
import { wordsOfName } from '../../knowledge/organisation-names.js';
import type { Draft } from './drafts.js';

/** Of more names the index of short forms tells sooner. */
const MOST = 24;

/** False only where they share none. */
export function mayShareWords(drafts: readonly Draft[]): boolean {
  if (drafts.length > MOST) return true;
  for (const draft of drafts) {
    if (draft.host || draft.known || draft.isAcronym) continue;
    const first = draft.wordHashes[0]!;
    for (const other of drafts) if (other !== draft && hasWord(other, first)) return true;
  }
  return false;
}

/** Among the name's words, or those of the name that the table has for it. */
function hasWord({ name, known, isAcronym, wordHashes }: Draft, word: number): boolean {
  if (known === null) return !isAcronym && wordHashes.includes(word);
  return wordHashes.includes(word) || (known.name !== name && hashesOfKnown(known).includes(word));
}

const ofKnown = new WeakMap<KnownOrganisation, readonly number[]>();

function hashesOfKnown(known: KnownOrganisation): readonly number[] {
  let hashes = ofKnown.get(known);
  if (!hashes) ofKnown.set(known, (hashes = wordsOfName(known.name).map(hashText)));
  return hashes;
}
