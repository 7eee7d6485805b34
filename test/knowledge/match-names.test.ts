/** The matcher of names against a slow one that tries every name, and the array of units that it reads. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPack } from '#src/compile/pack-file.js';
import { packPaths } from '#src/compile/pack-names.js';
import { readMatcher, type Matcher } from '#src/knowledge/match-names.js';
import { openPackedFile } from '#src/knowledge/packed-file.js';
import { unitsOf } from '#src/knowledge/text-units.js';

function matcherOf(names: readonly string[]): Matcher {
  const pack = createPack();
  packPaths(
    pack,
    'some',
    names.map((form) => ({ form, exact: false })),
  );
  return readMatcher(openPackedFile(pack.finish('a notice')), 'some');
}

const words = fc.constantFrom(
  'Upper',
  'Volta',
  'the',
  'of',
  'U.S.',
  "Côte d'Or",
  'A-B',
  'G20',
  'Évora',
  'San',
);
const names = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '))
  .filter((name) => /^\p{Lu}/u.test(name));
const texts = fc
  .array(fc.tuple(words, fc.constantFrom(' ', '  ', '\n', '-', ', ', '’', '')), {
    minLength: 1,
    maxLength: 7,
  })
  .map((list) => list.flat().join(''));

describe('the matcher of names', () => {
  it('finds the longest name that one of the names alone would give', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 8 }), texts, (all, text) => {
        const ends = all.map((name) => {
          const one = matcherOf([name]);
          return one.longestAt(text, 0) < 0 ? -1 : one.end;
        });
        const matcher = matcherOf(all);
        const index = matcher.longestAt(text, 0);
        expect(index < 0 ? -1 : matcher.end).toBe(Math.max(...ends));
        if (index >= 0) expect(ends[index]).toBe(matcher.end);
      }),
    );
  });

  it('finds every name in its own spelling and in capitals', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 1 }), fc.nat(), (all, at) => {
        const name = all[at % all.length]!;
        const matcher = matcherOf(all);
        for (const spelling of [name, name.toUpperCase()]) {
          matcher.longestAt(`${spelling}, it is`, 0);
          expect(matcher.end).toBe(spelling.length);
        }
      }),
    );
  });
});

describe('the units of a text', () => {
  it('are those of the text that is asked for, with a zero behind them', () => {
    const long = fc.nat({ max: 300_000 }).map((length) => 'Łó '.repeat(length / 3));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), long), { maxLength: 6 }), (all) => {
        for (const text of all) {
          const units = unitsOf(text);
          expect(units[text.length]).toBe(0);
          let same = true;
          for (let i = 0; i < text.length; i++) same &&= units[i] === text.charCodeAt(i);
          expect(same).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
