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
import type { SentenceFinder } from '../sentence-finder.js';

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
  sentenceAt: SentenceFinder,
  takeNote: TakeNote,
): { indirect: Indirect[] } {
  const indirect: Indirect[] = [];
  if (!named.some(({ type }) => type === 'person')) return { indirect };
  const mentions = toRoleMentions(prose, merged, idsByMention(named, merged));
  const roles = findRoles(prose, mentions, knowledge, sentenceAt, takeNote);
  if (roles.size === 0) return { indirect };
  for (const person of named) {
    if (person.type !== 'person') continue;
    person.roles = roles.get(person.id) ?? [];
    if (person.roles.length > 0) indirect.push(...countriesServed(person));
  }
  return { indirect };
}

function toRoleMentions(
  { tokenCount, tokenStarts, tokenEnds }: TokenisedText,
  merged: readonly Merged[],
  ids: readonly (string | undefined)[],
): RoleMention[] {
  let token = 0;
  return merged.map((mention, index) => {
    while (token < tokenCount && tokenEnds[token]! <= mention.start) token++;
    const first = token;
    while (token < tokenCount && tokenStarts[token]! < mention.end) token++;
    return toRoleMention(mention, ids[index] ?? null, first, token);
  });
}

/** By index of the mention. */
function idsByMention(named: readonly EntityRecord[], merged: readonly Merged[]): (string | undefined)[] {
  const ids = new Array<string | undefined>(merged.length);
  for (const { id, mentions } of named) {
    for (const { start } of mentions) {
      ids[indexAt(merged, start)] = id;
    }
  }
  return ids;
}

/** Of the first mention that begins at the offset or after it. */
function indexAt(merged: readonly Merged[], start: number): number {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (merged[middle]!.start >= start) high = middle;
    else low = middle + 1;
  }
  return low;
}

function toRoleMention(
  { start, end, type, finding }: Merged,
  given: string | null,
  firstToken: number,
  afterToken: number,
): RoleMention {
  let id = given;
  let demonym = false;
  let capitalOf: string | null = null;
  if (finding?.kind === 'country') {
    id = finding.codes.length === 1 ? countryId(finding.codes[0]!) : null;
    demonym = finding.evidence === 'demonym';
  } else if (finding?.kind === 'capital' && finding.code !== null) capitalOf = countryId(finding.code);
  const kind = type ?? (finding.kind === 'country' ? 'country' : 'place');
  return { start, end, type: kind, id, demonym, capitalOf, firstToken, afterToken };
}

/** A person who holds an office of a country speaks for it with every mention; one who held it does not. */
function countriesServed({ id, name, count, roles }: PersonRecord): Indirect[] {
  const served = roles.filter(({ of, former }) => !former && (of?.startsWith('country/') ?? false));
  if (served.length === 0) return [];
  return [...new Set(served.map(({ of }) => of!))].map((of) => ({
    code: of.slice('country/'.length),
    relation: 'person',
    entity: id,
    name,
    count,
  }));
}
