import { describe, expect, it } from '@jest/globals';
import { filterEntities, filterTotals, type EntityFilter } from '#src/analysis/filter-entities.js';
import { buildTalks } from '../records/build-records.js';
import { totalSamples } from '../records/build-samples.js';

const { record } = buildTalks();

function names(filter: EntityFilter): string[] {
  return filterEntities(record, filter).entities.map(({ name }) => name);
}

describe('filtering the entities of a record', () => {
  it('leaves it whole without a filter, but for countries known only through another entity', () => {
    const rest = record.entities.filter(({ id }) => id !== 'country/CH');
    expect(filterEntities(record, {})).toEqual({ ...record, entities: rest });
    expect(filterEntities(record, { via: true })).toEqual(record);
  });

  it.each([
    { filter: { types: ['country'] }, kept: ['Peru', 'Kenya'] },
    { filter: { types: ['country'], via: true }, kept: ['Peru', 'Kenya', 'Switzerland'] },
    { filter: { types: ['country'], via: true, minCount: 1 }, kept: ['Peru', 'Kenya'] },
    { filter: { minCount: 3 }, kept: ['Peru'] },
    { filter: { types: ['country', 'place'], top: 1 }, kept: ['Peru', 'Nairobi'] },
    { filter: { types: ['person'], top: 0 }, kept: [] },
    { filter: { types: ['country'], sort: 'first' }, kept: ['Kenya', 'Peru'] },
    { filter: { types: ['country'], sort: 'name', via: true }, kept: ['Kenya', 'Peru', 'Switzerland'] },
    { filter: { types: ['country'], sort: 'name', top: 1 }, kept: ['Peru'] },
  ] as { filter: EntityFilter; kept: string[] }[])('keeps $kept with $filter', ({ filter, kept }) => {
    expect(names(filter)).toEqual(kept);
  });

  it('sorts names as people do, whatever their accents and case', () => {
    expect(names({ types: ['person'], sort: 'name' })).toEqual([
      'José Ñahui Quispe',
      'Nguyễn Thị Ánh Tuyết',
      'Odhiambo Otieno',
      'Wanjiku Muthoni-Kariuki',
    ]);
  });

  it('puts an entity without a mention last by first mention', () => {
    expect(names({ types: ['country'], sort: 'first', via: true }).at(-1)).toBe('Switzerland');
  });

  it('keeps what the text leaves open if a candidate is of the types', () => {
    expect(filterEntities(record, { types: ['country'] }).unresolved).toHaveLength(1);
    expect(filterEntities(record, { types: ['place'] }).unresolved).toHaveLength(1);
    expect(filterEntities(record, { types: ['person'] }).unresolved).toHaveLength(0);
  });

  it('does not change the record that it is given', () => {
    const before = JSON.stringify(record);
    filterEntities(record, { sort: 'name', types: ['person'], top: 1 });
    expect(JSON.stringify(record)).toBe(before);
  });
});

describe('filtering totals', () => {
  it('applies to the totals, not to each document', () => {
    const { entities } = filterTotals(totalSamples(), { types: ['country'], minCount: 2 });
    expect(entities.map(({ name, count }) => [name, count])).toEqual([
      ['Kenya', 4],
      ['Peru', 3],
    ]);
  });
});
