/**
 * What is true of the world's countries, and all else that is known, as `world.bin` holds it (see `src/compile`), with a
 * matcher over all their names. The bytes are handed in and used where they lie: nothing here reads a disk, and nothing is
 * made before it is asked for.
 */
import { isAscii } from '../text/is-ascii.js';
import type { Evidence, Relation } from '../record.js';
import { type FirstWords, readFirstWords } from './first-words.js';
import { type Gazetteer, NO_PLACES } from './gazetteer.js';
import { type Matcher, readMatcher } from './match-names.js';
import { type Organisations, readOrganisations } from './organisations.js';
import { keepEach, listAll, openPackedFile } from './packed-file.js';
import { type PeopleKnowledge, readPeople } from './people.js';
import { readTitles, type TitleLexicon } from './title-lexicon.js';
import { readWordTable } from './word-table.js';

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
  readonly countryByCode: (code: string) => Country | undefined;
  /** The first, of those that bear or bore it. */
  readonly countryByCode3: (code3: string) => Country | undefined;
  readonly forms: readonly Form[];
  readonly formCount: number;
  /** The form of that index, made when it is first asked for. */
  readonly formAt: (index: number) => Form;
  readonly givenNames: Pick<ReadonlySet<string>, 'has'>;
  readonly people: PeopleKnowledge;
  /** Indices are those of `forms`. */
  readonly matcher: Matcher;
  readonly places: Gazetteer;
  /** Folded names of areas and seas of several countries or none. */
  readonly wideAreas: Pick<ReadonlySet<string>, 'has'>;
  readonly organisations: Organisations;
  readonly titles: TitleLexicon;
  readonly firstWords: FirstWords;
}

/** In the order of their numbers in the compiled file. */
export const FORM_KINDS = [
  'blocked',
  'capital',
  'city',
  'region',
  'name',
  'official',
  'alternative',
  'former',
  'demonym',
  'epithet',
  'code',
] as const satisfies ('blocked' | Relation | Evidence)[];
export type FormKind = (typeof FORM_KINDS)[number];

const NONE: readonly string[] = [];

/**
 * @param bytes `world.bin`; they may lie in memory that is shared
 * @param places small places, looked up by name where the engine recognises one
 * @throws TypeError if it is not that file, or of another build; the message says what it is
 */
export function readKnowledge(bytes: Uint8Array, places: Gazetteer = NO_PLACES): Knowledge {
  const file = openPackedFile(bytes);
  const { texts, u8, u16 } = file;
  const codes = readWordTable(file, 'countries.codes');
  const rows = u16('countries.rows');
  const countryAt = keepEach(codes.size, (index): Country => ({
    code: codes.at(index),
    code3: texts.at(rows[2 * index]!) || null,
    name: texts.at(rows[2 * index + 1]!),
  }));
  const codes3 = readWordTable(file, 'countries.codes3');
  const countriesOfCodes3 = u16('countries.of-codes3');
  const spellings = u16('forms.spellings');
  const kinds = u8('forms.kinds');
  const targets = u16('forms.targets');
  const rules = u16('forms.rules');
  const formAt = keepEach(spellings.length, (index): Form => {
    const ruled = texts.at(rules[index]!);
    return {
      form: texts.at(spellings[index]!),
      rules: ruled === '' ? NONE : ruled.split(' '),
      meaning: readMeaning(FORM_KINDS[kinds[index]!]!, texts.at(targets[index]!).split('~')),
    };
  });
  const countries = listAll(codes.size, countryAt);
  const forms = listAll(spellings.length, formAt);
  return {
    get countries() {
      return countries();
    },
    countryByCode(code) {
      const index = codes.find(code);
      return index < 0 ? undefined : countryAt(index);
    },
    countryByCode3(code3) {
      const index = codes3.find(code3);
      return index < 0 ? undefined : countryAt(countriesOfCodes3[index]!);
    },
    get forms() {
      return forms();
    },
    formCount: spellings.length,
    formAt,
    givenNames: readWordTable(file, 'given-names'),
    people: readPeople(file),
    matcher: readMatcher(file, 'forms'),
    places,
    wideAreas: readWordTable(file, 'wide-areas'),
    organisations: readOrganisations(file),
    titles: readTitles(file),
    firstWords: readFirstWords(file),
  };
}

function readMeaning(kind: FormKind, targets: readonly string[]): Form['meaning'] {
  if (kind === 'blocked') return { kind };
  if (kind !== 'capital' && kind !== 'city' && kind !== 'region')
    return { kind: 'country', codes: targets, evidence: kind };
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
  if (isAscii(name)) {
    const plain = name.replace(/'/g, '').replace(/[^A-Za-z0-9]+/g, '-');
    return `place/${code}-${plain.replace(/-$/, '')}`.toLowerCase();
  }
  const plain = name.normalize('NFD').replace(/\p{M}|['’]/gu, '');
  return `place/${code}-${plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/u, '')}`.toLowerCase();
}
