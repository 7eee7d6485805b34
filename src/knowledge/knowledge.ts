/**
 * What is true of the world's countries, read from `countries.json` (see `src/compile`), with a matcher over all
 * their names. The parsed file is handed in: nothing here reads a disk.
 */
import type { Evidence, Relation } from '../record.js';
import { type Gazetteer, NO_PLACES } from './gazetteer.js';
import { createMatcher, type Matcher } from './match-names.js';
import { readOrganisations, type Organisations } from './organisations.js';
import { type CompiledPeople, type PeopleKnowledge, readPeople } from './people.js';
import { createTitleLexicon, type CompiledTitles, type TitleLexicon } from './title-lexicon.js';

export interface Country {
  /** ISO 3166-1 alpha-2, XK, or the four letters of ISO 3166-3. */
  readonly code: string;
  readonly code3: string | null;
  readonly name: string;
}

/** What a form means. `rules` names the rules of resolution that must look at it. */
export interface Form {
  readonly form: string;
  readonly rules: readonly string[];
  readonly meaning:
    | { readonly kind: 'country'; readonly codes: readonly string[]; readonly evidence: Evidence }
    | {
        readonly kind: 'capital' | 'place';
        readonly code: string;
        readonly name: string;
        readonly id: string;
        readonly relation: Relation;
      }
    | { readonly kind: 'blocked' };
}

export interface Knowledge {
  readonly countries: readonly Country[];
  countryByCode(code: string): Country | undefined;
  /** Forms of capitals; a capital has one form a spelling. */
  readonly capitals: readonly Form[];
  readonly forms: readonly Form[];
  readonly givenNames: ReadonlySet<string>;
  readonly people: PeopleKnowledge;
  readonly matcher: Matcher;
  readonly places: Gazetteer;
  /** Folded names of areas and seas of several countries or none. */
  readonly wideAreas: ReadonlySet<string>;
  readonly organisations: Organisations;
  readonly titles: TitleLexicon;
}

interface CompiledFile {
  readonly countries: readonly (readonly [string, string, string])[];
  readonly forms: readonly string[];
  readonly givenNames: string;
  readonly wideAreas: readonly string[];
  readonly organisations: readonly string[];
  readonly people: CompiledPeople;
  readonly titles: CompiledTitles;
}

/**
 * @param data the parsed `countries.json`
 * @param places small places, looked up by name where the engine recognises one
 * @throws TypeError if it is not that file
 */
export function readKnowledge(data: unknown, places: Gazetteer = NO_PLACES): Knowledge {
  if (!isCompiledFile(data)) throw new TypeError('not a compiled countries.json: run the build step');
  const countries = data.countries.map(([code, code3, name]) => ({ code, code3: code3 || null, name }));
  const byCode = new Map(countries.map((country) => [country.code, country]));
  const forms = data.forms.map(readForm);
  return {
    countries,
    countryByCode: (code) => byCode.get(code),
    capitals: forms.filter(({ meaning }) => meaning.kind === 'capital'),
    forms,
    givenNames: new Set(data.givenNames.split(' ')),
    people: readPeople(data.people),
    matcher: createMatcher(forms.map(({ form, meaning }) => ({ form, exact: isExact(meaning) }))),
    places,
    wideAreas: new Set(data.wideAreas),
    organisations: readOrganisations(data.organisations),
    titles: createTitleLexicon(data.titles),
  };
}

function isCompiledFile(data: unknown): data is CompiledFile {
  return (
    typeof data === 'object' &&
    data !== null &&
    'countries' in data &&
    'forms' in data &&
    'givenNames' in data &&
    'wideAreas' in data &&
    'organisations' in data &&
    'people' in data &&
    'titles' in data
  );
}

/** Codes are matched in their own case only. */
function isExact(meaning: Form['meaning']): boolean {
  return meaning.kind === 'country' && meaning.evidence === 'code';
}

function readForm(line: string): Form {
  const [form, kind, target, rules] = line.split('|') as [string, string, string, string];
  const targets = target.split('~');
  return { form, rules: rules === '' ? [] : rules.split(' '), meaning: readMeaning(kind, targets) };
}

function readMeaning(kind: string, targets: readonly string[]): Form['meaning'] {
  if (kind === 'blocked') return { kind };
  if (kind !== 'capital' && kind !== 'city' && kind !== 'region')
    return { kind: 'country', codes: targets, evidence: kind as Evidence };
  const [code, name] = targets as [string, string];
  return {
    kind: kind === 'capital' ? 'capital' : 'place',
    code,
    name,
    id: placeId(code, name),
    relation: kind,
  };
}

/** Single spaces between letters and digits. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** `place/ir-tehran`: the country's code and the name without accents, in lower case. */
export function placeId(code: string, name: string): string {
  if (PLAIN.test(name)) return `place/${code}-${name.replaceAll(' ', '-')}`.toLowerCase();
  const plain = name.normalize('NFD').replace(/\p{M}|['’]/gu, '');
  return `place/${code}-${plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/u, '')}`.toLowerCase();
}
