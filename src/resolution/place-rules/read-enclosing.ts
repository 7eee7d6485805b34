/**
 * "Paris, Texas", "Lund (Sweden)", "Goma in eastern Congo": a region or country named right after a place is what the place
 * is in, if a place of that name is known there or none is known at all. Reason: so writers tell places apart. "Paris,
 * London and Rome" is a list, as London is no region.
 */
import type { Span } from '../../document.js';
import type { PlaceSense } from '../../knowledge/gazetteer.js';
import type { CountryFinding } from '../find-countries.js';
import { BETWEEN } from '../country-rules/read-country-beside.js';
import type { Location, PlaceContext, PlaceGroup, PlaceMention } from './rule.js';

const LIST = /^,?\s+(?:and|or|&)\s+/u;
const LONGEST_GAP = 32;

export function readEnclosing(
  { senses }: PlaceGroup,
  { mention, index }: PlaceMention,
  { text, merged, gazetteer }: PlaceContext,
): Location | null {
  const next = merged[index + 1];
  if (!next?.finding || next.start - mention.end > LONGEST_GAP) return null;
  if (!BETWEEN.test(text.slice(mention.end, next.start))) return null;
  const code = codeOf(next.finding);
  if (code === null) return null;
  const isRegion = next.finding.kind !== 'country';
  const inside = senses.filter((sense) => sense.code === code);
  if (inside.length === 0) {
    const listed = LIST.test(text.slice(next.end, next.end + LONGEST_GAP));
    if (listed || (senses.length > 0 && !isRegion)) return null;
  }
  const region = isRegion ? regionOf(next.finding.name, code, gazetteer.find(next.finding.name)) : null;
  const sense = inside.find((one) => one.region === region) ?? inside[0];
  return {
    code,
    kind: sense?.kind ?? 'city',
    region,
    because: 'the country or region after it',
    evidence: spanOf(next),
  };
}

/** Of a region or country; null of anything else. */
function codeOf(finding: CountryFinding): string | null {
  if (finding.kind !== 'country') return finding.relation === 'region' ? finding.code : null;
  return finding.codes.length === 1 && finding.evidence !== 'demonym' ? finding.codes[0]! : null;
}

function regionOf(_name: string, code: string, senses: readonly PlaceSense[]): string | null {
  return senses.find((sense) => sense.kind === 'region' && sense.code === code)?.region ?? null;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
