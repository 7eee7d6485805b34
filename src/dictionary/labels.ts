/**
 * Labels of dictionaries → what they mean here: our own types, and those of spaCy's models that have one.
 */
import type { EntityType } from '../record.js';

/**
 * `political`: a country, or a place where its name is none. `group`: a country by its demonym or code, else an
 * organisation. `alias`: two ids are one entity's.
 */
export type Meaning = EntityType | 'none' | 'political' | 'group' | 'alias';

const LABELS: Readonly<Record<string, Meaning>> = {
  person: 'person',
  per: 'person',
  country: 'country',
  organisation: 'organisation',
  organization: 'organisation',
  org: 'organisation',
  place: 'place',
  loc: 'place',
  location: 'place',
  fac: 'place',
  facility: 'place',
  gpe: 'political',
  norp: 'group',
  none: 'none',
  alias: 'alias',
};

/** In any case; undefined for a label that has no meaning here. */
export function meaningOf(label: string): Meaning | undefined {
  const key = label.toLowerCase();
  return Object.hasOwn(LABELS, key) ? LABELS[key] : undefined;
}

export const KNOWN_LABELS =
  'person, country, organisation, place, none, alias; of spaCy PERSON, ORG, GPE, LOC, FAC, NORP';
