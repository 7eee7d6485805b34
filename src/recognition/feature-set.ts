/**
 * A fingerprint of the features: the ids that they give for one sentence. A model is of use only to the code that
 * gives the same ids, so the fingerprint stands in its file; a change of the features changes it by itself.
 */
import { tokenise } from '../text/tokenise.js';
import { MOST_CONTEXT_FEATURES, WINDOW, atOffset, contextFeatures, featuresAt } from './context-features.js';
import { MOST_VOTE_FEATURES, countVotes, voteFeatures } from './document-votes.js';
import { combine, finish, hashString } from './hash.js';
import type { Lexicon } from './lexicon.js';
import { viewSentence } from './view-sentence.js';
import { createWordTable } from './word-table.js';

const PROBE = 'Dr. Ana-Lía O’Neill of U.N. (“BBC”) met 23 men. SHE SAID NO TO ANA';

let known: number | undefined;

export function featureSetHash(): number {
  return (known ??= finish(probe()));
}

function probe(): number {
  const words = ['ana', 'met', 'Dr.'].map((word) => hashString(word) >>> 0).sort((a, b) => a - b);
  const lexicon: Lexicon = {
    hashes: Uint32Array.from(words),
    clusters: [Uint16Array.of(1, 2, 3), Uint16Array.of(4, 5, 6), Uint16Array.of(7, 8, 9)],
    frequencies: Uint8Array.of(9, 20, 30),
    lists: Uint32Array.of(1, 2, 5),
  };
  const prose = tokenise(PROBE);
  const table = createWordTable(lexicon);
  const ids = new Int32Array(Math.max(MOST_CONTEXT_FEATURES, MOST_VOTE_FEATURES));
  let hash = 0;
  for (let s = 0; s < prose.sentenceCount; s++) {
    const view = viewSentence(prose, prose.sentenceStarts[s]!, prose.sentenceStarts[s + 1]!, table);
    for (let i = 0; i < view.length; i++) {
      for (let offset = -WINDOW; offset <= WINDOW; offset++)
        for (const id of featuresAt(view.words[i + WINDOW + offset]!, offset))
          hash = combine(hash, atOffset(id, offset));
      const count = contextFeatures(view, i, ids);
      for (let k = 0; k < count; k++) hash = combine(hash, ids[k]!);
    }
    const { length } = view;
    const classes = Uint8Array.from({ length }, (_, i) => i % 3);
    const votes = countVotes({
      length,
      words: view.words.slice(WINDOW),
      openings: Uint8Array.from({ length }, (_, i) => (i === 0 ? 1 : 0)),
      classes,
      parts: classes,
      probabilities: new Float32Array(length).fill(0.5),
    });
    for (let i = 0; i < length; i++) {
      const count = voteFeatures(votes, i, ids);
      for (let k = 0; k < count; k++) hash = combine(hash, ids[k]!);
    }
  }
  return hash;
}
