/** How the parts of an entity are said in a few words: shared by the views. Joining spaces that must not break are no-break spaces. */
import type { EntityRecord, EntityType, Evidence, RoleRecord, ViaRecord } from '../../record.js';

export const SECTION_NAMES: Record<EntityType, string> = {
  person: 'People',
  country: 'Countries',
  organisation: 'Organisations',
  place: 'Places',
};

/** The entities that references are looked up in, by id. */
export type Names = ReadonlyMap<string, { readonly name: string; readonly countries: readonly string[] }>;

interface Referable {
  readonly id: string;
  readonly name: string;
  readonly countries?: readonly string[];
  readonly country?: string | null;
}

export function indexNames(entities: readonly Referable[]): Names {
  return new Map(
    entities.map(({ id, name, countries, country }) => [
      id,
      { name, countries: countries ?? (country == null ? [] : [country]) },
    ]),
  );
}

/** The code in a country's id: `country/IR` → `IR`. */
export function codeOf(countryId: string): string {
  return countryId.slice(countryId.indexOf('/') + 1);
}

/** The name of what an id refers to; of something that is not listed, the id's own words: `United Nations`. */
export function nameOf(id: string, names: Names): string {
  const name = names.get(id)?.name;
  if (name !== undefined || isCountry(id)) return name ?? codeOf(id);
  return codeOf(id)
    .replace(/-/gu, ' ')
    .replace(/(?<![\p{L}\p{M}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** `Iran (IR)`, or `IR` where the record does not list it. */
export function describeCountry(id: string, names: Names): string {
  const name = names.get(id)?.name;
  return name === undefined ? codeOf(id) : `${name}\u00a0(${codeOf(id)})`;
}

/** What an entity of a record and one of the totals have in common, as far as it is said in the same words. */
export type Described =
  | { readonly type: 'person'; readonly roles: readonly StatedRole[] }
  | {
      readonly type: 'country';
      readonly id: string;
      readonly code: string;
      readonly via: readonly ViaRecord[];
    }
  | { readonly type: 'organisation'; readonly partOf: string | null; readonly countries: readonly string[] }
  | { readonly type: 'place'; readonly country: string | null };

export type StatedRole = Pick<RoleRecord, 'title' | 'office' | 'of' | 'former'>;
type EvidenceTally = Readonly<Partial<Record<Evidence, number>>>;

/** Ids of the countries that it is, is in or belongs to, each once; a person's are those of the roles. */
export function countriesOf(entity: Described, names: Names): readonly string[] {
  switch (entity.type) {
    case 'person':
      return [...new Set(entity.roles.flatMap(({ of }) => countriesOfReference(of, names)))];
    case 'country':
      return [entity.id];
    case 'organisation':
      return entity.countries;
    case 'place':
      return entity.country === null ? [] : [entity.country];
  }
}

function countriesOfReference(id: string | null, names: Names): readonly string[] {
  if (id === null) return [];
  return isCountry(id) ? [id] : (names.get(id)?.countries ?? []);
}

function isCountry(id: string): boolean {
  return id.startsWith('country/');
}

/** The country column: a country's own code, else the countries' names and codes. */
export function describeCountries(entity: Described, names: Names): string {
  if (entity.type === 'country') return entity.code;
  return countriesOf(entity, names)
    .map((id) => describeCountry(id, names))
    .join(', ');
}

/** The last column, what is particular to the type: roles, evidence, the whole that it is part of. */
export function describeParticular(entity: Described, evidence: EvidenceTally, names: Names): string {
  switch (entity.type) {
    case 'person':
      return [...new Set(entity.roles.map((role) => describeRole(role, names)))].join('; ');
    case 'country':
      return describeEvidence(evidence, entity.via);
    case 'organisation':
      return entity.partOf === null ? '' : nameOf(entity.partOf, names);
    case 'place':
      return '';
  }
}

/**
 * `former Prime Minister`, `secretary-general, Hamas`, `counterpart (minister of defence)`: the country, if it is of one,
 * is said apart.
 */
export function describeRole({ title, office, of, former }: StatedRole, names: Names): string {
  const tense = former && !/^(?:former|ex)\b/i.test(title) ? 'former ' : '';
  const across = /\bcounterpart$/iu.test(title) && office !== null ? ` (${office})` : '';
  return tense + title + across + (of === null || isCountry(of) ? '' : `, ${nameOf(of, names)}`);
}

/** `name ×4, demonym ×2, via Tehran ×2`, the most frequent first. */
export function describeEvidence(
  evidence: EvidenceTally,
  via: readonly { readonly name: string; readonly count: number }[],
): string {
  const kinds = Object.entries(evidence)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  return [
    ...kinds.map(([kind, count]) => `${kind}\u00a0×${count}`),
    ...via.map(({ name, count }) => `via ${name}\u00a0×${count}`),
  ].join(', ');
}

export function tallyEvidence(entity: EntityRecord): Partial<Record<Evidence, number>> {
  const evidence: Partial<Record<Evidence, number>> = {};
  if (entity.type === 'country')
    for (const mention of entity.mentions) evidence[mention.evidence] = (evidence[mention.evidence] ?? 0) + 1;
  return evidence;
}

/** `4 words`, `1 document`, `12,345 words`. */
export function countNoun(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function formatCount(count: number): string {
  // Not toLocaleString: to load the customs of a language takes as long as to draw the table.
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** `people, countries or organisations` */
export function listTypes(types: readonly EntityType[]): string {
  const nouns = types.map((type) => SECTION_NAMES[type].toLowerCase());
  return `${nouns.slice(0, -1).join(', ')} or ${nouns.at(-1) ?? ''}`;
}
