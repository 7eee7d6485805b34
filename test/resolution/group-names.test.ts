import { describe, expect, it } from '@jest/globals';
import { groupByName, joinPeople } from '#src/resolution/group-names.js';

/** Mentions of the names in this order, in a text of one name a line. */
function groupsOf(names: readonly string[]): ReturnType<typeof joinPeople> {
  const text = names.join('\n');
  let start = 0;
  const mentions = names.map((name) => {
    const mention = { start, end: start + name.length, score: null };
    start += name.length + 1;
    return mention;
  });
  return joinPeople(groupByName(text, mentions));
}

function describeGroups(names: readonly string[]): string[] {
  const { people, open } = groupsOf(names);
  const entity = people.map(
    ({ name, aliases, mentions }) => `${[name, ...aliases].join(' = ')} ×${mentions.length}`,
  );
  return [
    ...entity,
    ...open.map(({ group, candidates }) => `${group.name}: ${candidates.map((c) => c.name).join(' or ')}`),
  ];
}

describe('joinPeople', () => {
  it.each<[string[], string[]]>([
    [['Amina Bello', 'Bello', 'Bello'], ['Amina Bello = Bello ×3']],
    [['Bello', 'Amina Bello'], ['Amina Bello = Bello ×2']],
    [['Mohammed bin Salman', 'bin Salman'], ['Mohammed bin Salman = bin Salman ×2']],
    [['Xi Jinping', 'Xi'], ['Xi Jinping = Xi ×2']],
    [['José Ibáñez', 'Jose Ibanez', 'IBÁÑEZ'], ['José Ibáñez = Jose Ibanez = IBÁÑEZ ×3']],
    [['Kofi Mensah Owusu', 'Kofi Mensah', 'Kofi'], ['Kofi Mensah Owusu = Kofi Mensah = Kofi ×3']],
    [
      ['Bill Clinton', 'Hillary Clinton', 'Clinton'],
      ['Bill Clinton ×1', 'Hillary Clinton ×1', 'Clinton: Bill Clinton or Hillary Clinton'],
    ],
    [
      ['Kim Min-jun', 'Kim Seo-yeon'],
      ['Kim Min-jun ×1', 'Kim Seo-yeon ×1'],
    ],
    [
      ['Ana de la Cruz', 'la'],
      ['Ana de la Cruz ×1', 'la ×1'],
    ],
    [
      ['Ann', 'Joanna Mann'],
      ['Ann ×1', 'Joanna Mann ×1'],
    ],
    [[], []],
  ])('of %j makes %j', (names, expected) => {
    expect(describeGroups(names)).toEqual(expected);
  });

  it('keeps every mention exactly once', () => {
    const names = ['A B C', 'B C', 'C', 'A', 'D C', 'C', 'E'];
    const { people, open } = groupsOf(names);
    const mentions = [...people, ...open.map(({ group }) => group)].flatMap((group) => group.mentions);
    expect(new Set(mentions.map(({ start }) => start)).size).toBe(names.length);
    expect(mentions).toHaveLength(names.length);
  });
});
