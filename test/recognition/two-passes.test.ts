/** Documents through both passes: the work they take, and what the second pass hears. */
import { describe, expect, it } from '@jest/globals';
import { createDecoder } from '#src/recognition/decode.js';
import { countVotes, voteFeatures, type FirstPass } from '#src/recognition/document-votes.js';
import { LABELS } from '#src/recognition/labels.js';
import { NO_LEXICON } from '#src/recognition/lexicon.js';
import { STRETCH, endOfStretch, findNames } from '#src/recognition/two-passes.js';
import { createWordTable } from '#src/recognition/word-table.js';
import { quantise } from '#src/learning/crf/quantise.js';
import { LONGEST_SENTENCE, tokenise } from '#src/text/tokenise.js';

const EMPTY = quantise(
  new Int32Array(),
  { features: new Float32Array(), transitions: new Float64Array(LABELS * LABELS) },
  0,
);

/** How often words are looked up for a text. */
function countLookups(text: string): number {
  const table = createWordTable(NO_LEXICON);
  let lookups = 0;
  const counting = {
    ...table,
    find: (...slice: Parameters<typeof table.find>) => {
      lookups++;
      return table.find(...slice);
    },
  };
  const decoder = createDecoder(EMPTY);
  findNames(tokenise(text), counting, { first: decoder, second: decoder }, () => undefined);
  return lookups;
}

describe('two passes', () => {
  it.each([
    ['ordinary text', 'Mr. Annan of Ghana left Geneva. '],
    ['text that ends no sentence', 'the talks of Annan and Ghana '],
  ])('look each token of %s up once, whatever the length', (_, sentence) => {
    for (const copies of [100, 1000, 4000]) {
      const text = sentence.repeat(copies);
      expect(countLookups(text)).toBe(tokenise(text).tokenCount);
    }
  });

  it('take a long document in stretches of bounded length that leave nothing out', () => {
    const prose = tokenise('the talks of Annan and Ghana '.repeat(10_000));
    let from = 0;
    while (from < prose.sentenceCount) {
      const to = endOfStretch(prose, from);
      expect(to).toBeGreaterThan(from);
      expect(prose.sentenceStarts[to]! - prose.sentenceStarts[from]!).toBeLessThan(
        STRETCH + LONGEST_SENTENCE,
      );
      from = to;
    }
    expect(from).toBe(prose.sentenceCount);
  });
});

describe('votes', () => {
  const table = createWordTable(NO_LEXICON);
  /** Words with `class` and probability: "Kato/1/0.9"; a class of 0 is outside. */
  const pass = (marked: string): FirstPass => {
    const items = marked.split(' ').map((item) => item.split('/'));
    return {
      length: items.length,
      words: items.map(([word]) => table.find(word!, 0, word!.length, false)),
      openings: Uint8Array.from(items, (_, i) => (i === 0 ? 1 : 0)),
      classes: Uint8Array.from(items, ([, nameClass]) => Number(nameClass ?? 0)),
      parts: new Uint8Array(items.length).fill(3),
      probabilities: Float32Array.from(items, ([, , probability]) => Number(probability ?? 1)),
    };
  };
  const hear = (marked: string, token: number): number[] => {
    const out = new Int32Array(16);
    return [...out.slice(0, voteFeatures(countVotes(pass(marked)), token, out))];
  };

  it('are heard by capitalised words only', () => {
    expect(hear('the talks Kato/1/0.9 talks', 1)).toEqual([]);
    expect(hear('the talks Kato/1/0.9 talks', 2)).not.toEqual([]);
  });

  it('are those of the others, not one’s own', () => {
    expect(hear('the Kato/1/0.9 left Kato/2/0.9', 1)[0]).not.toBe(
      hear('the Kato/1/0.9 left Kato/1/0.9', 1)[0],
    );
    expect(hear('the Kato/1/0.9 left Kato/1/0.9', 1)[0]).toBe(hear('the Kato/2/0.9 left Kato/1/0.9', 1)[0]);
  });

  it('count a word in capitals and the same in ordinary writing as one', () => {
    expect(hear('the Kato/1/0.9 left KATO/2/0.9', 1)[0]).toBe(hear('the Kato/1/0.9 left Kato/2/0.9', 1)[0]);
  });

  it('tell a word that also occurs in small letters', () => {
    expect(hear('Reading/3/0.6 and Reading/3/0.6 of reading', 0)).not.toEqual(
      hear('Reading/3/0.6 and Reading/3/0.6 of writing', 0),
    );
  });
});
