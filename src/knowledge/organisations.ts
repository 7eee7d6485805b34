/**
 * The world's well-known organisations, from the lines that the build step compiled, and a matcher over their names.
 */
import { isAcronym, keyOfName, keyOfWords } from './organisation-names.js';
import { createMatcher, type Matcher } from './match-names.js';

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
  /** Indices are those of `forms`. */
  readonly matcher: Matcher;
  /** The form that this whole name is a spelling of. */
  formOf(name: string): OrganisationForm | undefined;
  /** The same, for a name whose `keyOfWords` is at hand. */
  formOfKey(key: string): OrganisationForm | undefined;
}

interface Draft {
  key: string;
  meanings: KnownOrganisation[];
  ambiguous: boolean;
  word: boolean;
}

const ARTICLE = /^al[- ](?=\p{Lu})/iu;

/** @param lines as `CompiledOrganisations` describes them */
export function readOrganisations(lines: readonly string[]): Organisations {
  const all: KnownOrganisation[] = [];
  const drafts = new Map<string, Draft>();
  for (const line of lines) {
    const [slug, name, codes, whole, kind, forms] = line.split('|') as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const countries = codes === '' ? [] : codes.split(',');
    const organisation = { slug, name, countries, partOf: whole || null, kind };
    all.push(organisation);
    for (const entry of forms.split('~')) {
      const [form, key] = entry.split('=') as [string, string | undefined];
      addForm(drafts, form, key, organisation);
    }
  }
  const withArticle = new Set<string>();
  for (const spelling of drafts.keys()) if (ARTICLE.test(spelling)) withArticle.add(spelling.slice(3));
  const forms = [...drafts].map(([spelling, { key, meanings, ambiguous, word }]): OrganisationForm => {
    const form = ARTICLE.test(spelling) ? spelling.slice(3) : spelling;
    const article = !withArticle.has(form) ? 'never' : drafts.has(form) ? 'sometimes' : 'always';
    return { form, exact: key === spelling, meanings, ambiguous, word, article };
  });
  const bySlug = new Map(all.map((organisation) => [organisation.slug, organisation]));
  const byKey = new Map<string, OrganisationForm>();
  let at = 0;
  for (const { key } of drafts.values()) {
    const form = forms[at++]!;
    if (!byKey.has(key) || !form.ambiguous) byKey.set(key, form);
  }
  return {
    all,
    bySlug: (slug) => bySlug.get(slug),
    forms,
    matcher: createMatcher(forms.map(({ form, exact }) => ({ form, exact }))),
    formOfKey: (key) => byKey.get(key),
    formOf: (name) =>
      (isAcronym(name) ? byKey.get(keyOfName(name)) : undefined) ?? byKey.get(keyOfWords(name)),
  };
}

/** @param given the form's key: absent where it is the form in lower case, '' where it is the form itself */
function addForm(
  drafts: Map<string, Draft>,
  marked: string,
  given: string | undefined,
  organisation: KnownOrganisation,
): void {
  const spelling = marked.replace(/[?!]+$/u, '');
  const marks = marked.slice(spelling.length);
  const key = given === undefined ? spelling.toLowerCase() : given || spelling;
  const draft = drafts.get(spelling) ?? { key, meanings: [], ambiguous: true, word: false };
  drafts.set(spelling, draft);
  if (marks.includes('!')) draft.word = true;
  if (marks.includes('?')) draft.meanings.push(organisation);
  else {
    if (draft.ambiguous) draft.meanings = [organisation];
    else draft.meanings.push(organisation);
    draft.ambiguous = false;
  }
}
