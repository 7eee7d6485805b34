/**
 * Rows of the tables of titles → the titles: every form with its plural, whatever the tables say of one form together.
 */
import type { ModifierKind } from '../knowledge/title-lexicon.js';

/** Rows of `src/knowledge/data`, one member a file. */
export type TitleTables = Readonly<
  Record<'offices' | 'portfolios' | 'titleWords', readonly (readonly string[])[]>
>;

interface Entry {
  modifier: ModifierKind | null;
  /** Indices of offices. */
  rules: number[];
  /** `?`, `+` and `!`, as in the table. */
  marks: string;
  /** Empty: none. */
  singular: string;
}

export interface CompiledTitles {
  readonly offices: readonly (readonly [office: string, when: string])[];
  /** Sorted. */
  readonly forms: readonly ({ readonly form: string } & Readonly<Entry>)[];
  /** Words → the office of a minister of it. */
  readonly portfolios: ReadonlyMap<string, string>;
  /** True for a word for a body of any kind. */
  readonly bodies: ReadonlyMap<string, boolean>;
}

export function compileTitles({ offices, portfolios, titleWords }: TitleTables): CompiledTitles {
  const entries = new Map<string, Entry>();
  const entryOf = (form: string): Entry => {
    let entry = entries.get(form);
    if (!entry) entries.set(form, (entry = { modifier: null, rules: [], marks: '', singular: '' }));
    return entry;
  };
  offices.forEach(([, , titles], rule) => {
    for (const title of titles!.split('|')) {
      const [, form, marks] = /^(.*?)([?+!]*)$/u.exec(title) as unknown as [string, string, string];
      for (const [word, singular] of [[form, ''] as const, ...pluralsOf(form)]) {
        const entry = entryOf(word);
        entry.rules.push(rule);
        Object.assign(entry, { marks, singular });
      }
    }
  });
  const bodies = titleWords.filter(([kind]) => kind === 'body' || kind === 'anybody');
  const modifiers = [
    ...titleWords.filter((row) => !bodies.includes(row)),
    ...portfolios.map(([, words]) => ['part', words!]),
  ];
  for (const [kind, words] of modifiers)
    for (const word of words!.split('|')) entryOf(word).modifier ??= kind as ModifierKind;
  return {
    offices: offices.map(([office, when]) => [office!, when!]),
    forms: [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([form, entry]) => ({ form, ...entry })),
    portfolios: new Map(
      portfolios.flatMap(([office, words]) => words!.split('|').map((word) => [word, office!] as const)),
    ),
    bodies: new Map(
      bodies.flatMap(([kind, words]) => words!.split('|').map((word) => [word, kind === 'anybody'] as const)),
    ),
  };
}

/** The plural of a title with its singular: of the noun before its `of` or `general`, or of its last word. */
function pluralsOf(form: string): (readonly [plural: string, singular: string])[] {
  if (form.endsWith('.')) return [];
  const parted = /^(.*?)( (?:of|for|in|to|at|without) .*| general| emeritus)$/u.exec(form);
  const noun = parted?.[1] ?? form;
  const rest = parted?.[2] ?? '';
  const plurals = [[pluralOf(noun) + rest, form] as const];
  if (rest === ' general') plurals.push([`${form}s`, form]);
  return plurals;
}

function pluralOf(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}
