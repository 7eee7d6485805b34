/**
 * The examples of spaCy's documentation on the EntityRuler and the Matcher (usage/rule-based-matching, api/matcher), with
 * what that documentation says of them; what it leaves open is as spaCy's own code decides.
 */
import { describe, expect, it } from '@jest/globals';
import { matchesOf, ofPatterns, rulingsOf } from './make-dictionary.js';

const APPLE = 'Apple is opening its first big office in San Francisco.';

describe('the EntityRuler of the documentation', () => {
  it('finds phrases and tokens', () => {
    const dictionary = ofPatterns([
      { label: 'ORG', pattern: 'Apple' },
      { label: 'GPE', pattern: [{ LOWER: 'san' }, { LOWER: 'francisco' }] },
    ]);
    expect(rulingsOf(dictionary, APPLE)).toEqual([
      ['Apple', 'organisation'],
      ['San Francisco', 'place'],
    ]);
    expect(rulingsOf(dictionary, 'An apple from SAN FRANCISCO')).toEqual([['SAN FRANCISCO', 'place']]);
  });

  it('gives several patterns one id', () => {
    const dictionary = ofPatterns([
      { label: 'ORG', pattern: 'Apple', id: 'apple' },
      { label: 'GPE', pattern: [{ LOWER: 'san' }, { LOWER: 'francisco' }], id: 'san-francisco' },
      { label: 'GPE', pattern: [{ LOWER: 'san' }, { LOWER: 'fran' }], id: 'san-francisco' },
    ]);
    expect(rulingsOf(dictionary, APPLE)).toEqual([
      ['Apple', 'organisation/apple'],
      ['San Francisco', 'place/san-francisco'],
    ]);
    expect(rulingsOf(dictionary, 'Apple is opening its first big office in San Fran.')).toEqual([
      ['Apple', 'organisation/apple'],
      ['San Fran', 'place/san-francisco'],
    ]);
  });

  it.each([
    ['MyCorp Inc. is a company in the U.S.', ['MyCorp Inc.']],
    ['He left MyCorp Inc.', ['MyCorp Inc.']],
    ['He left mycorp Inc. and MyCorp Incorporated', []],
  ])('finds "MyCorp Inc." in "%s"', (text, found) => {
    expect(matchesOf('MyCorp Inc.', text)).toEqual(found);
  });

  it('lets the pattern of most tokens win, and of equals the first in the text', () => {
    const dictionary = ofPatterns([
      { label: 'ORG', pattern: 'Bank of China', id: 'bank' },
      { label: 'GPE', pattern: 'China', id: 'country/CN' },
      { label: 'ORG', pattern: 'First Bank', id: 'first' },
      { label: 'ORG', pattern: 'Bank Holding', id: 'holding' },
    ]);
    expect(rulingsOf(dictionary, 'The First Bank of China and China')).toEqual([
      ['Bank of China', 'organisation/bank'],
      ['China', 'country/CN'],
    ]);
    expect(rulingsOf(dictionary, 'First Bank Holding')).toEqual([['First Bank', 'organisation/first']]);
  });
});

describe('the PhraseMatcher of the documentation', () => {
  const terms = ['Barack Obama', 'Angela Merkel', 'Washington, D.C.'];

  it('finds the terms wherever its tokens fall', () => {
    const text =
      'German Chancellor Angela Merkel and US President Barack Obama converse in the Oval Office inside the White House in Washington, D.C.';
    const dictionary = ofPatterns(terms.map((pattern) => ({ label: 'PERSON', pattern })));
    expect(rulingsOf(dictionary, text).map(([found]) => found)).toEqual([
      'Angela Merkel',
      'Barack Obama',
      'Washington, D.C.',
    ]);
  });

  it('matches lower-cased text where it is asked to', () => {
    const dictionary = ofPatterns(
      terms.map((pattern) => ({ label: 'PERSON', pattern })),
      { ignoreCase: true },
    );
    expect(
      rulingsOf(dictionary, 'angela merkel and us president barack Obama').map(([found]) => found),
    ).toEqual(['angela merkel', 'barack Obama']);
  });
});

const HELLO = [{ LOWER: 'hello' }, { IS_PUNCT: true }, { LOWER: 'world' }];
const STATES = [
  { TEXT: { REGEX: '^[Uu](\\.?|nited)$' } },
  { TEXT: { REGEX: '^[Ss](\\.?|tates)$' } },
  { LOWER: 'president' },
];
const PHONE = [
  { ORTH: '(' },
  { SHAPE: 'ddd' },
  { ORTH: ')' },
  { SHAPE: 'dddd' },
  { ORTH: '-', OP: '?' },
  { SHAPE: 'dddd' },
];
const PHONE_SHORT = PHONE.map((token) => ('SHAPE' in token ? { SHAPE: 'ddd' } : token));
const GERMAN = [
  { ORTH: '+' },
  { ORTH: '49' },
  { ORTH: '(', OP: '?' },
  { SHAPE: 'dddd' },
  { ORTH: ')', OP: '?' },
  { SHAPE: 'dddd', LENGTH: 6 },
];

