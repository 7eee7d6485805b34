import { describe, expect, it } from '@jest/globals';
import { createSummary, PAIRED_PER_SENTENCE, type SummaryOptions } from '#src/analysis/summarise.js';
import type { Result } from '#src/record.js';
import { buildError, buildMatch, buildPerson, buildRecord, buildTalks } from '../records/build-records.js';

function summarise(results: readonly Result[], options?: SummaryOptions) {
  const summary = createSummary('0.1.0', options);
  for (const result of results) summary.addRecord(result);
  return summary.finish();
}

/** One sentence in which so many people are named. */
function buildCrowd(size: number): Result {
  const names = Array.from({ length: size }, (_, index) => `Person${String(index).padStart(4, '0')}`);
  const { record } = buildRecord('crowd.txt', null, `${names.join(' ')}.`, (prose) => ({
    entities: names.map((name) => buildPerson(prose, name.toLowerCase(), name, [name])),
  }));
  const entities = record.entities.map((entity) => {
    for (const mention of entity.mentions) mention.sentence = 0;
    return entity;
  });
  return { ...record, entities };
}

describe('the summary of a set', () => {
  const summary = summarise([
    buildTalks().record,
    buildMatch('m.txt', '2023-05-06').record,
    buildMatch('n.txt').record,
    buildError('x'),
  ]);

  it('gives the dates covered and how many documents are dated', () => {
    expect(summary.dates).toEqual({ first: '2023-05-06', last: '2024-04-01', dated: 2 });
    expect(summarise([]).dates).toEqual({ first: null, last: null, dated: 0 });
  });

  it('lists the countries in the most documents, without those that are never mentioned', () => {
    expect(summary.countries).toEqual([
      { id: 'country/KE', name: 'Kenya', documents: 3, mentions: 6 },
      { id: 'country/JP', name: 'Japan', documents: 2, mentions: 2 },
      { id: 'country/PE', name: 'Peru', documents: 1, mentions: 3 },
    ]);
    expect(summary.different).toEqual({ people: 7, countries: 3, organisations: 2 });
  });

  it('counts the sentences that a pair shares, places apart', () => {
    const { pairs } = summarise([buildMatch().record]);
    expect(pairs.map(({ a, b, sentences }) => [a.name, b.name, sentences])).toEqual([
      ['Japan', 'Kenya', 1],
      ['Kenya', 'Otieno', 1],
      ['Kenya', '山田花子', 1],
      ['Otieno', '山田花子', 1],
    ]);
  });

  it('gives as many as it is asked for, of the types it is asked for', () => {
    const { pairs, people, countries } = summarise([buildTalks().record], { top: 1, types: ['country'] });
    expect([pairs.length, people.length, countries.length]).toEqual([1, 0, 1]);
    expect(pairs[0]).toMatchObject({ a: { id: 'country/KE' }, b: { id: 'country/PE' }, sentences: 2 });
  });

  it('pairs only the first names of a sentence with hundreds, and says so', () => {
    const { pairs, cappedSentences } = summarise([buildCrowd(400)], { top: 100_000 });
    expect(pairs).toHaveLength((PAIRED_PER_SENTENCE * (PAIRED_PER_SENTENCE - 1)) / 2);
    expect(new Set(pairs.flatMap(({ a, b }) => [a.name, b.name])).size).toBe(PAIRED_PER_SENTENCE);
    expect(cappedSentences).toBe(1);
    expect(summarise([buildCrowd(PAIRED_PER_SENTENCE)]).cappedSentences).toBe(0);
  });
});
