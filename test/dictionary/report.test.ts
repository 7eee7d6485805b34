/** What the report says of lines in conflict and lines that never spoke, and its schema. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Source } from '#src/dictionary/entry.js';
import { describeReport, reportDictionary } from '#src/dictionary/report-dictionary.js';
import { resolve } from '#src/resolution/resolve.js';
import { tokenise } from '#src/text/tokenise.js';
import { knowledge, makeDictionary } from './make-dictionary.js';

const schema = JSON.parse(readFileSync('schemas/dictionary-report.json', 'utf8')) as object;

function reportOf(text: string, rows: readonly string[], patterns: readonly object[] = []) {
  const dictionary = makeDictionary({
    'a.csv': ['name,type,id,code,aliases,case', ...rows].join('\n'),
    'b.jsonl': patterns.map((pattern) => JSON.stringify(pattern)).join('\n'),
  });
  const spoken = new Set<Source>();
  const prose = tokenise(text);
  const take = ({ source }: { source?: Source }): void => {
    if (source) spoken.add(source);
  };
  resolve(text, prose, [], knowledge, take, dictionary.rule(prose));
  const report = reportDictionary(dictionary, spoken, '0.1.0');
  expect(new Ajv2020().validate(schema, report)).toBe(true);
  return describeReport(report);
}

describe('the report on a dictionary', () => {
  it('says what is contradicted, repeated and silent, by file and line', () => {
    const rows = [
      'Acme,organisation,acme,,,',
      'Acme,person,,,,',
      'Zork,person,,DE,Acme,',
      'Blub,place,,,,',
      'Blub,place,,,,',
      'person/zork,alias,person/z,,,',
      'person/zork,alias,person/q,,,',
    ];
    const patterns = [
      { label: 'GPE', pattern: [{ LOWER: 'blub' }] },
      { label: 'NONE', pattern: 'Quux' },
    ];
    expect(reportOf('Acme met Zork in Blub.', rows, patterns)).toEqual([
      'dictionary: 4 of 9 lines spoke, 5 in conflict',
      'a.csv:3: makes "Acme" person/acme, which a.csv:2 makes organisation/acme and wins',
      'a.csv:4: makes "Acme" person/zork of DE, which a.csv:2 makes organisation/acme and wins',
      'a.csv:6: repeats "Blub" of a.csv:5',
      'a.csv:8: makes "person/zork" person/q, which a.csv:7 makes person/z and wins',
      'b.jsonl:1: makes "blub" a place, which a.csv:5 makes place/blub and wins',
      'a.csv:3: never spoke',
      'a.csv:6: never spoke',
      'a.csv:8: never spoke',
      'b.jsonl:1: never spoke',
      'b.jsonl:2: never spoke',
    ]);
  });

  it('knows no conflict between names that differ in case, where case counts', () => {
    const rows = [
      'Turkey,country,,TR,,',
      'turkey,none,,,,',
      'Apple,organisation,,,,exact',
      'APPLE,none,,,,exact',
    ];
    expect(reportOf('Turkey', rows)[0]).toBe('dictionary: 1 of 4 lines spoke, 0 in conflict');
    expect(reportOf('Turkey', [...rows, 'tURKEY,none,,,,any'])[0]).toContain('2 in conflict');
  });
});
