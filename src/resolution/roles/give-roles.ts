/**
 * Between the entities and the rules of roles: mentions with their entities go in, the roles are written into the
 * people, and what they say for countries comes out.
 */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { EntityRecord, PersonRecord } from '../../record.js';
import type { TokenisedText } from '../../text/tokenise.js';
import type { Indirect } from '../build-countries.js';
import type { Merged } from '../merge-mentions.js';
import type { TakeNote } from '../notes.js';
import { findRoles } from './find-roles.js';
import { createRoleText } from './role-text.js';
import type { SentenceFinder } from '../sentence-finder.js';

/**
 * Sets `roles` of the people among the entities who have any.
 * @param named people, organisations and places
 * @param merged the mentions of everything, sorted and disjoint
 * @returns each person with a present role of a country, as indirect evidence for it
 */
export function giveRoles(
  prose: TokenisedText,
  named: readonly EntityRecord[],
  merged: readonly Merged[],
  knowledge: Knowledge,
  sentenceAt: SentenceFinder,
  takeNote: TakeNote,
): { indirect: Indirect[] } {
  const indirect: Indirect[] = [];
  if (!named.some(({ type }) => type === 'person')) return { indirect };
  const text = createRoleText(prose, named, merged, knowledge, sentenceAt);
  const roles = findRoles(text, takeNote);
  if (roles === null) return { indirect };
  for (const person of named) {
    if (person.type !== 'person') continue;
    const own = roles.get(person.id);
    if (own === undefined) continue;
    person.roles = own;
    addCountriesServed(person, indirect);
  }
  return { indirect };
}

/** A person who holds an office of a country speaks for it with every mention; one who held it does not. */
function addCountriesServed({ id, name, count, roles }: PersonRecord, indirect: Indirect[]): void {
  const first = indirect.length;
  for (const { of, former } of roles) {
    if (former || !of?.startsWith('country/')) continue;
    const code = of.slice('country/'.length);
    if (indirect.slice(first).some((served) => served.code === code)) continue;
    indirect.push({ code, relation: 'person', entity: id, name, count });
  }
}
