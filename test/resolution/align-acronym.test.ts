import { describe, expect, it } from '@jest/globals';
import { alignsWith, isAcronymLike, isInitialsOf } from '#src/resolution/organisations/align-acronym.js';

describe('alignsWith', () => {
  it.each([
    ['WHO', 'World Health Organization'],
    ['UNESCO', 'United Nations Educational, Scientific and Cultural Organization'],
    ['ECOWAS', 'Economic Community of West African States'],
    ['IGAD', 'Intergovernmental Authority on Development'],
    ['MSF', 'Médecins Sans Frontières'],
    ['AfD', 'Alternative for Germany'.replace('Germany', 'Deutschland')],
    ['U.N.', 'United Nations'],
    ['KARI', 'Kenya Agricultural Research Institute'],
  ])('takes %s for %s', (acronym, name) => {
    expect(alignsWith(acronym, name)).toBe(true);
  });

  it.each([
    ['KA', 'Kofi Annan Foundation'.replace('Kofi ', '')],
    ['FIN', 'Rovaniemi Rovers'],
    ['PT', 'Workers’ Party'],
    ['UN', 'Unanimous'],
    ['OHW', 'World Health Organization'],
    ['NATION', 'National Institute'],
  ])('does not take %s for %s', (acronym, name) => {
    expect(alignsWith(acronym, name)).toBe(false);
  });
});

describe('isInitialsOf', () => {
  it('counts small words or leaves them out', () => {
    expect(isInitialsOf('FAO', 'Food and Agriculture Organization')).toBe(true);
    expect(isInitialsOf('DRC', 'Danish Refugee Council')).toBe(true);
    expect(isInitialsOf('LIFE', 'Letters in French Exile')).toBe(true);
    expect(isInitialsOf('WTO', 'World Health Organization')).toBe(false);
  });
});

describe('isAcronymLike', () => {
  it('wants two capitals and no space', () => {
    expect(['WHO', 'AfD', 'U.N.', 'G20', 'ZANU-PF'].map(isAcronymLike)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(['see', 'Annex', 'A', 'A B'].some(isAcronymLike)).toBe(false);
  });
});
