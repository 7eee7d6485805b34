/**
 * What no gazetteer holds lies in the country that nearly all of a local document is about: a county, creek or village of local
 * news. Reason: local news names its own places without saying where they are. Streets stay open, and so does what is no
 * country's ("Europe", "the Atlantic").
 */
import type { Location, PlaceContext, PlaceGroup } from './rule.js';
import { mostLocal, shareOf } from './support.js';

const STREET =
  / (?:road|rd|street|st|avenue|ave|boulevard|blvd|lane|ln|drive|dr|highway|hwy|freeway|parkway|pkwy|route)s?$|^(?:route|interstate|highway) /u;
const NEARLY_ALL = 0.75;
const LEAST_LOCAL = 2;

export function followDocument({ key, senses }: PlaceGroup, { support }: PlaceContext): Location | null {
  if (senses.length > 0 || STREET.test(key)) return null;
  const home = mostLocal(support);
  if (!home || home.weight < LEAST_LOCAL || shareOf(home.code, support) < NEARLY_ALL) return null;
  const because = 'the country of nearly all the document';
  return { code: home.code, kind: 'city', region: null, because, evidence: null };
}
