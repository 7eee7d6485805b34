/**
 * What no gazetteer holds lies in the country that nearly all of the document is about: a county, creek or village. Reason: news of
 * one country names its places without saying where they are. Streets stay open.
 */
import type { Location, PlaceContext, PlaceGroup } from './rule.js';
import { shareOf } from './support.js';

const STREET =
  / (?:road|rd|street|st|avenue|ave|boulevard|blvd|lane|ln|drive|dr|highway|hwy|freeway|parkway|pkwy|route)s?$|^(?:route|interstate|highway) /u;
const NEARLY_ALL = 0.75;
const LEAST_SUPPORT = 3;

export function followDocument({ key, senses }: PlaceGroup, { support }: PlaceContext): Location | null {
  if (senses.length > 0) return null;
  for (const [code, weight] of support.byCode) {
    if (weight < LEAST_SUPPORT || shareOf(code, support) < NEARLY_ALL) continue;
    if (STREET.test(key)) return null;
    const because = 'the country of nearly all the document';
    return { code, kind: 'city', region: null, because, evidence: null };
  }
  return null;
}
