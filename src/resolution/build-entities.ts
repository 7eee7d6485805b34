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

/** In place, by count, first mention, id: a total order. */
export function sortEntities(entities: EntityRecord[]): EntityRecord[] {
  if (entities.length > SHORT) return entities.sort(compareEntities);
  const ranks: number[] = [];
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i]!;
    const rank = rankOf(entity);
    let at = i;
    for (; at > 0 && isBehind(ranks[at - 1]!, entities[at - 1]!, rank, entity); at--) {
      ranks[at] = ranks[at - 1]!;
      entities[at] = entities[at - 1]!;
    }
    ranks[at] = rank;
    entities[at] = entity;
  }
  return entities;
}

/** Longer lists are left to the engine's sorting. */
const SHORT = 64;
/** More than there are characters in any text. */
const FARTHEST = 2 ** 30;

/** Smaller for what stands before: count and first mention in one number. */
function rankOf({ count, mentions }: EntityRecord): number {
  return (mentions.length === 0 ? FARTHEST : mentions[0]!.start) - count * 2 * FARTHEST;
}

function isBehind(rank: number, { id }: EntityRecord, other: number, { id: otherId }: EntityRecord): boolean {
  return rank > other || (rank === other && id > otherId);
}

function compareEntities(a: EntityRecord, b: EntityRecord): number {
  return rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1);
}
