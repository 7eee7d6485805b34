/**
 * How much of a document speaks for each country: one for each mention of it, of a place in it, of another name with its own.
 * Cities and regions are local evidence besides: a document that names many of them and no country but their own is local news.
 */
import type { Gazetteer } from '../../knowledge/gazetteer.js';
import type { CountryFinding } from '../find-countries.js';
import type { Merged, NamedMention } from '../merge-mentions.js';
import { placesNamed } from '../name-table.js';
import { isNamedAfter } from './named-after.js';

export interface Support {
  readonly byCode: Map<string, number>;
  /** Mentions of cities and regions by country, and how they are called. */
  readonly local: Map<string, LocalNames>;
  total: number;
}

interface LocalNames {
  weight: number;
  readonly names: Set<string>;
}

/** The local evidence for a country: how much, and by how many places. */
export interface Local {
  readonly code: string;
  readonly weight: number;
  readonly places: number;
}

export function countSupport(merged: readonly Merged[], gazetteer: Gazetteer): Support {
  const support: Support = { byCode: new Map(), local: new Map(), total: 0 };
  for (const mention of merged) {
    if (mention.finding === null && mention.within.length > 0 && isItsOwn(mention, gazetteer)) continue;
    const { finding, within } = mention;
    if (finding === null) {
      for (const inside of within) if (inside.kind === 'country') addCountry(support, inside.codes);
    } else if (finding.kind === 'country') addCountry(support, finding.codes);
    else addSupport(support, finding.code, 1, isRegion(finding) ? finding.name : null);
  }
  return support;
}

function addCountry(support: Support, codes: readonly string[]): void {
  if (codes.length === 1) addSupport(support, codes[0]!, 1, null);
}

/** A place that only has the name of another in its own: "New London", "Lebanon County". */
function isItsOwn({ type, name }: NamedMention, gazetteer: Gazetteer): boolean {
  return type === 'place' && (isNamedAfter(name.text) || placesNamed(name, gazetteer).length > 0);
}

/** @param place name of the city or region that speaks for the country; null: something else does */
export function addSupport(
  support: Support,
  code: string | null,
  weight: number,
  place: string | null,
): void {
  if (code === null) return;
  support.byCode.set(code, (support.byCode.get(code) ?? 0) + weight);
  support.total += weight;
  if (place === null) return;
  const local = support.local.get(code) ?? { weight: 0, names: new Set() };
  local.weight += weight;
  local.names.add(place);
  support.local.set(code, local);
}

/** 0–1. */
export function shareOf(code: string, { byCode, total }: Support): number {
  return total === 0 ? 0 : (byCode.get(code) ?? 0) / total;
}

/** The country with the most local evidence. */
export function mostLocal({ local }: Support): Local | null {
  let best: Local | null = null;
  for (const [code, { weight, names }] of local)
    if (!best || weight > best.weight || (weight === best.weight && code < best.code))
      best = { code, weight, places: names.size };
  return best;
}

/** Great cities are in the news of the world; states and towns speak of local news. */
function isRegion(finding: CountryFinding): boolean {
  return finding.kind === 'place' && finding.relation === 'region';
}
