/** The table of organisations: what holds for every row, and how names become keys. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileOrganisations } from '#src/compile/compile-organisations.js';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import { keyOfName, withoutLegalSuffix } from '#src/knowledge/organisation-names.js';
import { slugOf } from '#src/resolution/names.js';

const file = new URL('../../dist/knowledge/world.bin', import.meta.url);
const knowledge = readKnowledge(readFileSync(file));
const { organisations } = knowledge;

describe('the table of organisations', () => {
  it('is of the whole world', () => {
    const codes = new Set(organisations.all.flatMap(({ countries }) => countries));
    expect(organisations.all.length).toBeGreaterThan(1000);
    expect(codes.size).toBeGreaterThan(100);
  });

  it('has slugs that stay as they are when made an id, and known wholes and countries', () => {
    for (const { slug, partOf, countries } of organisations.all) {
      expect(slugOf(slug)).toBe(slug);
      expect(partOf === null || organisations.bySlug(partOf) !== undefined).toBe(true);
      expect(countries.every((code) => knowledge.countryByCode(code) !== undefined)).toBe(true);
    }
  });

  it('has no whole that is a part of its part', () => {
    for (const { slug } of organisations.all) {
      const seen = new Set<string>();
      for (let at: string | null = slug; at !== null; at = organisations.bySlug(at)!.partOf) {
        expect(seen.has(at)).toBe(false);
        seen.add(at);
      }
    }
  });

  it('gives an unambiguous form one meaning', () => {
    const several = organisations.forms.filter(
      ({ ambiguous, meanings }) => !ambiguous && meanings.length > 1,
    );
    expect(several.map(({ form }) => form)).toEqual([]);
  });

  it('refuses rows with unknown countries, unknown wholes or an id twice', () => {
    const codes = new Set(['KE']);
    const row = (slug: string, code: string, whole: string): string[] => [slug, 'ngo', code, whole, 'A Name'];
    expect(() => compileOrganisations([row('a', 'XX', '')], codes)).toThrow('a: no country XX');
    expect(() => compileOrganisations([row('a', 'KE', 'b')], codes)).toThrow('a: no whole b');
    expect(() => compileOrganisations([row('a', '', ''), row('a', '', '')], codes)).toThrow('twice');
  });
});

describe('keyOfName', () => {
  it.each([
    ['World Health Organisation', 'the World Health Organization'],
    ['Foreign Ministry', 'Ministry of Foreign Affairs'],
    ['Ministry of Defence', 'Defense Ministry'],
    ['University of Nairobi', 'Nairobi University'],
    ['Toyota Motor Corp.', 'Toyota Motor'],
    ['Orlu Foods, Ltd.', 'ORLU FOODS'],
    ['Marks & Owusu', 'Marks and Owusu'],
    ['Médecins Sans Frontières', 'Medecins sans Frontieres'],
    ['Workers’ Party', "Workers' Party"],
    ['Coca-Cola', 'Coca Cola'],
    ['U.N.', 'UN'],
    ['Centre for Co-operation', 'Center for Cooperation'],
  ])('is the same for %s and %s', (one, other) => {
    expect(keyOfName(one)).toBe(keyOfName(other));
  });

  it.each([
    ['WHO', 'Who'],
    ['Bank of China', 'China Bank'],
    ['Ministry of Health', 'Ministry of Labour'],
    ['SA', 'Inc'],
  ])('differs for %s and %s', (one, other) => {
    expect(keyOfName(one)).not.toBe(keyOfName(other));
  });

  it('keeps the name before its legal suffix', () => {
    expect(withoutLegalSuffix('Orlu Foods, Ltd.')).toBe('Orlu Foods');
    expect(withoutLegalSuffix('Nordlys A/S')).toBe('Nordlys');
    expect(withoutLegalSuffix('Co')).toBe('Co');
  });
});
