/**
 * A name has one type in a document (one sense a discourse: Gale, Church, Yarowsky, 1992): where the engine holds the same
 * name for a person here and a place there, all its mentions take the type that the engine is surer of in all. A word of a
 * person's full name stays a person where it is one. A full name is a person's where it begins with a given name and ends
 * with a name that is a person elsewhere: "Sharon Street" beside "Street". Mentions that knowledge explains stay what they
 * are, and say nothing.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { PeopleKnowledge } from '../knowledge/people.js';
import type { MentionType } from '../recognition/engine.js';
import { namedMention, type Merged } from './merge-mentions.js';
import type { TakeNote } from './notes.js';

/** How many times as sure the engine must be of a type as of all the others together. */
const TIMES = 1.25;

const TYPES = ['person', 'organisation', 'place'] as const satisfies MentionType[];

/** A bit for each type. */
export const BITS = { person: 1, organisation: 2, place: 4 } as const;

/** Sums of scores by type; -1 for none. */
type Sums = Record<MentionType, number>;

/** The same mentions, some with another type. Linear. */
export function unifyTypes(
  merged: readonly Merged[],
  { people }: Knowledge,
  takeNote: TakeNote,
): readonly Merged[] {
  const sums = sumsOfDoubtful(merged, typesOf(merged));
  if (sums === null) return merged;
  const types = new Map<string, MentionType>();
  for (const [key, own] of sums) {
    const surest = isFullName(key, sums, people) ? 'person' : isOfSeveral(own) ? surestOf(own) : null;
    if (surest !== null) types.set(key, surest);
  }
  if (types.size === 0) return merged;
  let parts: ReadonlySet<string> | undefined;
  const isPart = (key: string): boolean => (parts ??= partsOfPeople(merged)).has(key);
  return merged.map((mention) => {
    if (mention.type === null) return mention;
    const key = mention.name.folded;
    const type = types.get(key);
    if (type === undefined || type === mention.type || (mention.type === 'person' && isPart(key)))
      return mention;
    const { start, end } = mention;
    const because = `is a name that is elsewhere of the type ${type}`;
    takeNote({ rule: 'unify-types', because, start, end, entity: null, evidence: null });
    return namedMention(mention, mention.score, type, mention.name, mention.within);
  });
}

/** Folded name → the bits of its types. */
function typesOf(merged: readonly Merged[]): Map<string, number> {
  const types = new Map<string, number>();
  for (const { type, name } of merged) {
    if (type === null) continue;
    const known = types.get(name.folded) ?? 0;
    if ((known & BITS[type]) === 0) types.set(name.folded, known | BITS[type]);
  }
  return types;
}

/**
 * Of the names of two types, of those that end with somebody's name, and of these names; null where there are none, as in most
 * documents.
 */
function sumsOfDoubtful(
  merged: readonly Merged[],
  types: ReadonlyMap<string, number>,
): Map<string, Sums> | null {
  const sums = new Map<string, Sums>();
  const add = (key: string): void => {
    if (!sums.has(key)) sums.set(key, { person: -1, organisation: -1, place: -1 });
  };
  for (const [key, bits] of types) {
    const isDivided = (bits & (bits - 1)) !== 0;
    if (bits === BITS.person) continue;
    if (isDivided) add(key);
    const space = key.lastIndexOf(' ');
    if (space < 0) continue;
    const last = key.slice(space + 1);
    if (((types.get(last) ?? 0) & BITS.person) === 0) continue;
    add(key);
    add(last);
  }
  if (sums.size === 0) return null;
  for (const { type, score, name } of merged) {
    const own = type === null ? undefined : sums.get(name.folded);
    if (own) own[type!] = Math.max(0, own[type!]) + (score ?? 1);
  }
  return sums;
}

/** Words of names of several words that are people's. */
function partsOfPeople(merged: readonly Merged[]): Set<string> {
  const parts = new Set<string>();
  for (const { type, name } of merged)
    if (type === 'person' && name.folded.includes(' '))
      for (const word of name.folded.split(' ')) parts.add(word);
  return parts;
}

/** Of two or three words. */
function isFullName(key: string, names: ReadonlyMap<string, Sums>, people: PeopleKnowledge): boolean {
  const space = key.indexOf(' ');
  const last = key.lastIndexOf(' ');
  if (space < 0 || (space < last && key.indexOf(' ', space + 1) < last)) return false;
  const family = names.get(key.slice(last + 1));
  if (!family || family.person < 0 || !people.isGivenName(key.slice(0, space))) return false;
  return surestOf(family) === 'person';
}

function isOfSeveral({ person, organisation, place }: Sums): boolean {
  return Number(person >= 0) + Number(organisation >= 0) + Number(place >= 0) > 1;
}

function surestOf(sums: Sums): MentionType | null {
  let surest: MentionType = 'person';
  for (const type of TYPES) if (sums[type] > sums[surest]) surest = type;
  let others = 0;
  for (const type of TYPES) if (type !== surest) others += Math.max(0, sums[type]);
  return sums[surest] >= TIMES * others ? surest : null;
}
