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
  const ids = new Map<number, string>();
  for (const { id, mentions } of named) for (const { start } of mentions) ids.set(start, id);
  const mentions = merged.map((mention) => toRoleMention(mention, ids.get(mention.start) ?? null));
  const roles = findRoles(prose, mentions, knowledge.titles, takeNote);
  const people = named.filter((entity) => entity.type === 'person');
  for (const person of people) person.roles = roles.get(person.id) ?? [];
  return { indirect: people.flatMap(countriesServed) };
}

function toRoleMention({ start, end, finding, ...mention }: Merged, id: string | null): RoleMention {
  if (!finding) {
    const type = 'type' in mention ? mention.type : 'place';
    return { start, end, type, id, demonym: false, capitalOf: null };
  }
  if (finding.kind === 'country') {
    const [code, ...others] = finding.codes;
    const country = code !== undefined && others.length === 0 ? countryId(code) : null;
    return {
      start,
      end,
      type: 'country',
      id: country,
      demonym: finding.evidence === 'demonym',
      capitalOf: null,
    };
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
