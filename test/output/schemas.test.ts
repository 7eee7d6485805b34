import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { listMentions } from '#src/analysis/concordance.js';
import { SAMPLES } from '../records/build-samples.js';
import { buildTalks } from '../records/build-records.js';
import { print } from './print.js';

function compile(name: string): ValidateFunction {
  const schema = readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8');
  return new Ajv2020({ allErrors: true }).compile(JSON.parse(schema) as object);
}

const COMMANDS = [
  { command: 'entities', schema: 'document' },
  { command: 'mentions', schema: 'mention' },
  { command: 'summary', schema: 'summary' },
  { command: 'corpus', schema: 'corpus' },
] as const;

describe('the JSON of each command', () => {
  it.each(COMMANDS)('is valid against its schema: $command', async ({ command, schema }) => {
    const validate = compile(schema);
    const { shape, items } = SAMPLES[command];
    const parsed: unknown = JSON.parse(await print('json', shape, items));
    const values = Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      validate(value);
      expect(validate.errors).toBeNull();
    }
  });

  it.each(COMMANDS)(
    'is no longer valid with a field more or a field less: $command',
    ({ command, schema }) => {
      const validate = compile(schema);
      const value = SAMPLES[command].items[0]!.values()[0] as Record<string, unknown>;
      expect(validate(value)).toBe(true);
      expect(validate({ ...value, surprise: 1 })).toBe(false);
      for (const field of Object.keys(value)) {
        const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));
        expect({ field, valid: validate(rest) }).toEqual({ field, valid: false });
      }
    },
  );
});

describe('a document record', () => {
  const { record } = buildTalks();
  const country = record.entities.find(({ type }) => type === 'country')!;
  const person = record.entities.find(({ type }) => type === 'person')!;
  it.each([
    { what: 'another schema', value: { ...record, schema: 'docs-cli/2' } },
    { what: 'a date that is not a day', value: { ...record, date: '1 April 2024' } },
    { what: 'a negative count', value: { ...record, tokens: -1 } },
    { what: 'an unknown type', value: { ...record, entities: [{ ...person, type: 'animal' }] } },
    { what: 'a country without a code', value: { ...record, entities: [{ ...country, code: undefined }] } },
    {
      what: 'a country with a code in lower case',
      value: { ...record, entities: [{ ...country, code: 'ke' }] },
    },
    { what: 'a person with a focus', value: { ...record, entities: [{ ...person, focus: 0.5 }] } },
    {
      what: 'a person with the id of a country',
      value: { ...record, entities: [{ ...person, id: 'country/KE' }] },
    },
    {
      what: 'a country mention without evidence',
      value: { ...record, entities: [{ ...country, mentions: person.mentions }] },
    },
    { what: 'both entities and an error', value: { ...record, error: { code: 'binary', message: '' } } },
  ])('is invalid with $what', ({ value }) => {
    expect(compile('document')(JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  it('may carry its text', () => {
    expect(compile('document')({ ...record, text: 'Kenya' })).toBe(true);
  });
});

describe('a mention', () => {
  const { record, prose, text } = buildTalks();
  const mention = listMentions(record, prose, text)[0]!;
  it.each([
    { what: 'a score above 1', value: { ...mention, score: 1.5 } },
    { what: 'a context that is only text', value: { ...mention, context: mention.context.text } },
    { what: 'unknown evidence', value: { ...mention, evidence: 'guess' } },
  ])('is invalid with $what', ({ value }) => {
    expect(compile('mention')(value)).toBe(false);
  });
});
