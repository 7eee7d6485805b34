/**
 * The table of organisations → the lines of `countries.json` that `readOrganisations` reads: every row checked, and the
 * spellings of a name added that differ by more than what the matcher folds itself.
 */
import { keyOfName } from '../knowledge/organisation-names.js';

/**
 * A line is `slug|name|codes|whole's slug|kind|form~form`. A form keeps its marks `?` and `!` at its end; `=` and its key
 * follow where that is not the form in lower case, `=` alone where it is the form itself.
 */
export interface CompiledOrganisations {
  readonly organisations: readonly string[];
}

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
  const lines = rows.map((row) => {
    const [slug, kind, countries, whole, names] = row as [string, string, string, string, string];
    const unknown = countries.split(',').find((code) => code !== '' && !codes.has(code));
    if (unknown !== undefined) throw new Error(`organisations.tsv: ${slug}: no country ${unknown}`);
    if (whole !== '' && !slugs.has(whole)) throw new Error(`organisations.tsv: ${slug}: no whole ${whole}`);
    const forms = names.split('|');
    const name = forms[0]!.replace(/[?!]+$/u, '');
    const spelled = [...new Set(forms.flatMap(spellingsOf))];
    return [slug, name, countries, whole, kind, spelled.map(withKey).join('~')].join('|');
  });
  return { organisations: lines };
}

function withKey(marked: string): string {
  const form = marked.replace(/[?!]+$/u, '');
  const key = keyOfName(form);
  if (key === form.toLowerCase()) return marked;
  return `${marked}=${key === form ? '' : key}`;
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
