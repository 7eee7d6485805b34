import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTotals, type CorpusRecord } from '#src/analysis/total-entities.js';
import { createSummary } from '#src/analysis/summarise.js';
import type { Result } from '#src/record.js';
import { buildError, buildMatch, buildTalks } from '../records/build-records.js';

function total(results: readonly Result[]): CorpusRecord {
  const totals = createTotals('0.1.0');
  for (const result of results) totals.addRecord(result);
  return totals.finish();
}

const RESULTS: readonly Result[] = [
  buildTalks('a.txt').record,
  buildTalks('b.txt', '2023-12-31').record,
  buildMatch('c.txt').record,
  buildMatch('d.txt', '2024-02-29').record,
  buildError('e.txt'),
];

describe('totals', () => {
  const corpus = total(RESULTS);
  const entity = (id: string) => corpus.entities.find((each) => each.id === id);

  it('counts documents, failures, characters, words and what is left open', () => {
    const { documents, failed, characters, words, unresolved } = corpus;
    const sum = (field: 'characters' | 'words') =>
      RESULTS.reduce((so, result) => so + ('error' in result ? 0 : result[field]), 0);
    expect({ documents, failed, characters, words, unresolved }).toEqual({
      documents: 4,
      failed: 1,
      characters: sum('characters'),
      words: sum('words'),
      unresolved: 2,
    });
  });

  it('joins a country over documents, with its evidence and what it is known through', () => {
    expect(entity('country/KE')).toEqual({
      id: 'country/KE',
      type: 'country',
      name: 'Kenya',
      aliases: ['Kenyan'],
      document: null,
      documents: 4,
      count: 8,
      code: 'KE',
      code3: 'KEN',
      evidence: { name: 6, official: 0, alternative: 0, former: 0, demonym: 2, epithet: 0, code: 0 },
      via: [{ relation: 'capital', entity: 'place/ke-nairobi', name: 'Nairobi', count: 6 }],
    });
  });

  it('states each different role of a person once, with its count', () => {
    expect(entity('person/odhiambo-otieno')).toMatchObject({
      documents: 2,
      roles: [{ title: 'head', of: 'organisation/lake-turkana-fisheries-board', former: false, count: 2 }],
    });
  });

  it('keeps an id ending in ~2 apart for each document', () => {
    const own = corpus.entities.filter(({ id }) => id === 'person/otieno~2');
    expect(own.map(({ document, documents, count }) => [document, documents, count])).toEqual([
      ['c.txt', 1, 1],
      ['d.txt', 1, 1],
    ]);
  });

  it('names an entity as most documents do, and keeps the other names', () => {
    const rename = (id: string, name: string): Result => {
      const { record } = buildMatch(id);
      const entities = record.entities.map((each) => (each.type === 'person' ? { ...each, name } : each));
      return { ...record, entities: entities.slice(0, 4).filter(({ id: key }) => !key.includes('~')) };
    };
    const people = total([rename('1', 'B'), rename('2', 'A'), rename('3', 'B')]).entities;
    expect(people.find(({ type }) => type === 'person')).toMatchObject({ name: 'B', aliases: ['A'] });
    const tied = total([rename('1', 'B'), rename('2', 'A')]).entities;
    expect(tied.find(({ type }) => type === 'person')).toMatchObject({ name: 'A', aliases: ['B'] });
  });

  it('can go on after finishing', () => {
    const totals = createTotals('0.1.0');
    for (const result of RESULTS.slice(0, 2)) totals.addRecord(result);
    const early = JSON.stringify(totals.finish());
    expect(early).toBe(JSON.stringify(total(RESULTS.slice(0, 2))));
    for (const result of RESULTS.slice(2)) totals.addRecord(result);
    expect(totals.finish()).toEqual(corpus);
  });

  it('are the same bytes in whatever order the documents come, and so is the summary', () => {
    const summarise = (results: readonly Result[]) => {
      const summary = createSummary('0.1.0', { top: 3 });
      for (const result of results) summary.addRecord(result);
      return JSON.stringify(summary.finish());
    };
    fc.assert(
      fc.property(fc.shuffledSubarray([...RESULTS], { minLength: RESULTS.length }), (shuffled) => {
        expect(JSON.stringify(total(shuffled))).toBe(JSON.stringify(corpus));
        expect(summarise(shuffled)).toBe(summarise(RESULTS));
      }),
    );
  });
});
