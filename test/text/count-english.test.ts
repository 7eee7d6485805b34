import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countEnglish } from '#src/text/count-english.js';
import { countByPatterns, countScripts } from './oracle-language.js';

const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('the', 'The', 'THEIR', 'ofa', 'tha', 'o', 'could', "he's", 'İt', 'ıs'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(' ', '-', '.', '’', '\n', '2', '\u0301', '\ud83d', '\ude00', '😀', '𝐀', '〇'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('countEnglish', () => {
  it('counts letters, words and function words as patterns over the whole text do', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const { letters, words, english } = countEnglish(sample);
        expect({ letters, words, english }).toEqual(countByPatterns(sample));
      }),
      { numRuns: 500 },
    );
  });

  it('counts as foreign no fewer characters than those that tell a script', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(countEnglish(sample).foreign).toBeGreaterThanOrEqual(countScripts(sample));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with the patterns on every character of the basic plane', () => {
    for (let from = 0; from < 0x10000; from += 0x100) {
      const sample = Array.from({ length: 0x100 }, (_, k) => `${String.fromCharCode(from + k)} of`).join(
        ' x',
      );
      const { letters, foreign, words, english } = countEnglish(sample);
      expect({ from, letters, words, english }).toEqual({ from, ...countByPatterns(sample) });
      expect(foreign).toBeGreaterThanOrEqual(countScripts(sample));
    }
  });
});
