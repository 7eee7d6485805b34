/** The lexicon from tables of words, and the lists that go into it. */
import { describe, expect, it } from '@jest/globals';
import { compileLexicon } from '#src/learning/lexicon/compile-lexicon.js';
import { LIST_NAMES, compileLists } from '#src/learning/lexicon/word-lists.js';
import { findWord } from '#src/recognition/lexicon.js';

const LISTS = compileLists(
  { ama: 'FemaleName', 'new york': 'City', lima: ['City', 'Place'], ghanaian: 'Demonym', run: 'Verb' },
  [
    {
      name: { common: 'Ghana', official: 'Republic of Ghana' },
      altSpellings: ['GH', 'Gold Coast'],
      capital: ['Accra'],
      region: 'Africa',
      subregion: 'Western Africa',
    },
  ],
);
const listsOf = (word: string) => LIST_NAMES.filter((_, list) => LISTS[list]!.has(word));

describe('compileLists', () => {
  it.each([
    ['Ghana', ['country', 'part of a country']],
    ['Gold', ['part of a country']],
    ['of', []],
    ['GH', []],
    ['Accra', ['capital']],
    ['York', ['part of a place']],
    ['Lima', ['city']],
    ['Ghanaian', ['demonym']],
    ['Ama', ['given name']],
    ['Run', []],
    ['president', ['title']],
    ['Ministry', ['organisation head']],
    ['ministry', []],
  ])('puts %s where it belongs', (word, lists) => {
    expect(listsOf(word)).toEqual(expect.arrayContaining([...lists]));
    expect(listsOf(word)).toHaveLength(lists.length);
  });
});

describe('compileLexicon', () => {
  const lexicon = compileLexicon({
    clusterings: [
      new Map([
        ['Accra', 3],
        ['0th', 5],
      ]),
      new Map([['Accra', 65535]]),
    ],
    counts: new Map([
      ['Accra', 7],
      ['often', 20],
      ['seldom', 2],
    ]),
    minCount: 3,
    lists: LISTS,
  });
  const columnsOf = (word: string) => {
    const row = findWord(lexicon, word);
    return row < 0 ? null : [...lexicon.clusters.map((column) => column[row]), lexicon.frequencies[row]];
  };

  it.each([
    ['Accra', [3, 65535, 6]],
    ['often', [0, 0, 8]],
    ['9th', [5, 0, 0]],
    ['Ghana', [0, 0, 0]],
    ['seldom', null],
    ['unknown', null],
  ])('knows of %s', (word, columns) => {
    expect(columnsOf(word)).toEqual(columns);
  });

  it('keeps its rows sorted and each word once', () => {
    const hashes = [...lexicon.hashes];
    expect(hashes).toEqual([...new Set(hashes)].sort((a, b) => a - b));
  });

  it('marks the lists', () => {
    const bits = lexicon.lists[findWord(lexicon, 'Ghana')]!;
    expect(LIST_NAMES.filter((_, bit) => (bits >>> bit) & 1)).toEqual(['country', 'part of a country']);
  });
});
