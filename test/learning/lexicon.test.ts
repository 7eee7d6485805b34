/** The lexicon from tables of words, and the lists that go into it. */
import { describe, expect, it } from '@jest/globals';
import { compileLexicon } from '#src/learning/lexicon/compile-lexicon.js';
import { compileLists } from '#src/learning/lexicon/word-lists.js';
import { LIST_NAMES } from '#src/recognition/list-names.js';
import { findWord } from '#src/recognition/lexicon.js';

const LISTS = compileLists({
  tagged: {
    ama: 'FemaleName',
    'new york': 'City',
    lima: ['City', 'Place'],
    ghanaian: 'Demonym',
    run: 'Verb',
  },
  countries: [
    {
      name: { common: 'Ghana', official: 'Republic of Ghana' },
      altSpellings: ['GH', 'Gold Coast'],
      capital: ['Accra'],
      region: 'Africa',
      subregion: 'Western Africa',
    },
  ],
  cities: [
    { name: 'Kumasi', population: 1_468_609 },
    { name: 'Axim', population: 27_719 },
    { name: 'Cape Three Points', population: 6_000 },
    { name: 'Hamlet', population: 1_200 },
  ],
  regions: ['Ashanti', 'Greater Accra'],
  organisations: [
    { name: 'ECOWAS', sure: true },
    { name: 'Labour', sure: false },
    { name: 'African Union', sure: true },
  ],
});
const listsOf = (word: string) => LIST_NAMES.filter((_, list) => LISTS[list]!.has(word));

describe('compileLists', () => {
  it.each([
    ['Ghana', ['country', 'part of a country']],
    ['Gold', ['part of a country']],
    ['of', []],
    ['GH', []],
    ['Accra', ['capital', 'part of a town']],
    ['Kumasi', ['town', 'large city']],
    ['Axim', ['town']],
    ['Cape', ['place head', 'part of a town']],
    ['Hamlet', []],
    ['Ashanti', ['region of a country']],
    ['ECOWAS', ['known organisation']],
    ['Labour', ['perhaps an organisation']],
    ['Union', ['organisation head', 'part of a known organisation']],
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
