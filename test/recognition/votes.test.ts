/** What the votes add to a token's scores is the sum of the weights of its features, kept or not. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { openModel } from '#src/recognition/compiled-model.js';
import { createDecoderOf } from '#src/recognition/decode.js';
import { MOST_VOTE_FEATURES, voteFeatures } from '#src/recognition/document-votes.js';
import { LABELS } from '#src/recognition/labels.js';
import { createScorer } from '#src/recognition/score-tokens.js';
import { scoreVotes } from '#src/recognition/score-votes.js';
import { passFirst } from '#src/recognition/two-passes.js';
import { addWeights } from '#src/recognition/weights.js';
import { createWordTable } from '#src/recognition/word-table.js';
import { tokenise } from '#src/text/tokenise.js';

const FILE = 'models/english.model';

it('votes add the weights of their features to the scores', () => {
  const model = openModel({ bytes: readFileSync(FILE), file: FILE, compiled: false });
  const decoder = createDecoderOf(createScorer(model.weights), model.transitions);
  const table = createWordTable(model.lexicon);
  const ids = new Int32Array(MOST_VOTE_FEATURES);
  let heard = 0;
  for (const name of readdirSync('fixtures/articles')) {
    const prose = tokenise(readFileSync(`fixtures/articles/${name}`, 'utf8'));
    const { votes } = passFirst(decoder, prose, table, 0, prose.sentenceCount);
    for (let i = 0; i < votes.pass.length; i++) {
      const wanted = new Float32Array(LABELS);
      const count = voteFeatures(votes, i, ids);
      for (let k = 0; k < count; k++) addWeights(model.weights, ids[k]!, wanted, 0);
      const row = new Float32Array(LABELS);
      scoreVotes(decoder.scorer, votes, i, row, 0);
      for (let y = 0; y < LABELS; y++) expect(row[y]).toBeCloseTo(wanted[y]!, 4);
      heard += count;
    }
  }
  expect(heard).toBeGreaterThan(1000);
});
