/**
 * The world's well-known organisations, as the build step compiled them, and a matcher over their names.
 */
import { isAcronym, keyOfName, keyOfWords } from './organisation-names.js';
import { type Matcher, readMatcher } from './match-names.js';
import { keepEach, listAll, type PackedFile } from './packed-file.js';
import { readWordTable } from './word-table.js';

export interface KnownOrganisation {
  /** `united-nations`; its entity is `organisation/united-nations`. */
  readonly slug: string;
  readonly name: string;
  /** Codes; none for a body of many countries. */
  readonly countries: readonly string[];
  /** Slug of the organisation that it is a part of. */
  readonly partOf: string | null;
  readonly kind: string;
}

/** One spelling of a name, and the organisations that bear it. */
export interface OrganisationForm {
  readonly form: string;
  /** An acronym: never matched in another case. */
  readonly exact: boolean;
  /** The first are those for whom the form alone is enough. */
  readonly meanings: readonly KnownOrganisation[];
  /** An ordinary word, a place, a person or several organisations too: the form alone is not enough. */
  readonly ambiguous: boolean;
  /** An English word in capitals: WHO. */
  readonly word: boolean;
  /** Whether the article "al-" stands before it, which belongs to it and which `form` does without. */
  readonly article: 'always' | 'sometimes' | 'never';
}

export interface Organisations {
  readonly all: readonly KnownOrganisation[];
  bySlug(slug: string): KnownOrganisation | undefined;
  readonly forms: readonly OrganisationForm[];
  /** The form of that index, made when it is first asked for. */
  readonly formAt: (index: number) => OrganisationForm;
  /** Indices are those of `forms`. */
  readonly matcher: Matcher;
  /** The form that this whole name is a spelling of. */
  formOf(name: string): OrganisationForm | undefined;
  /** The same, for a name whose `keyOfWords` is at hand. */
  formOfKey(key: string): OrganisationForm | undefined;
}

/** Marks of a form, in one number. */
export const MARKS = { exact: 1, ambiguous: 2, word: 4, article: 8 } as const;
/** In the order of their numbers, which are multiples of `MARKS.article`. */
export const ARTICLES = ['never', 'sometimes', 'always'] as const;

const NONE: readonly string[] = [];

/** @param file as `packOrganisations` wrote it */
export function readOrganisations(file: PackedFile): Organisations {
  const { texts, u8, u16 } = file;
  const rows = u16('organisations.rows');
  const slugs = readWordTable(file, 'organisations.slugs');
  const organisationAt = keepEach(slugs.size, (index): KnownOrganisation => {
    const [name, codes, whole, kind] = rows.subarray(4 * index, 4 * index + 4);
    const countries = texts.at(codes!);
    return {
      slug: slugs.at(index),
      name: texts.at(name!),
      countries: countries === '' ? NONE : countries.split(','),
      partOf: texts.at(whole!) || null,
      kind: texts.at(kind!),
    };
  });
  const forms = u16('organisations.forms');
  const marks = u8('organisations.marks');
  const meaningsFrom = u16('organisations.meanings-from');
  const meanings = u16('organisations.meanings');
  const formAt = keepEach(forms.length, (index): OrganisationForm => {
    const mark = marks[index]!;
    return {
      form: texts.at(forms[index]!),
      exact: (mark & MARKS.exact) !== 0,
      meanings: Array.from(meanings.subarray(meaningsFrom[index], meaningsFrom[index + 1]), organisationAt),
      ambiguous: (mark & MARKS.ambiguous) !== 0,
      word: (mark & MARKS.word) !== 0,
      article: ARTICLES[(mark / MARKS.article) | 0]!,
    };
  });
  const keys = readWordTable(file, 'organisations.keys');
  const formsOfKeys = u16('organisations.forms-of-keys');
  const formOfKey = (key: string): OrganisationForm | undefined => {
    const index = keys.find(key);
    return index < 0 ? undefined : formAt(formsOfKeys[index]!);
  };
  const all = listAll(slugs.size, organisationAt);
  const allForms = listAll(forms.length, formAt);
  return {
    get all() {
      return all();
    },
    bySlug(slug) {
      const index = slugs.find(slug);
      return index < 0 ? undefined : organisationAt(index);
    },
    get forms() {
      return allForms();
    },
    formAt,
    matcher: readMatcher(file, 'organisations'),
    formOfKey,
    formOf: (name) =>
      (isAcronym(name) ? formOfKey(keyOfName(name)) : undefined) ?? formOfKey(keyOfWords(name)),
  };
}
