import { describe, expect, it } from '@jest/globals';
import { groupByName } from '#src/resolution/group-names.js';
import { createNameTable } from '#src/resolution/name-table.js';

const nameOf = createNameTable();

/** Mentions of the names in this order. */
function groupsOf(names: readonly string[]): string[] {
  let start = 0;
  const mentions = names.map((name) => {
    const mention = { start, end: start + name.length, score: null, name: nameOf(name) };
    start += name.length + 1;
    return mention;
  });
  return [...groupByName(mentions).values()].map(
    ({ name, aliases, mentions: own }) => `${[name, ...aliases].join(' = ')} ×${own.length}`,
  );
}

describe('groupByName', () => {
  it.each<[string[], string[]]>([
    [
      ['Amina Bello', 'Bello', 'Amina Bello'],
      ['Amina Bello ×2', 'Bello ×1'],
    ],
    [['José Ibáñez', 'Jose Ibanez', 'JOSÉ IBÁÑEZ'], ['José Ibáñez = Jose Ibanez = JOSÉ IBÁÑEZ ×3']],
    [['St. John’s', "St. John's"], ["St. John’s = St. John's ×2"]],
    [[], []],
  ])('of %j makes %j', (names, expected) => {
    expect(groupsOf(names)).toEqual(expected);
  });
});
