import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanByPatterns, cleanSpan } from '#src/recognition/clean-span.js';
import type { MentionType } from '#src/recognition/engine.js';

function clean(rough: string, type: MentionType): string | null {
  const span = cleanSpan(rough, { start: 0, end: rough.length }, type);
  return span && rough.slice(span.start, span.end);
}

describe('cleanSpan', () => {
  it.each<[string, MentionType, string | null]>([
    ['Minister Hossein Amirabdollahian', 'person', 'Hossein Amirabdollahian'],
    ['Sheikh Ismail Haniyeh,', 'person', 'Ismail Haniyeh'],
    ['Prime Minister Dr. José Graziano', 'person', 'José Graziano'],
    ["Mr. O'Brien's", 'person', "O'Brien"],
    ['Silva’s', 'person', 'Silva'],
    ["Obeidats'", 'person', 'Obeidats'],
    ['“Kofi Annan”.', 'person', 'Kofi Annan'],
    ['(Korea)', 'place', 'Korea'],
    ['Geneva.', 'place', 'Geneva'],
    ['the United Nations', 'organisation', 'United Nations'],
    ['The Hague', 'place', 'The Hague'],
    ['The Gambia', 'place', 'The Gambia'],
    ['the Gambia', 'place', 'Gambia'],
    ['Acme Inc.', 'organisation', 'Acme Inc.'],
    ['Acme Incorporated.', 'organisation', 'Acme Incorporated'],
    ['Sammy Davis Jr.', 'person', 'Sammy Davis Jr.'],
    ['U.S.', 'place', 'U.S.'],
    ['al-Nakhale', 'person', 'al-Nakhale'],
    ['of Côte d’Ivoire', 'organisation', 'Côte d’Ivoire'],
    ['Of Mice and Men Company', 'organisation', 'Of Mice and Men Company'],
    ['President', 'person', null],
    ['Mr.', 'person', null],
    ['President', 'organisation', 'President'],
    ['General Motors', 'organisation', 'General Motors'],
    ['— 2024 —', 'place', null],
    ['', 'person', null],
  ])('makes of %j as a %s %j', (rough, type, expected) => {
    expect(clean(rough, type)).toBe(expected);
  });

  it('only narrows, and cleaning again changes nothing', () => {
    const word = fc.constantFrom(
      'Mr.',
      'the',
      'King',
      'Ana',
      "O'Neil",
      '“',
      '”',
      ',',
      "'s",
      '’',
      '-',
      '.',
      'é',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join(' ')),
        fc.constantFrom('person', 'place'),
        (rough, type) => {
          const span = cleanSpan(rough, { start: 0, end: rough.length }, type);
          if (span === null) return;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(rough.length);
          expect(span.start).toBeLessThan(span.end);
          expect(cleanSpan(rough, span, type)).toEqual(span);
        },
      ),
    );
  });
});

it('leaves a name alone at a glance only where the patterns leave it alone', () => {
  const part = fc.constantFrom(
    'Kofi',
    'Annan',
    'The',
    'A',
    'An',
    'Hague',
    'Minister',
    'Dr',
    'Mr.',
    'President',
    'José',
    'al-Nakhale',
    'O',
    's',
    'S',
    "'",
    '’',
    '.',
    ',',
    '-',
    ' ',
    ' ',
    ' ',
    '\n',
    '\u00a0',
    '2',
    'é',
    'of',
    'in',
    'U.S.',
    'Prime',
  );
  const name = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const type = fc.constantFrom<MentionType>('person', 'organisation', 'place');
  fc.assert(
    fc.property(name, type, (text, as) => {
      const span = { start: 0, end: text.length };
      expect(cleanSpan(text, span, as)).toEqual(cleanByPatterns(text, span, as));
    }),
    { numRuns: 1000 },
  );
});