describe('the Matcher of the documentation', () => {
  it.each<[string, unknown, string, string[]]>([
    ['LOWER and IS_PUNCT', HELLO, 'Hello, world! Hello world!', ['Hello, world']],
    [
      'an optional token',
      [{ LOWER: 'hello' }, { IS_PUNCT: true, OP: '?' }],
      'Hello! hello',
      ['Hello!', 'hello'],
    ],
    [
      'names in small letters',
      [{ lower: 'barack' }, { lower: 'obama' }],
      'Barack Obama was',
      ['Barack Obama'],
    ],
    [
      'ORTH in its own case',
      [{ ORTH: 'Google' }, { ORTH: 'I' }, { ORTH: '/' }, { ORTH: 'O' }],
      'This is a text about Google I/O, not Google i/o',
      ['Google I/O'],
    ],
    [
      'REGEX on tokens',
      STATES,
      'The United States President, a U States president',
      ['United States President', 'U States president'],
    ],
    [
      'REGEX anywhere in a token',
      [{ TEXT: { REGEX: 'deff?in[ia]tely' } }],
      'He definitely, deffinately, definetly went',
      ['definitely', 'deffinately'],
    ],
    ['LENGTH', [{ LENGTH: { '>=': 10 } }], 'It was extraordinary indeed', ['extraordinary']],
    [
      'a wildcard',
      [{ ORTH: 'User' }, { ORTH: 'name' }, { ORTH: ':' }, {}],
      'User name: foo_42 said',
      ['User name: foo_42'],
    ],
    [
      'phone numbers',
      PHONE,
      'Call (123) 4567 8901 or (123) 4567-8901',
      ['(123) 4567 8901', '(123) 4567-8901'],
    ],
    [
      'short phone numbers',
      PHONE_SHORT,
      'Call me at (123) 456 789 or (123) 456 789!',
      ['(123) 456 789', '(123) 456 789'],
    ],
    ['German phone numbers', GERMAN, 'Ring + 49 (1234) 567890 now', ['+ 49 (1234) 567890']],
    ['an emoji', [{ ORTH: '😀' }], 'Hello world 😀 #MondayMotivation', ['😀']],
    [
      'a hashtag',
      [{ ORTH: '#' }, { IS_ASCII: true }],
      'Hello world 😀 #MondayMotivation',
      ['#MondayMotivation'],
    ],
    ['IN', [{ LOWER: { IN: ['like', 'love'] } }, { IS_ALPHA: true }], 'I love cats', ['love cats']],
    ['NOT_IN', [{ LOWER: { NOT_IN: ['i', 'cats'] }, IS_ALPHA: true }], 'I love cats', ['love']],
    [
      'FUZZY',
      [{ TEXT: { FUZZY: 'favorite' } }, { TEXT: { FUZZY: 'theater' } }],
      'my favourite theatre, my gavorite theatr, my best theatre',
      ['favourite theatre', 'gavorite theatr'],
    ],
    ['FUZZY with a number', [{ LOWER: { FUZZY1: 'kyrgyzstan' } }], 'Kyrgystan and Kirgistan', ['Kyrgystan']],
    [
      'FUZZY and REGEX with lists',
      [
        { TEXT: { FUZZY: { IN: ['awesome', 'wonderful'] } } },
        { TEXT: { REGEX: { NOT_IN: ['^awe', '^won'] } } },
      ],
      'awsome day, wonderfull awe',
      ['awsome day'],
    ],
    ['a token with a space in it, which there is none of', [{ LOWER: 'new york' }], 'New York', []],
    ['LOWER with a capital, which nothing is', [{ LOWER: 'Apple' }], 'Apple apple', []],
  ])('matches %s', (_, pattern, text, found) => {
    expect(matchesOf(pattern, text)).toEqual(found);
  });

  const a = { LOWER: 'a' };
  const b = (OP: string): object => ({ LOWER: 'b', OP });
  it.each<[string, object[], string, string[]]>([
    ['!', [a, b('!')], 'a b . a c', ['a c']],
    ['?', [a, b('?')], 'a b . a c', ['a b', 'a']],
    ['+', [a, b('+')], 'a b b . a c', ['a b b']],
    ['*', [a, b('*')], 'a b b . a c', ['a b b', 'a']],
    ['{2}', [a, b('{2}')], 'a b b b . a b', ['a b b']],
    ['{1,2}', [a, b('{1,2}')], 'a b b b . a b . a', ['a b b', 'a b']],
    ['{2,}', [a, b('{2,}')], 'a b b b . a b', ['a b b b']],
    ['{,2}', [a, b('{,2}')], 'a b b b . a', ['a b b', 'a']],
    ['+ before +', [b('+'), { IS_ALPHA: true, OP: '+' }], 'b b b', ['b b b']],
  ])('understands the operator %s', (_, pattern, text, found) => {
    expect(matchesOf(pattern, text)).toEqual(found);
  });

  it.each<[string, string, string]>([
    ['IS_ALPHA', 'Über x1 42 -', 'Über'],
    ['IS_DIGIT', 'a 42 4.2 x1', '42'],
    ['IS_LOWER', 'abc Abc ABC 12', 'abc'],
    ['IS_UPPER', 'abc Abc ABC 12', 'ABC'],
    ['IS_TITLE', 'abc Abc ABC 12', 'Abc'],
    ['IS_PUNCT', 'abc ; 12', ';'],
    ['IS_CURRENCY', 'a € 5', '€'],
    ['LIKE_NUM', 'a 10,000 b', '10,000'],
    ['LIKE_NUM', 'a dozen ten b', 'ten'],
    ['LIKE_URL', 'see www.example.org now', 'www.example.org'],
    ['LIKE_EMAIL', 'ask jo@example.org now', 'jo@example.org'],
    ['IS_SENT_START', 'Yes', 'Yes'],
  ])('knows %s in "%s"', (flag, text, found) => {
    expect(matchesOf([{ [flag]: true }], text)).toEqual([found]);
  });

  it('never finds white space, of which there is no token', () => {
    expect(matchesOf([{ IS_SPACE: true }], 'a  b\n\nc')).toEqual([]);
  });
});
