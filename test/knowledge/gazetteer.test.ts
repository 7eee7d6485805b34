/** The compiled table of places: what it holds, how it folds names, and that it survives a round trip. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compilePlaces } from '#src/compile/compile-places.js';
import { foldPlaceName } from '#src/knowledge/fold-place-name.js';
import { readGazetteer } from '#src/knowledge/gazetteer.js';

const bytes = readFileSync(new URL('../../dist/knowledge/places.bin', import.meta.url));
const places = readGazetteer(bytes);

function city(
  name: string,
  country: string,
  population: number,
  adminCode = '',
): Parameters<typeof compilePlaces>[0][0] {
  return { name, country, population, adminCode, featureCode: 'PPL' };
}

describe('the gazetteer', () => {
  it('is smaller than 1.5 MB and holds over 100,000 places', () => {
    expect(bytes.length).toBeLessThan(1.5e6);
    expect(places.size).toBeGreaterThan(100_000);
  });

  it.each([
    ['Tripoli', ['LY', 'LB', 'GR', 'US']],
    ['São Paulo', ['BR']],
    ['Sao Paulo', ['BR']],
    ['Ho Chi Minh City', ['VN']],
  ])('knows %s, greatest first', (name, codes) => {
    const found = places.find(name).map(({ code }) => code);
    expect([...new Set(found)]).toEqual(codes);
  });

  it('knows regions and the region of cities of the United States', () => {
    expect(places.find('Punjab').map(({ code, kind }) => `${kind} ${code}`)).toEqual([
      'region IN',
      'region PK',
    ]);
    expect(places.find('Springfield').find(({ region }) => region === 'OH')?.code).toBe('US');
  });

  it('finds nothing for what is no place', () => {
    expect(places.find('Nowhereton')).toEqual([]);
    expect(places.find('')).toEqual([]);
  });

  it('refuses other files', () => {
    expect(() => readGazetteer(new Uint8Array(40))).toThrow('is no compiled table of places');
    expect(() => readGazetteer(new Uint8Array(3))).toThrow('is no compiled table of places');
  });

  it('reads back what was compiled, wherever the bytes lie', () => {
    const cities = [
      city('Ada', 'KE', 5000),
      city('Ada', 'US', 90_000, 'OH'),
      city('Ada', 'US', 20_000, 'TX'),
      city('Tiny', 'KE', 10),
    ];
    const compiled = compilePlaces(cities, [
      { countryShortCode: 'US', regions: [{ name: 'Ohio', shortCode: 'OH' }] },
    ]);
    const shifted = new Uint8Array(compiled.length + 1);
    shifted.set(compiled, 1);
    const read = readGazetteer(shifted.subarray(1));
    expect(read.find('ADA').map(({ code, region }) => [code, region])).toEqual([
      ['US', 'OH'],
      ['US', null],
      ['KE', null],
    ]);
    expect(read.find('Ohio')).toEqual([{ code: 'US', kind: 'region', region: 'OH', population: 0 }]);
    expect(read.find('Tiny')).toEqual([]);
    const { population } = read.find('Ada')[0]!;
    expect(Math.abs(population / 90_000 - 1)).toBeLessThan(0.05);
  });
});

describe('names of places as keys', () => {
  it.each([
    ['St. Louis', 'saint louis'],
    ['St Louis', 'saint louis'],
    ['Mt. Gilead', 'mount gilead'],
    ['Winston-Salem', 'winston salem'],
    ['Coeur d’Alene', 'coeur dalene'],
    ['Łódź', 'lodz'],
    ['The Dalles', 'dalles'],
    ['the The St. Mary', 'saint mary'],
    ['Loudon Co.', 'loudon county'],
    ['Москва', 'москва'],
  ])('%s becomes %s', (name, key) => {
    expect(foldPlaceName(name)).toBe(key);
  });

  it('stay as they are when folded again', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const key = foldPlaceName(name);
        expect(foldPlaceName(key)).toBe(key);
      }),
    );
  });
});
