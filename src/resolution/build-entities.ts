/**
 * What every entity's record has in common, made from a group of mentions.
 */
import type { EntityRecord, EntityType, MentionRecord, UnresolvedRecord } from '../record.js';
import type { Scored } from './merge-mentions.js';
import { idOfName, type NameOf } from './name-table.js';

export type ToMention = (mention: Scored) => MentionRecord;

/** Gives out ids: a second thing with the same slug gets `~2`, in the order of calls. */
export type CreateId = (type: EntityType, name: string) => string;

export function createIds(nameOf: NameOf): CreateId {
  const given = new Map<string, number>();
  return (type, name) => {
    const id = idOfName(type, nameOf(name));
    const times = (given.get(id) ?? 0) + 1;
    given.set(id, times);
    return times === 1 ? id : `${id}~${times}`;
  };
}

export function openMention(
  type: EntityType,
  { start, end, text }: MentionRecord,
  candidates: string[],
): UnresolvedRecord {
  return { type, start, end, text, candidates };
}

/** By count, first mention, id: a total order. */
export function compareEntities(a: EntityRecord, b: EntityRecord): number {
  return b.count - a.count || firstStart(a) - firstStart(b) || (a.id < b.id ? -1 : 1);
}

function firstStart({ mentions }: EntityRecord): number {
  return mentions[0]?.start ?? Infinity;
}
