/**
 * Offices and posts as words: what titles there are, what office each means, and the words that stand before them.
 * `match-titles.ts` finds them in a text.
 */
import { readPhraseMatcher } from './match-titles.js';
import { keepEach, type PackedFile } from './packed-file.js';
import { hashUnits } from './word-paths.js';
import { readWordTable } from './word-table.js';

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
  /** Says what a minister is a minister of. */
  readonly isPortfolio: boolean;
  /** Title of several people; `singular` is then what one of them is. */
  readonly singular: string | null;
}

export interface TitleLexicon {
  /**
   * The longest form that begins at `start`, where a word begins, and ends at `limit` at most; its end is then in `end`.
   * @param units of the text, and a zero behind them
   * @param hash `hashUnits` of the word at `start`
   */
  longestAt(units: Uint16Array, start: number, limit?: number, hash?: number): TitleForm | null;
  readonly end: number;
  /** The office of a minister of it, by the words of a portfolio in lower case. */
  readonly portfolios: Pick<ReadonlyMap<string, string>, 'get'>;
  /** Common words for organisations: true for those that name one of any kind. */
  readonly bodies: Pick<ReadonlyMap<string, boolean>, 'get'>;
}

export const MODIFIERS = [
  null,
  'former',
  'stand',
  'deputy',
  'part',
] as const satisfies (ModifierKind | null)[];
/** Marks of a title, in one number. */
export const MARKS = { weak: 1, takesPortfolio: 2 } as const;

/** @param file as `packTitles` wrote it */
export function readTitles(file: PackedFile): TitleLexicon {
  const { texts, u8, u16 } = file;
  const offices = u16('titles.offices');
  const officeAt = keepEach(offices.length / 2, (index): OfficeRule => ({
    office: texts.at(offices[2 * index]!) || null,
    when: readCondition(texts.at(offices[2 * index + 1]!)),
  }));
  const forms = u16('titles.forms');
  const modifiers = u8('titles.modifiers');
  const marks = u8('titles.marks');
  const singulars = u16('titles.singulars');
  const rulesFrom = u16('titles.rules-from');
  const rules = u16('titles.rules');
  const portfolios = readWordTable(file, 'titles.portfolios');
  const formAt = keepEach(forms.length, (index): TitleForm => {
    const form = texts.at(forms[index]!);
    return {
      form,
      modifier: MODIFIERS[modifiers[index]!]!,
      offices: Array.from(rules.subarray(rulesFrom[index], rulesFrom[index + 1]), officeAt),
      weak: (marks[index]! & MARKS.weak) !== 0,
      takesPortfolio: (marks[index]! & MARKS.takesPortfolio) !== 0,
      isPortfolio: portfolios.has(form),
      singular: texts.at(singulars[index]!) || null,
    };
  });
  const matcher = readPhraseMatcher(file, 'titles');
  const officesOfPortfolios = u16('titles.offices-of-portfolios');
  const bodies = readWordTable(file, 'titles.bodies');
  const bodiesAreAny = u8('titles.bodies-are-any');
  return {
    get end() {
      return matcher.end;
    },
    longestAt(units, start, limit = Infinity, hash = hashUnits(units, start)) {
      const index = matcher.longestAt(units, start, hash, limit);
      return index < 0 ? null : formAt(index);
    },
    portfolios: {
      get(words) {
        const index = portfolios.find(words);
        return index < 0 ? undefined : texts.at(officesOfPortfolios[index]!);
      },
    },
    bodies: {
      get(word) {
        const index = bodies.find(word);
        return index < 0 ? undefined : bodiesAreAny[index] === 1;
      },
    },
  };
}

function readCondition(when: string): OfficeRule['when'] {
  if (when === '') return 'any';
  if (when === 'country' || when === 'organisation' || when === 'place') return when;
  return new Set(when.split(','));
}
