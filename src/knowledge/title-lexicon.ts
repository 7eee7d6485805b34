/**
 * Offices and posts as words: what titles there are, what office each means, and the words that stand before them.
 * Titles are matched in any case, with or without hyphens, over one line end; forms are bucketed by a hash of their
 * first word, so that a word which begins none costs one look-up.
 */
import { createFormMatcher } from './match-titles.js';

/** What a word before an office does: see `data/title-words.tsv`. */
export type ModifierKind = 'former' | 'stand' | 'deputy' | 'part';

/** An office that a title means where what it is of fits: `any`, a kind of thing or codes of countries. */
export interface OfficeRule {
  readonly office: string | null;
  readonly when: 'any' | 'country' | 'organisation' | 'place' | ReadonlySet<string>;
}

/** One title or word. It can be both: `deputy`, `chief`. */
export interface TitleForm {
  readonly form: string;
  readonly modifier: ModifierKind | null;
  /** In order of precedence; empty if the form is no title. */
  readonly offices: readonly OfficeRule[];
  /** Too common a word to be a title alone. */
  readonly weak: boolean;
  /** Its office depends on the portfolio beside it. */
  readonly takesPortfolio: boolean;
  /** Title of several people; `singular` is then what one of them is. */
  readonly singular: string | null;
}

export interface TitleLexicon {
  /** The longest form that begins at the offset, where a word begins; its end is then in `end`. */
  longestAt(text: string, start: number): TitleForm | null;
  readonly end: number;
  /** The office of a minister of it, by the words of a portfolio in lower case. */
  readonly portfolios: ReadonlyMap<string, string>;
  /** Common words for organisations: true for those that name one of any kind. */
  readonly bodies: ReadonlyMap<string, boolean>;
}

/** The rows of the three tables. */
export interface TitleTables {
  readonly offices: readonly (readonly string[])[];
  readonly portfolios: readonly (readonly string[])[];
  readonly titleWords: readonly (readonly string[])[];
}

type Draft = { -readonly [K in keyof TitleForm]: TitleForm[K] } & { offices: OfficeRule[]; exact: boolean };

export function createTitleLexicon({ offices, portfolios, titleWords }: TitleTables): TitleLexicon {
  const drafts = new Map<string, Draft>();
  const draft = (form: string): Draft => {
    let found = drafts.get(form);
    if (!found) drafts.set(form, (found = emptyDraft(form)));
    return found;
  };
  for (const [office, when, titles] of offices) {
    const rule: OfficeRule = { office: office === '-' ? null : office!, when: readCondition(when!) };
    for (const title of titles!.split('|')) {
      const [, form, marks] = /^(.*?)([?+!]*)$/u.exec(title) as unknown as [string, string, string];
      for (const [word, singular] of [[form, null] as const, ...pluralsOf(form)]) {
        const entry = draft(word);
        entry.offices.push(rule);
        entry.singular = singular;
        entry.weak = marks.includes('?');
        entry.takesPortfolio = marks.includes('+');
        entry.exact = marks.includes('!');
      }
    }
  }
  const bodies = new Map<string, boolean>();
  for (const [kind, words] of titleWords) {
    for (const word of words!.split('|')) {
      if (kind === 'body' || kind === 'anybody') bodies.set(word, kind === 'anybody');
      else draft(word).modifier ??= kind as ModifierKind;
    }
  }
  const charges = new Map<string, string>();
  for (const [office, words] of portfolios)
    for (const word of words!.split('|')) {
      charges.set(word, office!);
      draft(word).modifier ??= 'part';
    }
  const matcher = createFormMatcher([...drafts.values()]);
  return {
    get end() {
      return matcher.end;
    },
    longestAt: (text, start) => matcher.longestAt(text, start),
    portfolios: charges,
    bodies,
  };
}

function emptyDraft(form: string): Draft {
  return {
    form,
    modifier: null,
    offices: [],
    weak: false,
    takesPortfolio: false,
    singular: null,
    exact: false,
  };
}

function readCondition(when: string): OfficeRule['when'] {
  if (when === '') return 'any';
  if (when === 'country' || when === 'organisation' || when === 'place') return when;
  return new Set(when.split(','));
}

/** The plural of a title with its singular: of the noun before its first `of`, `general` or the like, or of its end. */
function pluralsOf(form: string): (readonly [string, string])[] {
  if (form.endsWith('.')) return [];
  const parted = /^(.*?)( (?:of|for|in|to|at) .*| general| emeritus)$/u.exec(form);
  const noun = parted?.[1] ?? form;
  const rest = parted?.[2] ?? '';
  const plurals = [[pluralOf(noun) + rest, form] as const];
  if (rest === ' general') plurals.push([`${form}s`, form]);
  return plurals;
}

function pluralOf(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|ss|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}
