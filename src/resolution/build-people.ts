/**
 * Person mentions → people, short forms joined to full names.
 */
import type { PersonRecord, UnresolvedRecord } from '../record.js';
import { openMention, partsOf, type CreateId, type ToMention } from './build-entities.js';
import { groupByName, joinPeople, type NameGroup } from './group-names.js';
import { namedMentions, type Merged } from './merge-mentions.js';

/** The people, and the short forms that could mean several of them. */
export function buildPeople(
  text: string,
  merged: readonly Merged[],
  createId: CreateId,
  toMention: ToMention,
): { people: PersonRecord[]; unresolved: UnresolvedRecord[] } {
  const { people, open } = joinPeople(groupByName(text, namedMentions(merged, 'person')));
  const ids = new Map<NameGroup, string>();
  const records = people.map((group): PersonRecord => {
    const id = createId('person', group.name);
    ids.set(group, id);
    return { ...partsOf(id, group, toMention), type: 'person', roles: [] };
  });
  const unresolved = open.flatMap(({ group, candidates }) =>
    group.mentions.map((mention) =>
      openMention(
        'person',
        toMention(mention),
        candidates.map((candidate) => ids.get(candidate)!),
      ),
    ),
  );
  return { people: records, unresolved };
}
