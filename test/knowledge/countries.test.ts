/** The compiled knowledge against the packages it is made from: no country is missing under any of its names. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { Countries } from 'world-countries';
import { iso31663 } from 'iso-3166';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import { findCountries, type CountryFinding } from '#src/resolution/find-countries.js';
import { tokenise } from '#src/text/tokenise.js';

const countries = createRequire(import.meta.url)('world-countries/countries.json') as Countries;
const knowledge = readKnowledge(readFileSync(new URL('../../dist/knowledge/world.bin', import.meta.url)));

function find(text: string): CountryFinding[] {
  return findCountries(tokenise(text), [], knowledge);
}

/** The codes of the finding that spans exactly this name in the sentence. */
function codesOf(before: string, name: string): readonly string[] {
  const findings = find(`${before}${name} on Monday.`);
  const start = before.length;
  const finding = findings.find(
    (f) => f.kind === 'country' && f.start >= start && f.end === start + name.length,
  );
  return finding?.kind === 'country' ? finding.codes : [];
}

/** Names of the package that are not names in English news, or that stand for another country in it. */
const NOT_DEMONYMS: Readonly<Record<string, string>> = {
  AX: 'Ålandish',
  TF: 'French: France',
  BQ: 'Dutch: the Netherlands',
  GG: 'Channel Islander: Jersey too',
  JE: 'Channel Islander: Guernsey too',
  GF: 'Guianan',
  HM: 'nobody lives there',
  IO: 'Indian: India',
  MP: 'American: the United States',
  SJ: 'Norwegian: Norway',
  SX: 'St. Maartener',
  UM: 'American: the United States',
};

describe('the knowledge of countries', () => {
  it('has all of ISO 3166-1 and Kosovo, and the former states of ISO 3166-3', () => {
    expect(countries).toHaveLength(250);
    for (const { cca2, cca3 } of countries) expect(knowledge.countryByCode(cca2)?.code3).toBe(cca3);
    for (const { alpha4 } of iso31663) expect(knowledge.countryByCode(alpha4)).toBeDefined();
  });

  it.each(countries.map(({ cca2, name }) => [cca2, name.common]))(
    'finds %s by its common name, %s',
    (code, name) => {
      expect(codesOf('A delegation from ', name)).toContain(code);
    },
  );

  it.each(countries.filter(({ cca2 }) => cca2 !== 'BN').map(({ cca2, name }) => [cca2, name.official]))(
    'finds %s by its official name, %s',
    (code, name) => {
      expect(codesOf('A delegation from the ', name.replace(/^the /iu, ''))).toContain(code);
    },
  );

  it.each(
    countries
      .filter(({ cca2, demonyms }) => (demonyms.eng?.m ?? '') !== '' && !(cca2 in NOT_DEMONYMS))
      .map(({ cca2, demonyms }) => [cca2, demonyms.eng!.m.split(/, | or /u)[0]!]),
  )('finds %s by its demonym, %s', (code, demonym) => {
    const findings = find(`The ${demonym} delegation spoke on Monday.`);
    expect(findings.flatMap((finding) => (finding.kind === 'country' ? finding.codes : []))).toContain(code);
  });

  it('knows no name of a single word in lower case', () => {
    const lower = countries.map(({ name }) => name.common.toLowerCase()).join(' or ');
    expect(find(lower)).toEqual([]);
  });
});
