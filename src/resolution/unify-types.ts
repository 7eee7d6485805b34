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
import { namedMention, type Merged, type NamedMention } from './merge-mentions.js';
import type { TakeNote } from './notes.js';

/** How many times as sure the engine must be of a type as of all the others together. */
const TIMES = 1.25;

const TYPES = ['person', 'organisation', 'place'] as const satisfies MentionType[];

interface Name {
  /** Sums of scores by type; -1 for none. */
  readonly sums: Record<MentionType, number>;
  readonly mentions: NamedMention[];
}

/** The same mentions, some with another type. Linear. */
export function unifyTypes(
  merged: readonly Merged[],
  { people }: Knowledge,
  takeNote: TakeNote,
): readonly Merged[] {
  if (!mayDiffer(merged)) return merged;
  const types = new Map<Merged, MentionType>();
  const names = gatherNames(merged);
  const parts = partsOfPeople(names);
  for (const [key, { sums, mentions }] of names) {
    const surest = isFullName(key, names, people) ? 'person' : isOfSeveral(sums) ? surestOf(sums) : null;
    for (const mention of mentions) {
      const isKept = mention.type === surest || (mention.type === 'person' && parts.has(key));
      if (surest !== null && !isKept) types.set(mention, surest);
    }
  }
  if (types.size === 0) return merged;
  return merged.map((mention) => {
    const type = types.get(mention);
    if (type === undefined || mention.finding) return mention;
    const { start, end } = mention;
    const because = `is a name that is elsewhere of the type ${type}`;
    takeNote({ rule: 'unify-types', because, start, end, entity: null, evidence: null });
    return namedMention(mention, mention.score, type, mention.name, mention.within);
  });
}

/** A quick look, which settles most documents: a name of two types, or another's with somebody's name at its end. */
function mayDiffer(merged: readonly Merged[]): boolean {
  const types = new Map<string, MentionType>();
  for (const { type, name } of merged) {
    if (type === null) continue;
    const known = types.get(name.folded);
    if (known === undefined) types.set(name.folded, type);
    else if (known !== type) return true;
  }
  for (const { type, name } of merged) {
    if (type === null || type === 'person') continue;
    const space = name.folded.lastIndexOf(' ');
    if (space >= 0 && types.get(name.folded.slice(space + 1)) === 'person') return true;
  }
  return false;
}

function gatherNames(merged: readonly Merged[]): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const mention of merged) {
    if (mention.finding) continue;
    const key = mention.name.folded;
    let name = names.get(key);
    if (!name) names.set(key, (name = { sums: { person: -1, organisation: -1, place: -1 }, mentions: [] }));
    name.sums[mention.type] = Math.max(0, name.sums[mention.type]) + (mention.score ?? 1);
    name.mentions.push(mention);
  }
  return names;
}

/** Words of names of several words that are people's. */
function partsOfPeople(names: ReadonlyMap<string, Name>): Set<string> {
  const parts = new Set<string>();
  for (const [key, { sums }] of names)
    if (sums.person >= 0 && key.includes(' ')) for (const word of key.split(' ')) parts.add(word);
  return parts;
}

/** Of two or three words. */
function isFullName(key: string, names: ReadonlyMap<string, Name>, people: PeopleKnowledge): boolean {
  const space = key.indexOf(' ');
  const last = key.lastIndexOf(' ');
  if (space < 0 || (space < last && key.indexOf(' ', space + 1) < last)) return false;
  const family = names.get(key.slice(last + 1))?.sums;
  if (!family || family.person < 0 || !people.isGivenName(key.slice(0, space))) return false;
  return surestOf(family) === 'person';
}

function isOfSeveral({ person, organisation, place }: Name['sums']): boolean {
  return Number(person >= 0) + Number(organisation >= 0) + Number(place >= 0) > 1;
}

function surestOf(sums: Name['sums']): MentionType | null {
  let surest: MentionType = 'person';
  for (const type of TYPES) if (sums[type] > sums[surest]) surest = type;
  let others = 0;
  for (const type of TYPES) if (type !== surest) others += Math.max(0, sums[type]);
  return sums[surest] >= TIMES * others ? surest : null;
}
