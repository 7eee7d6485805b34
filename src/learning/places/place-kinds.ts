/**
 * What kind of name a place of the gold has, told from knowledge of names alone, so that the kinds of an evaluation do not
 * depend on what was found.
 */
import type { Knowledge } from '../../knowledge/knowledge.js';

export const PLACE_KINDS = ['country', 'demonym', 'capital', 'region', 'city', 'other'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** `other`: no known name, such as a street, a small village or a county. */
export function kindOfName(name: string, { matcher, forms, places }: Knowledge): PlaceKind {
  const index = matcher.longestAt(name, 0);
  const form = matcher.end === name.length ? forms[index] : undefined;
  if (form && form.meaning.kind !== 'blocked') {
    const { meaning } = form;
    if (meaning.kind === 'country') return meaning.evidence === 'demonym' ? 'demonym' : 'country';
    if (meaning.kind === 'capital') return 'capital';
    return meaning.relation === 'region' ? 'region' : 'city';
  }
  const [first] = places.find(name);
  return first?.kind ?? 'other';
}
