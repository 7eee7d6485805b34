/** What is read without the parser is what the parser reads. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfYaml } from '#src/documents/front-matter.js';
import { dateOfPlainFields } from '#src/documents/plain-front-matter.js';

describe('plain fields of front matter', () => {
  it.each([
    ['title: Trial of a vaccine\ndate: "2024-11-20"\nauthor: Science desk\n', '2024-11-20'],
    ["title: A\r\npub-date: '1 April 2024'\r\n", '1 April 2024'],
    ['Published: 2024-04-01\ncreated: 2023-01-01\n', '2024-04-01'],
    ['title: A\nauthor: B\n', null],
    ['date: 2024-04-01\ntags: [a, "b", c d ]\nmore: []\n', '2024-04-01'],
    ["tags:\n- a\n-   'b'\n\ndate: 2024-04-01\n", '2024-04-01'],
    ['tags:\n  - a b\n  - 1\nauthor:\n', null],
  ])('of %j give the date %j', (block, date) => {
    expect(dateOfPlainFields(block)).toBe(date);
    expect(dateOfYaml(block)).toBe(date);
  });

  it.each([
    ['a number', 'date: 20240401\n'],
    ['nothing', 'date:\n'],
    ['a list of dates', 'date: [2024-04-01]\n'],
    ['a list within a list', 'tags: [a, [b]]\n'],
    ['a list that is not closed', 'tags: [a,\n'],
    ['items that are not below one another', 'tags:\n- a\n - b\n'],
    ['an item of no list', 'title: A\n- b\n'],
    ['nested fields', 'a:\n  date: 2024-04-01\n'],
    ['a comment', 'date: 2024-04-01 # or so\n'],
    ['an escape', 'title: "a\\n"\n'],
    ['a colon', 'title: a: b\n'],
    ['a block of text', 'title: |\n  a\n'],
    ['the same field twice', 'date: 2024-04-01\nDATE: 2024-04-02\n'],
    ['no fields', ''],
  ])('with %s are left to the parser', (_, block) => {
    expect(dateOfPlainFields(block)).toBeUndefined();
  });

  it('are never read in another way than by the parser', () => {
    const key = fc.constantFrom(
      'date',
      'Date',
      'pub_date',
      'created',
      'title',
      'no',
      'published',
      '1',
      ' date',
    );
    const value = fc.oneof(
      fc.constantFrom(
        '2024-04-01',
        '"2024-04-01"',
        "'x'",
        'null',
        'true',
        '~',
        '1e3',
        '0x1F',
        '12:30',
        '- a',
        '? b',
        '[a, b]',
        '[]',
        '["a" , 1]',
        '[ a',
        '',
      ),
      fc.string({ unit: fc.constantFrom(...Array.from('ab1 -:#"\'.,()/+_\\\t&*')), maxLength: 8 }),
    );
    const field = fc
      .tuple(key, fc.constantFrom(': ', ':', ':\t', ':  ', ' : '), value)
      .map((parts) => parts.join(''));
    const item = fc
      .tuple(fc.constantFrom('', ' ', '  ', '\t'), fc.constantFrom('- ', '-  ', '-', '-\t'), value)
      .map((parts) => parts.join(''));
    const line = fc.oneof({ weight: 2, arbitrary: field }, item, fc.constantFrom('', ' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const block = lines.map((each) => each + end).join('');
        const plain = dateOfPlainFields(block);
        if (plain !== undefined) expect(plain).toEqual(dateOfYaml(block));
      }),
      { numRuns: 3000 },
    );
  });
});
