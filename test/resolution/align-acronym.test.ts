import { describe, expect, it } from '@jest/globals';
import { alignsWith, isAcronymLike, initialsOfName } from '#src/resolution/organisations/align-acronym.js';

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

describe('initialsOfName', () => {
  it('counts small words or leaves them out', () => {
    expect(initialsOfName('Food and Agriculture Organization')).toContain('fao');
    expect(initialsOfName('Danish Refugee Council')).toContain('drc');
    expect(initialsOfName('Letters in French Exile')).toContain('life');
    expect(initialsOfName('World Health Organization')).not.toContain('wto');
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
