/** Documents through both passes: their stretches, and what the second pass hears. */
import { describe, expect, it } from '@jest/globals';
import { countVotes, voteFeatures, type FirstPass } from '#src/recognition/document-votes.js';
import { NO_LEXICON } from '#src/recognition/lexicon.js';
import { STRETCH, endOfStretch } from '#src/recognition/two-passes.js';
import { createWordTable } from '#src/recognition/word-table.js';
import { LONGEST_SENTENCE, tokenise } from '#src/text/tokenise.js';

describe('two passes', () => {
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
      words: items.map(([word]) => table.find(word!, false)),
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
