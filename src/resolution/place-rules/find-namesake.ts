/**
 * A known city, capital or country that nothing else in a local document speaks for is its namesake in the document's country:
 * Paris in a paper of Texas, Lebanon in one of Pennsylvania. The two are weighed as in `choose-sense`, a country as a city of
 * sixteen million, by local evidence only. Reason: for their own papers, such towns need no "Texas" behind them.
 */
import type { CountryFinding } from '../find-countries.js';
import { SUPPORT_WEIGHT, populationOf } from './choose-sense.js';
import type { Location, PlaceContext } from './rule.js';
import { mostLocal, type Local, type Support } from './support.js';

const COUNTRY_SIZE = 7.2;
const GREAT_CITY_SIZE = 6;
const LEAST_PLACES = 2;

/** The country of a local document, and how much speaks for it; null where the document is not local. */
export function homeOf(support: Support): Local | null {
  const home = support.local.size === 0 ? null : mostLocal(support);
  return home !== null && home.places >= LEAST_PLACES ? home : null;
}

/**
 * @param count mentions of the finding in the document: they speak for themselves only
 */
export function findNamesake(
  name: string,
  finding: CountryFinding,
  count: number,
  home: Local,
  { support, gazetteer }: PlaceContext,
): Location | null {
  const own = ownCode(finding);
  if (own === null || home.code === own) return null;
  if ((support.byCode.get(own) ?? 0) > count) return null;
  const senses = gazetteer.find(name);
  const namesake = senses.find(({ code, kind }) => code === home.code && kind === 'city');
  if (!namesake) return null;
  const known = senses.find(({ code }) => code === own);
  const knownSize =
    finding.kind === 'country' ? COUNTRY_SIZE : known ? Math.log10(populationOf(known)) : GREAT_CITY_SIZE;
  const share = home.weight / (support.total - count);
  if (Math.log10(namesake.population) + SUPPORT_WEIGHT * share <= knownSize) return null;
  const because = 'the place of that name in the country of a local document';
  return { code: home.code, kind: 'city', region: null, because, evidence: null };
}

/** Of a city, capital or country by its name; null of what no town is called. */
function ownCode(finding: CountryFinding): string | null {
  if (finding.kind !== 'country') return finding.relation === 'region' ? null : finding.code;
  return finding.evidence === 'name' && finding.codes.length === 1 ? finding.codes[0]! : null;
}
