/**
 * compromise's lists of given names and the tables of `src/knowledge/data` → the strings that `readPeople` reads.
 */
import type { CompiledPeople } from '../knowledge/people.js';
import type { TaggedWords } from '../learning/lexicon/word-lists.js';

/** Rows of the tables, one member a file. */
export type PeopleTables = Readonly<
  Record<'genders' | 'honorifics' | 'nicknames' | 'spellings' | 'familyFirst', readonly (readonly string[])[]>
>;

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
  return {
    men: sorted(men),
    women: sorted(women),
    bothSexes: sorted(new Set(both)),
    honorificsOfMen: wordsOf(tables.honorifics, 'm').map(fold).join(' '),
    honorificsOfWomen: wordsOf(tables.honorifics, 'f').map(fold).join(' '),
    nicknames: tables.nicknames.map((row) => fold(row.join(' '))),
    spellings: tables.spellings.map((row) => fold(row.join(' '))),
    familyFirst: fold(tables.familyFirst.map(([names]) => names).join(' ')),
  };
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

function sorted(words: ReadonlySet<string>): string {
  return [...words].sort().join(' ');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
