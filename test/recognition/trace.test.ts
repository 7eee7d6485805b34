/** The named features of a decision are the engine's own: nothing without a name, nothing left out of the sum. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { MOST_CONTEXT_FEATURES, WINDOW, contextFeatures } from '#src/recognition/context-features.js';
import { CONTEXT_PARTS } from '#src/recognition/explain/name-context.js';
import { nameWordFeatures } from '#src/recognition/explain/name-word-features.js';
import { traceTokens } from '#src/recognition/explain/trace.js';
import { compileModel } from '#src/recognition/compiled-model.js';
import { readModel } from '#src/recognition/model-file.js';
import { viewSentence } from '#src/recognition/view-sentence.js';
import { createWordTable } from '#src/recognition/word-table.js';
import { tokenise } from '#src/text/tokenise.js';

const model = compileModel(readModel(readFileSync('models/english.model'), 'english.model'));
const articles = readdirSync('fixtures/articles').map((file) =>
  readFileSync(`fixtures/articles/${file}`, 'utf8'),
);
const texts = [
  ...articles.slice(0, 4),
  articles[0]!.toUpperCase(),
  'A',
  '',
  'Ann-Marie O’Neill (BBC) said: “No, 23 U.N. staff, 李明 and al-Bashir!”',
];

describe('the trace of a token', () => {
  it.each(texts)('sums to the score of the engine: %#', (text) => {
    const prose = tokenise(text);
    const tokens = Array.from({ length: prose.tokenCount }, (_, token) => token);
    const traces = traceTokens(model, prose, tokens);
    expect(traces).toHaveLength(prose.tokenCount);
    for (const { score, terms, beyond } of traces) {
      const sum = terms.reduce((total, { weight }) => total + weight, 0);
      // The engine adds some two hundred numbers in single precision.
      expect(Math.abs(sum - score)).toBeLessThan(1e-4);
      expect(beyond ? terms.length : 1).toBe(beyond ? 0 : 1);
      for (const { name } of terms) expect(name).not.toMatch(/feature \d|vote \d|undefined|number \d/u);
    }
  });

  it('names every feature that a word gives', () => {
    const table = createWordTable(model.lexicon);
    const word = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Guinea-Bissau', 'PARIS', 'UN-led', 'd’Ivoire', '3rd'),
    );
    fc.assert(
      fc.property(word, fc.boolean(), (text, capitals) => {
        fc.pre(text !== '');
        const found = table.find(text, capitals);
        const names = nameWordFeatures(found, model.lexicon);
        for (const id of [...found.focus, ...found.near, ...found.far]) expect(names.has(id)).toBe(true);
      }),
    );
  });

  it('names for features of several tokens the tokens that they depend on', () => {
    const table = createWordTable(model.lexicon);
    const idsOf = (words: readonly string[]): Int32Array => {
      const prose = tokenise(words.join(' '));
      const ids = new Int32Array(MOST_CONTEXT_FEATURES);
      contextFeatures(viewSentence(prose, 0, prose.tokenCount, table), 3, ids);
      return ids;
    };
    const words = ['We', 'saw', 'minister', 'Kofi', 'of', 'Ghana', 'yesterday', 'there'];
    const before = idsOf(words);
    for (let position = -WINDOW; position <= WINDOW; position++) {
      const after = idsOf(words.map((word, at) => (at === 3 + position ? 'IX7' : word)));
      CONTEXT_PARTS.forEach(([, ...positions], k) => {
        if (!positions.includes(position)) expect([k, after[k]]).toEqual([k, before[k]]);
        else if (k < 17) expect([k, after[k]]).not.toEqual([k, before[k]]);
      });
    }
  });
});
