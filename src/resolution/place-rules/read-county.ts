/**
 * "Henderson County": of the countries that call their parts so in English, the one that the document names; the United States
 * if none. Reason: counties are named before all else in American local news, which names no country.
 */
import type { Location, PlaceContext, PlaceGroup } from './rule.js';

const COUNTRIES = ['US', 'KE', 'RO', 'HU', 'NO', 'SE', 'EE', 'HR', 'LR', 'CN', 'TW', 'AU', 'GB', 'IE', 'CA'];

export function readCounty({ key }: PlaceGroup, { support }: PlaceContext): Location | null {
  if (!/. county$/u.test(key)) return null;
  const named = COUNTRIES.filter((code) => support.byCode.has(code));
  const [first = 'US'] = named.sort((a, b) => support.byCode.get(b)! - support.byCode.get(a)!);
  return {
    code: first,
    kind: 'region',
    region: null,
    because: 'a country that has counties',
    evidence: null,
  };
}
