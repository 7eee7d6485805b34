/** Countries and known places in prose: tables of cases, completeness and properties. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import { findCountries } from '#src/resolution/find-countries.js';
import { tokenise } from '#src/text/tokenise.js';
import { FIRST_CASES } from './country-cases-first.js';
import { SECOND_CASES } from './country-cases-second.js';

const file = new URL('../../dist/knowledge/world.bin', import.meta.url);
const knowledge = readKnowledge(readFileSync(file));
const iso = knowledge.countries.filter(({ code }) => code.length === 2);

/** The text with its findings marked as in the tables. */
function mark(text: string): string {
  let marked = '';
  let from = 0;
  for (const finding of findCountries(tokenise(text), [], knowledge)) {
    const label = finding.kind === 'country' ? finding.codes.join(' ') : `@${finding.code ?? ''}`;
    marked += `${text.slice(from, finding.start)}[${text.slice(finding.start, finding.end)}|${label}]`;
    from = finding.end;
  }
  return marked + text.slice(from);
}

const unmark = (text: string): string => text.replace(/\[([^|\]]+)\|[^\]]*\]/gu, '$1');

describe('countries in prose', () => {
  it.each([...FIRST_CASES, ...SECOND_CASES])('finds exactly what is marked in: %s', (marked) => {
    expect(mark(unmark(marked))).toBe(marked);
  });

  it('finds every country and Kosovo by its name in a sentence', () => {
    const missing = iso.filter(({ name, code }) => !mark(`They spoke of ${name} at length.`).includes(code));
    expect(missing).toEqual([]);
    expect(iso).toHaveLength(250);
  });

  it('finds every unwatched form with its own meaning', () => {
    for (const { form, meaning, rules } of knowledge.forms) {
      if (meaning.kind !== 'country' || rules.length > 0) continue;
      expect(mark(`They spoke of ${form}, at length.`)).toBe(
        `They spoke of [${form}|${meaning.codes.join(' ')}], at length.`,
      );
    }
  });

  it('has a demonym for every country but the Vatican', () => {
    const codes = new Set(
      knowledge.forms.flatMap(({ meaning }) =>
        meaning.kind === 'country' && meaning.evidence === 'demonym' ? meaning.codes : [],
      ),
    );
    expect(iso.filter(({ code }) => !codes.has(code)).map(({ code }) => code)).toEqual(['VA']);
  });

  it('gives sorted, disjoint spans for any text', () => {
    const words = fc.constantFrom(
      ...knowledge.forms.map(({ form }) => form),
      'of',
      'the',
      '-',
      ',',
      '.',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const finding of findCountries(tokenise(text), [], knowledge)) {
          expect(finding.start).toBeGreaterThanOrEqual(end);
          expect(finding.end).toBeGreaterThan(finding.start);
          end = finding.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 200 },
    );
  });

  it('matches the longest name, as trying every name does', () => {
    const forms = knowledge.forms.map(({ form }) => form).filter((form) => /^[A-Za-z ]+$/u.test(form));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...forms), { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join(' ');
        const longest = forms
          .filter((form) => text === form || text.startsWith(`${form} `))
          .reduce((best, form) => Math.max(best, form.length), 0);
        knowledge.matcher.longestAt(text, 0);
        expect(knowledge.matcher.end).toBe(longest);
      }),
      { numRuns: 500 },
    );
  });

  it('drops a name inside a longer person of the engine', () => {
    const prose = tokenise('Delroy Jordan won.');
    expect(findCountries(prose, [{ type: 'person', start: 0, end: 13, score: null }], knowledge)).toEqual([]);
    expect(findCountries(prose, [], knowledge)).toHaveLength(1);
  });

  it('tells two seats of one country apart, and joins two spellings of one city', () => {
    const text = 'La Paz in Bolivia, Sucre, Kyiv, Kiev';
    const ids = findCountries(tokenise(text), [], knowledge).map((finding) =>
      finding.kind === 'country' ? finding.codes[0] : finding.id,
    );
    expect(ids).toEqual(['place/bo-la-paz', 'BO', 'place/bo-sucre', 'place/ua-kyiv', 'place/ua-kyiv']);
  });
});
