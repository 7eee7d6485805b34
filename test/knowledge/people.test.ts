/** What is known of people's names, and that its tables agree with each other. */
import { describe, expect, it } from '@jest/globals';
import { foldWord, soundOf } from '#src/resolution/people/sound-of.js';
import { readName } from '#src/resolution/people/read-name.js';
import { readFileSync } from 'node:fs';
import { knowledge } from '../resolution/mark-people.js';

const { people } = knowledge;

/** Words of a table, row by row. */
function rowsOf(name: string): string[][] {
  return readFileSync(`src/knowledge/data/${name}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/[\t ]/u));
}

describe('given names', () => {
  it.each<[string, string | undefined]>([
    ['hillary', 'f'],
    ['barack', 'm'],
    ['kim', undefined],
    ['chidinma', 'f'],
    ['xyzzy', undefined],
  ])('%s: %s', (name, gender) => {
    expect(people.genderOf(name)).toBe(gender);
  });

  it('are familiar forms of full ones that are no familiar forms of them in turn', () => {
    for (const [formal, ...familiar] of rowsOf('nicknames').map((row) => row.map(foldWord)))
      for (const form of familiar) {
        expect(people.formalNames(form)).toContain(formal);
        expect(people.formalNames(formal!)).not.toContain(form);
      }
  });
});

describe('spellings', () => {
  it('belong to one name each', () => {
    const seen = new Set<string>();
    for (const row of rowsOf('name-spellings'))
      for (const spelling of row) {
        expect(seen).not.toContain(spelling);
        seen.add(spelling);
        expect(soundOf(spelling, people)).toBe(soundOf(row[0]!, people));
      }
  });

  it.each<[string, string, boolean]>([
    ['sergey', 'sergei', true],
    ['zelensky', 'zelenskiy', true],
    ['muller', 'mueller', true],
    ['yevgeny', 'evgeniy', true],
    ['philip', 'filip', true],
    ['li', 'lee', false],
    ['khamenei', 'khomeini', false],
    ['brown', 'braun', false],
  ])('of %s and %s', (a, b, alike) => {
    expect(soundOf(a, people) === soundOf(b, people)).toBe(alike);
  });
});

describe('a name read into words', () => {
  it.each<[string, string[], string]>([
    ['Abdel Fattah el-Sisi', ['abdul', 'fatah', 'sisi'], ''],
    ['JK Rowling', ['j', 'k', 'rowling'], ''],
    ['J.K. Rowling', ['j', 'k', 'rowling'], ''],
    ['Doe, John', ['john', 'doe'], ''],
    ['Ripken, Jr.', ['ripken'], 'jr'],
    ['Martin Luther King Jr.', ['martin', 'luther', 'king'], 'jr'],
    ['Elizabeth II', ['elizabeth'], 'II'],
    ['President Joe Biden', ['joe', 'biden'], ''],
    ['columnist Dan Savage', ['dan', 'savage'], ''],
    ['Ana Diaz (born 1950)', ['ana', 'diaz'], ''],
    ['Zaha Hadid DBE RA', ['zaha', 'hadid'], ''],
    ['Ana Diaz and Bo Lee', ['ana diaz and bo lee'], ''],
    ['of the founders', ['of the founders'], ''],
    ['وليد', ['وليد'], ''],
    ['“”', [''], ''],
  ])('%s', (text, words, suffix) => {
    expect(readName(text, people)).toMatchObject({ words, suffix });
  });
});
