/** Every line that is wrong is refused by one clear line: file and number, what is wrong, what to do. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { splitTable } from '#src/dictionary/split-table.js';
import { Problem } from '#src/problem.js';
import { makeDictionary } from './make-dictionary.js';

function problemOf(path: string, text: string): string {
  try {
    makeDictionary({ [path]: text });
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return 'none';
}

const pattern = (value: unknown, more: object = {}): string =>
  JSON.stringify({ label: 'ORG', pattern: value, ...more });
const regex = (form: string): string => pattern([{ TEXT: { REGEX: form } }]);

describe('a bad line of patterns', () => {
  it.each([
    ['{"label": "ORG",', /^d\.jsonl:2: is not JSON/u],
    ['["ORG"]', /is a list, not a pattern; write one pattern a line/u],
    ['"ORG"', /is no JSON object/u],
    ['{"pattern": "x"}', /has no "label"/u],
    ['{"label": "ORG"}', /has no "pattern"/u],
    [pattern(''), /a "pattern" that matches nothing: ""/u],
    [pattern([]), /a "pattern" that matches nothing: \[\]/u],
    [pattern(7), /a "pattern" that matches nothing: 7/u],
    [pattern('x', { labels: 1 }), /unknown key "labels"; the keys are label, pattern/u],
    [pattern('x', { id: 7 }), /a "id" that is no text: 7|an? "id" that is no text: 7/u],
    [JSON.stringify({ label: 'EVENT', pattern: 'x' }), /unknown label "EVENT"; the labels are person/u],
    [pattern(['Acme']), /a token description that is no object/u],
    [pattern([{ LEMMA: 'be' }]), /uses LEMMA, which docs-cli does not compute; use one of ORTH/u],
    [pattern([{ POS: 'NOUN' }]), /uses POS,/u],
    [pattern([{ ENT_TYPE: 'ORG' }]), /uses ENT_TYPE,/u],
    [pattern([{ _: { country: true } }]), /uses _,/u],
    [pattern([{ LOWR: 'x' }]), /unknown attribute "LOWR"; did you mean LOWER\?/u],
    [pattern([{ CASEINSENSITIVE: 'world' }]), /unknown attribute "CASEINSENSITIVE"/u],
    [pattern([{ IS_ALPHA: 'yes' }]), /has IS_ALPHA with no true or false/u],
    [pattern([{ LENGTH: 'x' }]), /has no number for LENGTH/u],
    [pattern([{ LENGTH: { '~': 1 } }]), /unknown comparison "~" of LENGTH/u],
    [pattern([{ LOWER: 7 }]), /has no text for LOWER/u],
    [pattern([{ LOWER: { IN: 'x' } }]), /has LOWER IN without a list of texts/u],
    [pattern([{ LOWER: { LIKE: 'x' } }]), /unknown comparison "LIKE" of LOWER/u],
    [pattern([{ LOWER: 'x', OP: '#' }]), /unknown OP "#"; use !, \?/u],
    [pattern([{ LOWER: 'x', OP: '{3,2}' }]), /unknown OP/u],
    [pattern([{ LOWER: 'x', OP: '{2000}' }]), /100 tokens are the most/u],
    [pattern(Array(101).fill({})), /asks for 101 tokens/u],
    [regex('a(?=b)'), /a REGEX that uses look-ahead, which takes more than linear time/u],
    [regex('(?<!a)b'), /uses look-behind/u],
    [regex('(a)\\1'), /uses a back-reference/u],
    [regex('(?>a)'), /uses an atomic group/u],
    [regex('('), /is no regular expression: missing closing \)/u],
    [pattern('Acme', { code: 'XX' }), /unknown country code "XX"/u],
    [pattern('Acme', { case: 'upper' }), /unknown case "upper"; write exact or any/u],
    [pattern('Acme', { id: 'person/x' }), /an id of another type: "person\/x"; write it organisation\/…/u],
    [pattern('\u200b'), /a name without any character/u],
    [pattern('x '.repeat(101)), /a name of 101 words and marks; 100 are the most/u],
  ])('%s', (line, message) => {
    const problem = problemOf('d.jsonl', `{"label": "ORG", "pattern": "Fine"}\n${line}`);
    expect(problem).toMatch(message);
    expect(problem).toMatch(/^d\.jsonl:2: [^\n]+; [^\n]+$/u);
  });
});

describe('a bad row of a table', () => {
  it.each([
    ['name,types\nA,person', /^d\.csv:1: has an unknown column "types"/u],
    ['name,id\nA,b', /^d\.csv:1: has no column "type"/u],
    ['type,id\nperson,b', /^d\.csv:1: has no column "name"/u],
    ['name,type,name\nA,person,', /^d\.csv:1: has the column "name" twice/u],
    ['name,type\nA,person,B', /^d\.csv:2: has 3 fields under 2 columns/u],
    ['name,type\n\n,person', /^d\.csv:3: has no name/u],
    ['name,type\nA,', /^d\.csv:2: has no type/u],
    ['name,type\nA,monster', /^d\.csv:2: has an unknown label "monster"/u],
    ['name,type\n"A\nB",person\n"C,person', /^d\.csv:4: opens a quote that is not closed/u],
    ['name,type\n"A"x,person', /^d\.csv:2: has text after a closing quote/u],
    ['name,type\nAtlantis,country', /^d\.csv:2: names no known country; give its ISO 3166 code/u],
    ['name,type,id,code\nA,country,country/IR,DE', /an id "country\/IR" that is not DE/u],
    ['name,type,id\nA,country,country/QQ', /an id of no country: "country\/QQ"/u],
    ['name,type,id\nbob,alias,person/robert', /an alias of what is no id: "bob"/u],
    ['name,type,id\nperson/bob,alias,', /an alias without two ids/u],
    ['name,type,id\nperson/bob,alias,place/bob', /makes a person a place/u],
    ['name,type,id\nperson/a,alias,person/b\nperson/b,alias,person/a', /leads from person\/a back/u],
  ])('%s', (text, message) => {
    const problem = problemOf('d.csv', text);
    expect(problem).toMatch(message);
    expect(problem).toMatch(/^d\.csv:\d+: [^\n]+; [^\n]+$/u);
  });
});

describe('tables', () => {
  it('are cut as csv-parse cuts them', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', 'ü', '"', ',', '\n', '\r\n', ' ', ';'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const text = rows
          .map((row) =>
            row.map((cell) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
          )
          .join('\r\n');
        const cut = splitTable(text, ',', (line, problem) => {
          throw new Error(`${line}: ${problem}`);
        });
        expect(cut.map(({ fields }) => fields)).toEqual(
          parse(text, { relax_column_count: true, record_delimiter: '\r\n' }),
        );
        for (const { fields, line } of cut) {
          const before = text
            .split(/\r\n|\n|\r/u)
            .slice(line - 1)
            .join('\n');
          const [first] = fields as [string];
          expect(before.startsWith(/[",\r\n]/u.test(first) ? '"' : first)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['d.csv', 'name,type,code,alias,alias 2\nA,person,DE,B|C,D', ['A', 'B', 'C', 'D']],
    ['d.csv', 'name;type;aliases\nA;person;B;C|D', ['A', 'B', 'C', 'D']],
    ['d.tsv', 'type\tname\taliases\nperson\tA, Jr\tB', ['A, Jr', 'B']],
    ['d.txt', '\ufeffname\ttype\nA\tperson\n'.slice(1), ['A']],
    ['d', '{"label": "PERSON", "pattern": "A"}', ['A']],
  ])('of %s are read: %s', (path, text, names) => {
    expect(makeDictionary({ [path]: text }).entries.map((entry) => entry.names)).toEqual([names]);
  });
});
