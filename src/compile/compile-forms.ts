/**
 * Data packages and tables → the forms by which countries and places are known: one entry a form, later sources adding to or
 * replacing earlier ones.
 */
import { foldPlaceName } from '../knowledge/fold-place-name.js';
import type { FormKind } from '../knowledge/knowledge.js';

export interface SourceCountry {
  readonly code: string;
  readonly code3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly capitals: readonly string[];
}

/** Rows of `src/knowledge/data`, one member a file. */
export type Tables = Readonly<
  Record<
    | 'names'
    | 'demonyms'
    | 'capitals'
    | 'places'
    | 'blocked'
    | 'ambiguous'
    | 'givenNames'
    | 'abbreviations'
    | 'epithets'
    | 'wideAreas',
    readonly (readonly string[])[]
  >
>;

export interface CompiledForm {
  readonly form: string;
  readonly kind: FormKind;
  /** Codes of countries; of a place its country and its name. */
  readonly targets: readonly string[];
  readonly rules: readonly string[];
}

export interface CompiledForms {
  readonly countries: readonly (readonly [code: string, code3: string, name: string])[];
  /** Sorted. */
  readonly forms: readonly CompiledForm[];
  readonly givenNames: readonly string[];
  /** Folded as in `places.bin`. */
  readonly wideAreas: readonly string[];
}

interface Entry {
  kind: FormKind;
  targets: string[];
}

/** Names that the program shows where the common name of the package is not the usual one. */
const DISPLAY_NAMES: Readonly<Record<string, string>> = {
  TR: 'Turkey',
  SUHH: 'Soviet Union',
  DDDE: 'East Germany',
  YDYE: 'South Yemen',
};

export function compileForms(
  sources: readonly SourceCountry[],
  former: readonly (readonly [string, string, string])[],
  tables: Tables,
): CompiledForms {
  const entries = new Map<string, Entry>();
  const add = (form: string, kind: FormKind, targets: readonly string[]): void => {
    for (const variant of variantsOf(form)) {
      const entry = entries.get(variant);
      if (entry?.kind === kind && kind === 'demonym')
        entry.targets = [...new Set([...entry.targets, ...targets])];
      else entries.set(variant, { kind, targets: [...targets] });
    }
  };
  addCapitals(sources, tables, add);
  for (const [country, relation, names] of tables.places)
    for (const name of names!.split('|')) add(name, relation as FormKind, [country!, name]);
  for (const [country, region, forms] of tables.abbreviations)
    for (const form of forms!.split('|')) if (!entries.has(form)) add(form, 'region', [country!, region!]);
  for (const { code, name } of sources) {
    add(name.official, 'official', [code]);
    add(name.common, 'name', [code]);
  }
  for (const [codes, forms] of tables.demonyms)
    for (const form of forms!.split(' ')) addDemonym(form.replaceAll('_', ' '), codes!.split(','), add);
  for (const [codes, evidence, names] of tables.names)
    for (const name of names!.split('|')) add(name, evidence as FormKind, codes!.split(','));
  for (const [names] of tables.blocked) for (const name of names!.split('|')) add(name, 'blocked', []);

  for (const [codes, , names] of tables.epithets)
    for (const name of names!.split('|')) add(name, 'epithet', codes!.split(','));

  const rules = rulesByForm([
    ...tables.ambiguous,
    ...tables.abbreviations.map(([, , forms]) => ['abbreviation', forms!] as const),
    ...tables.epithets.flatMap(([, when, names]) =>
      when!
        .split(' ')
        .filter((rule) => rule !== 'always')
        .map((rule) => [rule, names!] as const),
    ),
  ]);
  return {
    countries: [
      ...sources.map(({ code, code3, name }) => [code, code3, DISPLAY_NAMES[code] ?? name.common] as const),
      ...former.map(([code, code3, name]) => [code, code3, DISPLAY_NAMES[code] ?? name] as const),
    ],
    forms: [...entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([form, { kind, targets }]) => ({ form, kind, targets, rules: rules.get(form) ?? [] })),
    givenNames: tables.givenNames.flatMap(([names]) => names!.split(' ')),
    wideAreas: tables.wideAreas.flatMap(([names]) => names!.split('|')).map(foldPlaceName),
  };
}

type Add = (form: string, kind: FormKind, targets: readonly string[]) => void;

function addCapitals(sources: readonly SourceCountry[], { capitals }: Tables, add: Add): void {
  const curated = new Map(capitals.map(([code, names]) => [code, names!]));
  for (const { code, capitals: packaged } of sources) {
    const cities = curated.get(code)?.split(';') ?? packaged;
    for (const city of cities) {
      if (city === '-') continue;
      const spellings = city.split('|');
      const name = spellings[0]!.replace('!', '');
      for (const spelling of spellings) add(spelling, capitalKind(name), [code, name]);
    }
  }
}

/** Seats of government and former capitals, kept with the capitals because they stand for governments too. */
const SEATS: ReadonlySet<string> = new Set(['The Hague', 'Abidjan', 'Cotonou', 'Bujumbura', 'Delhi']);

function capitalKind(name: string): FormKind {
  return SEATS.has(name) ? 'city' : 'capital';
}

function addDemonym(form: string, codes: readonly string[], add: Add): void {
  const plural = form.endsWith('+');
  const singular = plural ? form.slice(0, -1) : form;
  add(singular, 'demonym', codes);
  if (plural) add(`${singular}s`, 'demonym', codes);
}

/** Spellings that differ by more than case, accents, apostrophes and hyphens, which the matcher folds itself. */
function variantsOf(form: string): string[] {
  const variants = [form.replace(/!$/u, '')];
  for (const [pattern, replacement] of [
    [/^Saint\b(?!-)/u, 'St.'],
    [/^Saint\b(?!-)/u, 'St'],
    [/^St\./u, 'Saint'],
    [/ and /u, ' & '],
  ] as const)
    for (const variant of [...variants])
      if (pattern.test(variant)) variants.push(variant.replace(pattern, replacement));
  return [...new Set(variants)];
}

function rulesByForm(rows: Tables['ambiguous']): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  for (const [rule, names] of rows)
    for (const name of names!.split('|'))
      for (const variant of variantsOf(name)) rules.set(variant, [...(rules.get(variant) ?? []), rule!]);
  return rules;
}
