/** What `explain` tells a program: valid against its schema, and sums that hold. */
import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from '@jest/globals';
import type { Explanation } from '#src/analysis/explain.js';
import { runBinary } from './run-binary.js';

const TEXT = 'Egyptian Foreign Minister Badr Abdelatty met Acme Corp of Kenya.\nAbdelatty left for Cairo.\n';

it('explains words, people, countries and organisations by a schema, with sums that hold', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'explain-'));
  const file = join(folder, 'a.txt');
  const dictionary = join(folder, 'own.csv');
  writeFileSync(file, TEXT);
  writeFileSync(dictionary, 'name,type,id\nAcme Corp,organisation,acme\n');
  const { stdout, code } = await runBinary([
    'explain',
    file,
    '--dictionary',
    dictionary,
    '--json',
    '--at',
    '1:43',
    '--at',
    '1:48',
    '--entity',
    'Badr Abdelatty',
    '--entity',
    'EG',
  ]);
  expect(code).toBe(0);
  const explanations = JSON.parse(stdout) as Explanation[];
  const validate = new Ajv2020().compile(
    JSON.parse(readFileSync('schemas/explanation.json', 'utf8')) as object,
  );
  for (const explanation of explanations) {
    validate(explanation);
    expect(validate.errors).toBeNull();
    for (const { tokens, text, start, end } of explanation.mentions) {
      expect(TEXT.slice(start, end)).toBe(text);
      for (const token of tokens) {
        const named = [...token.for, ...token.against].reduce((sum, { weight }) => sum + weight, 0);
        expect(named + token.others.weight).toBeCloseTo(token.score, 4);
      }
    }
  }
  const [word, acme, person, country] = explanations;
  expect(word!.entity).toBeNull();
  expect(acme!.mentions[0]!.notes.find(({ source }) => source !== null)?.source).toEqual({
    path: dictionary,
    line: 2,
  });
  expect(person!.mentions.flatMap(({ notes }) => notes).map(({ rule }) => rule)).toContain('join-forms');
  expect(person!.entity!.roles[0]!.of).toBe('country/EG');
  expect(country!.mentions[0]!.evidence).toBe('demonym');
});
