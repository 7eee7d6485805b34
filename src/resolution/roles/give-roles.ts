/**
 * Between the entities and the rules of roles: mentions with their entities go in, the roles are written into the
 * people, and what they say for countries comes out.
 */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { EntityRecord, PersonRecord } from '../../record.js';
import type { TokenisedText } from '../../text/tokenise.js';
import { countryId, type Indirect } from '../build-countries.js';
import type { Merged } from '../merge-mentions.js';
import type { TakeNote } from '../notes.js';
import { findRoles, type RoleMention } from './find-roles.js';
import { firstIndex } from '../first-index.js';

/**
 * Sets `roles` of the people among the entities.
 * @param named people, organisations and places
 * @param merged the mentions of everything, sorted and disjoint
 * @returns each person with a present role of a country, as indirect evidence for it
 */
export function giveRoles(
  prose: TokenisedText,
  named: readonly EntityRecord[],
  merged: readonly Merged[],
  knowledge: Knowledge,
  takeNote: TakeNote,
): { indirect: Indirect[] } {
  const people = named.filter((entity) => entity.type === 'person');
  if (people.length === 0) return { indirect: [] };
  const ids = idsByMention(named, merged);
  const mentions = merged.map((mention, index) => toRoleMention(mention, ids[index] ?? null));
  const roles = findRoles(prose, mentions, knowledge.titles, takeNote);
  for (const person of people) person.roles = roles.get(person.id) ?? [];
  return { indirect: people.flatMap(countriesServed) };
}

/** By index of the mention. */
function idsByMention(named: readonly EntityRecord[], merged: readonly Merged[]): (string | undefined)[] {
  const ids = new Array<string | undefined>(merged.length);
  for (const { id, mentions } of named) {
    for (const { start } of mentions) {
      ids[firstIndex(merged.length, (index) => merged[index]!.start >= start)] = id;
    }
  }
  return ids;
}

function toRoleMention(mention: Merged, id: string | null): RoleMention {
  const { start, end, finding } = mention;
  if (finding === null) return { start, end, type: mention.type, id, demonym: false, capitalOf: null };
  if (finding.kind === 'country') {
    const { codes, evidence } = finding;
    const country = codes.length === 1 ? countryId(codes[0]!) : null;
    return { start, end, type: 'country', id: country, demonym: evidence === 'demonym', capitalOf: null };
  }
  const capitalOf = finding.kind === 'capital' && finding.code !== null ? countryId(finding.code) : null;
  return { start, end, type: 'place', id, demonym: false, capitalOf };
}

/** A person who holds an office of a country speaks for it with every mention; one who held it does not. */
function countriesServed({ id, name, count, roles }: PersonRecord): Indirect[] {
  const served = roles.filter(({ of, former }) => !former && (of?.startsWith('country/') ?? false));
  return [...new Set(served.map(({ of }) => of!))].map((of) => ({
    code: of.slice('country/'.length),
    relation: 'person',
    entity: id,
    name,
    count,
  }));
}
