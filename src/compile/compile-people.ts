/**
 * compromise's lists of given names and the tables of `src/knowledge/data` → what is known of people's names.
 */
import type { Gender } from '../knowledge/people.js';
import type { TaggedWords } from '../learning/lexicon/word-lists.js';

/** Rows of the tables, one member a file. */
export type PeopleTables = Readonly<
  Record<'genders' | 'honorifics' | 'nicknames' | 'spellings' | 'familyFirst', readonly (readonly string[])[]>
>;

export interface CompiledPeople {
  /** Given names and familiar forms; undefined: of both, or not known. */
  readonly given: ReadonlyMap<string, Gender | undefined>;
  readonly honorifics: ReadonlyMap<string, Gender>;
  /** Familiar form → full names. */
  readonly formal: ReadonlyMap<string, readonly string[]>;
  /** Spelling → the one that stands for it. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly familyFirst: ReadonlySet<string>;
}

/** The project's table replaces what the lists say of a name. */
export function compilePeople(lexicon: TaggedWords, tables: PeopleTables): CompiledPeople {
  const men = new Set(taggedNames(lexicon, 'MaleName'));
  const women = new Set(taggedNames(lexicon, 'FemaleName'));
  const both = wordsOf(tables.genders, '-');
  for (const name of [...men]) if (women.has(name)) both.push(name);
  for (const name of wordsOf(tables.genders, 'm')) moveTo(men, women, name);
  for (const name of wordsOf(tables.genders, 'f')) moveTo(women, men, name);
  for (const name of both) {
    men.delete(name);
    women.delete(name);
  }
  const formal = new Map<string, string[]>();
  for (const [name, ...nicknames] of rowsOf(tables.nicknames))
    for (const nickname of nicknames) formal.set(nickname, [...(formal.get(nickname) ?? []), name!]);
  const spellings = new Map<string, string>();
  for (const [standard, ...others] of rowsOf(tables.spellings))
    for (const other of others) spellings.set(other, standard!);
  const of = <G extends Gender | undefined>(words: Iterable<string>, gender: G): [string, G][] =>
    Array.from(words, (word) => [word, gender]);
  return {
    given: new Map<string, Gender | undefined>([
      ...of([...formal.keys(), ...both], undefined),
      ...of(men, 'm'),
      ...of(women, 'f'),
    ]),
    honorifics: new Map<string, Gender>([
      ...of(wordsOf(tables.honorifics, 'm'), 'm'),
      ...of(wordsOf(tables.honorifics, 'f'), 'f'),
    ]),
    formal,
    spellings,
    familyFirst: new Set(rowsOf(tables.familyFirst).flat()),
  };
}

/** Words, folded; columns do not matter. */
function rowsOf(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => fold(row.join(' ')).split(' '));
}

function taggedNames(lexicon: TaggedWords, tag: string): string[] {
  return Object.keys(lexicon)
    .filter((word) => [lexicon[word]!].flat().includes(tag) && /^\p{L}+$/u.test(word))
    .map(fold);
}

function wordsOf(rows: readonly (readonly string[])[], kind: string): string[] {
  return rows.filter(([first]) => first === kind).flatMap(([, words]) => fold(words!).split(' '));
}

function moveTo(to: Set<string>, from: Set<string>, name: string): void {
  from.delete(name);
  to.add(name);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
