/**
 * Place mentions → places: those that knowledge finds, with their country, and those only the engine sees; forms of one
 * name are one place.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { PlaceRecord, Relation } from '../record.js';
import { type CreateId, type ToMention } from './build-entities.js';
import { countryId, type Indirect } from './build-countries.js';
import { groupByName, type NameGroup } from './group-names.js';
import { joinPlaces } from './join-places.js';
import { namedMentions, type Merged } from './merge-mentions.js';
import { nameTableOf } from './name-table.js';
import type { TakeNote } from './notes.js';

interface Group extends NameGroup {
  readonly id: string;
  code: string | null;
  relation: Relation;
}

/** The places and, for each with a known country, what it says for that country. */
export function buildPlaces(
  merged: readonly Merged[],
  knowledge: Knowledge,
  createId: CreateId,
  toMention: ToMention,
  takeNote: TakeNote,
): { places: PlaceRecord[]; indirect: Indirect[] } {
  const groups: Group[] = [];
  groupKnown(merged, groups);
  groupNamed(merged, createId, groups);
  const joined = joinGroups(groups, knowledge, takeNote);
  const indirect: Indirect[] = [];
  const places: PlaceRecord[] = [];
  for (const { id, name, aliases, code, relation, mentions } of joined) {
    const count = mentions.length;
    const country = code === null ? null : countryId(code);
    places.push({ id, name, aliases, count, mentions: mentions.map(toMention), type: 'place', country });
    if (code !== null) indirect.push({ code, relation, entity: id, name, count });
  }
  return { places, indirect };
}

function groupKnown(merged: readonly Merged[], groups: Group[]): void {
  let known: Map<string, Group> | null = null;
  for (const mention of merged) {
    const { finding } = mention;
    if (!finding || finding.kind === 'country') continue;
    const form = mention.name.display;
    const { id, name, code, relation } = finding;
    let group = (known ??= new Map<string, Group>()).get(id);
    if (!group) {
      group = { id, name, code, relation, aliases: [], mentions: [] };
      known.set(id, group);
      groups.push(group);
    }
    group.mentions.push(mention);
    if (form !== group.name && !group.aliases.includes(form)) group.aliases.push(form);
  }
}

function groupNamed(merged: readonly Merged[], createId: CreateId, groups: Group[]): void {
  const named = namedMentions(merged, 'place');
  if (named.length === 0) return;
  for (const { name, aliases, mentions } of groupByName(named).values())
    groups.push({ id: createId('place', name), name, code: null, relation: 'city', aliases, mentions });
}

/** Those that no other took in; a place takes the country of one that joins it if it has none. */
function joinGroups(groups: readonly Group[], knowledge: Knowledge, takeNote: TakeNote): readonly Group[] {
  // A name is joined by a word that it has more than another.
  if (groups.length < 2 || !groups.some(({ name }) => hasSeparator(name))) return groups;
  const names = groups.map(({ id, name, code, relation }) => ({
    id,
    name,
    code,
    isKnown: relation === 'capital',
  }));
  const byId = new Map(groups.map((group) => [group.id, group]));
  const hosts = joinPlaces(names, knowledge.places, nameTableOf(knowledge), ({ id, name }, host, because) => {
    const { start, end } = byId.get(id)!.mentions[0]!;
    takeNote({ rule: 'join-places', because, start, end, entity: host.id, evidence: null });
    const { code, relation, aliases, mentions } = byId.get(id)!;
    const group = byId.get(host.id)!;
    if (group.code === null) [group.code, group.relation] = [code, relation];
    const forms = new Set([...group.aliases, name, ...aliases]);
    forms.delete(group.name);
    group.aliases.splice(0, group.aliases.length, ...forms);
    group.mentions.push(...mentions);
    group.mentions.sort((a, b) => a.start - b.start);
  });
  return hosts.size === 0 ? groups : groups.filter(({ id }) => !hosts.has(id));
}

/** Anything but letters and digits of English: what is not there parts no words. */
function hasSeparator(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (!((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) && !(code >= 0x30 && code <= 0x39)) return true;
  }
  return false;
}
