/**
 * Rows of the tables of titles → the titles that `createTitleLexicon` reads: every form with its plural, whatever
 * the tables say of one form together.
 */
import type { CompiledTitles } from '../knowledge/title-lexicon.js';

/** Rows of `src/knowledge/data`, one member a file. */
export type TitleTables = Readonly<
  Record<'offices' | 'portfolios' | 'titleWords', readonly (readonly string[])[]>
>;

interface Entry {
  modifier: string;
  rules: number[];
  marks: string;
  singular: string;
}

export function compileTitles({ offices, portfolios, titleWords }: TitleTables): CompiledTitles {
  const entries = new Map<string, Entry>();
  const entryOf = (form: string): Entry => {
    let entry = entries.get(form);
    if (!entry) entries.set(form, (entry = { modifier: '', rules: [], marks: '', singular: '' }));
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
    for (const word of words!.split('|')) entryOf(word).modifier ||= kind!;
  return {
    rules: offices.map(([office, when]) => [office!, when!]),
    forms: [...entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([form, { modifier, marks, singular, rules }]) =>
        [form, modifier, marks, singular, rules.join(',')].join('|'),
      ),
    portfolios: portfolios.map(([office, words]) => [office!, words!]),
    bodies: bodies.map(([kind, words]) => [kind!, words!]),
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
