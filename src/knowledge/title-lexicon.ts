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
  /** The longest form that begins at the offset, where a word begins, and ends at `limit` at most; its end is then in `end`. */
  longestAt(text: string, start: number, limit?: number): TitleForm | null;
  readonly end: number;
  /** Where it says no, no form begins; cheap. */
  readonly mayBeginAt: (text: string, start: number) => boolean;
  /** The office of a minister of it, by the words of a portfolio in lower case. */
  readonly portfolios: ReadonlyMap<string, string>;
  /** Common words for organisations: true for those that name one of any kind. */
  readonly bodies: ReadonlyMap<string, boolean>;
}

/** Alternates of `countries.json`: see `src/compile/compile-titles.ts`. */
export interface CompiledTitles {
  readonly rules: readonly (readonly [office: string, when: string])[];
  /** `form|modifier|marks|singular|rules`, the rules as indices. */
  readonly forms: readonly string[];
  readonly portfolios: readonly (readonly [office: string, words: string])[];
  readonly bodies: readonly (readonly [kind: string, words: string])[];
}

export function createTitleLexicon({ rules, forms, portfolios, bodies }: CompiledTitles): TitleLexicon {
  const offices = rules.map(([office, when]): OfficeRule => ({
    office: office === '-' ? null : office,
    when: readCondition(when),
  }));
  const matcher = createFormMatcher(forms.map((line) => readForm(line, offices)));
  return {
    get end() {
      return matcher.end;
    },
    longestAt: matcher.longestAt,
    mayBeginAt: matcher.mayBeginAt,
    portfolios: new Map(
      portfolios.flatMap(([office, words]) => words.split('|').map((word) => [word, office] as const)),
    ),
    bodies: new Map(
      bodies.flatMap(([kind, words]) => words.split('|').map((word) => [word, kind === 'anybody'] as const)),
    ),
  };
}

function readForm(line: string, offices: readonly OfficeRule[]): TitleForm & { exact: boolean } {
  const [form, modifier, marks, singular, rules] = line.split('|') as [
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    form,
    modifier: modifier === '' ? null : (modifier as ModifierKind),
    offices: rules === '' ? [] : rules.split(',').map((rule) => offices[Number(rule)]!),
    weak: marks.includes('?'),
    takesPortfolio: marks.includes('+'),
    singular: singular === '' ? null : singular,
    exact: marks.includes('!'),
  };
}

function readCondition(when: string): OfficeRule['when'] {
  if (when === '') return 'any';
  if (when === 'country' || when === 'organisation' || when === 'place') return when;
  return new Set(when.split(','));
}
