/** The tables of titles: every one is found as it stands and in other spellings, and means what its first row says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import { unitsOf } from '#src/knowledge/text-units.js';

const { titles } = readKnowledge(readFileSync(new URL('../../dist/knowledge/world.bin', import.meta.url)));

function readRows(name: string): string[][] {
  const text = readFileSync(new URL(`../../src/knowledge/data/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

const rows = readRows('offices').flatMap(([office, when, names]) =>
  names!.split('|').map((name) => [name.replace(/[?+!]+$/u, ''), office!, when!, name] as const),
);

/** What is found at the beginning of the text, and the words that it spans. */
function find(text: string): [string | undefined, string] {
  const form = titles.longestAt(unitsOf(text), 0);
  return [form?.form, text.slice(0, form ? titles.end : 0)];
}

describe('the titles', () => {
  it('have rows of three columns, with no title twice for one condition', () => {
    const keys = rows.map(([name, , when]) => `${name}|${when}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(readRows('offices').filter((row) => row.length !== 3)).toEqual([]);
    for (const name of ['portfolios', 'title-words'])
      expect(readRows(name).filter((row) => row.length !== 2)).toEqual([]);
  });

  it('are found as they stand, capitalised and before a comma', () => {
    for (const [name] of rows) {
      expect(find(`${name}, he`)).toEqual([name, name]);
      const capital = name.charAt(0).toUpperCase() + name.slice(1);
      expect(find(`${capital} of Peru`)[0]?.startsWith(name)).toBe(true);
    }
  });

  it.each([
    ['Secretary-General X', 'secretary general', 'Secretary-General'],
    ['secretary\n  general', 'secretary general', 'secretary\n  general'],
    ['PRIME MINISTER X', 'prime minister', 'PRIME MINISTER'],
    ['Lt Gen X', 'lt. gen.', 'Lt Gen'],
    ['Lt. Gen. X', 'lt. gen.', 'Lt. Gen.'],
    ['foreign ministers', 'foreign', 'foreign'],
    ['attorneys general of', 'attorneys general', 'attorneys general'],
    ['attorney generals of', 'attorney generals', 'attorney generals'],
    ['members of parliament', 'members of parliament', 'members of parliament'],
    ['spokeswomen said', 'spokeswomen', 'spokeswomen'],
    ['secretaries of state', 'secretaries of state', 'secretaries of state'],
    ['chargé d’affaires', "chargé d'affaires", 'chargé d’affaires'],
    ['TÁNAISTE X', 'tánaiste', 'TÁNAISTE'],
  ])('in %j begin with %s', (text, form, words) => {
    expect(find(text)).toEqual([form, words]);
  });

  it.each([
    ['presidentially', undefined],
    ['ministership', undefined],
    ['pm', undefined],
    ['ceo', undefined],
    ['secretary\n\ngeneral', 'secretary'],
    ['', undefined],
  ])('are not read beyond the words of %j', (text, form) => {
    expect(find(text)[0]).toBe(form);
  });
});
