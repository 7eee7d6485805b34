/**
 * The table of organisations → the organisations and the forms of their names: every row checked, and the spellings of a
 * name added that differ by more than what the matcher folds itself.
 */
import { keyOfName } from '../knowledge/organisation-names.js';
import type { KnownOrganisation, OrganisationForm } from '../knowledge/organisations.js';

export interface CompiledOrganisations {
  readonly all: readonly KnownOrganisation[];
  readonly forms: readonly OrganisationForm[];
  /** The form of each key: of several the last that is not ambiguous, else the first. */
  readonly formOfKey: ReadonlyMap<string, OrganisationForm>;
}

interface Draft {
  key: string;
  meanings: KnownOrganisation[];
  ambiguous: boolean;
  word: boolean;
}

const ARTICLE = /^al[- ](?=\p{Lu})/iu;

/** Both spellings are looked for wherever one is in the table. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['isation', 'ization'],
  ['Defence', 'Defense'],
  ['Centre', 'Center'],
  ['Labour', 'Labor'],
  ['Programme', 'Program'],
  ['Co-operation', 'Cooperation'],
  [' and ', ' & '],
];

/**
 * @param rows id, kind, countries, whole, names
 * @param codes of all known countries
 * @throws Error for an unknown country or whole, or an id that is given twice
 */
export function compileOrganisations(
  rows: readonly (readonly string[])[],
  codes: ReadonlySet<string>,
): CompiledOrganisations {
  const slugs = new Set(rows.map(([slug]) => slug));
  if (slugs.size < rows.length) throw new Error('organisations.tsv: an id is given twice');
  const drafts = new Map<string, Draft>();
  const all = rows.map((row) => {
    const [slug, kind, countries, whole, names] = row as [string, string, string, string, string];
    const own = countries === '' ? [] : countries.split(',');
    const unknown = own.find((code) => !codes.has(code));
    if (unknown !== undefined) throw new Error(`organisations.tsv: ${slug}: no country ${unknown}`);
    if (whole !== '' && !slugs.has(whole)) throw new Error(`organisations.tsv: ${slug}: no whole ${whole}`);
    const forms = names.split('|');
    const name = forms[0]!.replace(/[?!]+$/u, '');
    const organisation = { slug, name, countries: own, partOf: whole || null, kind };
    for (const form of new Set(forms.flatMap(spellingsOf))) addForm(drafts, form, organisation);
    return organisation;
  });
  const forms = readArticles(drafts);
  const formOfKey = new Map<string, OrganisationForm>();
  [...drafts.values()].forEach(({ key }, index) => {
    const form = forms[index]!;
    if (!formOfKey.has(key) || !form.ambiguous) formOfKey.set(key, form);
  });
  return { all, forms, formOfKey };
}

/** @param marked with `?` and `!` at its end, as in the table */
function addForm(drafts: Map<string, Draft>, marked: string, organisation: KnownOrganisation): void {
  const spelling = marked.replace(/[?!]+$/u, '');
  const marks = marked.slice(spelling.length);
  const draft = drafts.get(spelling) ?? {
    key: keyOfName(spelling),
    meanings: [],
    ambiguous: true,
    word: false,
  };
  drafts.set(spelling, draft);
  if (marks.includes('!')) draft.word = true;
  if (marks.includes('?')) draft.meanings.push(organisation);
  else {
    if (draft.ambiguous) draft.meanings = [organisation];
    else draft.meanings.push(organisation);
    draft.ambiguous = false;
  }
}

/** Forms do without the article "al-"; they say whether it belongs before them. */
function readArticles(drafts: ReadonlyMap<string, Draft>): OrganisationForm[] {
  const withArticle = new Set<string>();
  for (const spelling of drafts.keys()) if (ARTICLE.test(spelling)) withArticle.add(spelling.slice(3));
  return [...drafts].map(([spelling, { key, meanings, ambiguous, word }]) => {
    const form = ARTICLE.test(spelling) ? spelling.slice(3) : spelling;
    const article = !withArticle.has(form) ? 'never' : drafts.has(form) ? 'sometimes' : 'always';
    return { form, exact: key === spelling, meanings, ambiguous, word, article };
  });
}

function spellingsOf(form: string): string[] {
  const spelled = [form];
  for (const [one, other] of SPELLINGS) {
    for (const known of [...spelled]) {
      if (known.includes(one)) spelled.push(known.replace(one, other));
      else if (known.includes(other)) spelled.push(known.replace(other, one));
    }
  }
  return spelled;
}
