/** The configuration: found, validated, overridden, and shown with where each value is from. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { buildConfigurationSchema } from '#src/commands/configuration-schema.js';
import { findConfiguration } from '#src/pipeline/find-configuration.js';
import { validateConfiguration } from '#src/pipeline/validate-configuration.js';
import { ROOT, runBinary } from '../cli/run-binary.js';
import { expectGolden } from '../golden.js';

const folder = mkdtempSync(join(tmpdir(), 'docs-cli-configuration-'));
const deep = join(folder, 'project', 'texts', 'deep');
const write = (path: string, value: unknown): void => {
  writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
};

beforeAll(() => {
  mkdirSync(deep, { recursive: true });
  write('package.json', { name: 'outer', 'docs-cli': { format: 'csv' } });
  write('project/.docs-cli.json', {
    $schema: './configuration.json',
    format: 'ndjson',
    dictionary: ['names.csv'],
    entities: { types: ['person', 'organisation'], top: 2 },
  });
  write('project/names.csv', 'name,type\nHarbour Pact,organisation\n');
  write('project/texts/package.json', { name: 'inner', dependencies: { 'docs-cli': '*' } });
  write('project/texts/deep/note.txt', 'Maria Duarte read the Harbour Pact in Lisbon.');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the schema of the configuration', () => {
  it('is what the definitions of the options give', async () => {
    const schema = `${JSON.stringify(await buildConfigurationSchema(), null, 2)}\n`;
    expectGolden(schema, join(ROOT, 'schemas/configuration.json'));
  });
});

describe('the configuration', () => {
  it('is the nearest one above the working folder, past a package.json that says nothing', () => {
    expect(findConfiguration(deep, undefined)?.path).toBe('../../.docs-cli.json');
    expect(findConfiguration(folder, undefined)).toMatchObject({ path: 'package.json#docs-cli', folder });
    expect(findConfiguration(deep, false)).toBeNull();
  });

  it('gives options to the command that runs, with paths relative to itself', async () => {
    const { stdout, stderr, code } = await runBinary(['entities', 'note.txt'], { cwd: deep });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const record = JSON.parse(stdout) as { entities: { type: string; name: string }[] };
    expect(record.entities.map(({ name }) => name)).toContain('Harbour Pact');
    expect(record.entities.every(({ type }) => type === 'person' || type === 'organisation')).toBe(true);
  });

  it('gives way to flags, and says of each value where it is from', async () => {
    const { stdout } = await runBinary(['config', '--json', 'entities', '--top', '7'], { cwd: deep });
    const record = JSON.parse(stdout) as { settings: { key: string; value: unknown; source: string }[] };
    const schema = readFileSync(join(ROOT, 'schemas/settings.json'), 'utf8');
    const validate = new Ajv2020().compile(JSON.parse(schema) as object);
    validate(record);
    expect(validate.errors).toBeNull();
    expect(record).toMatchObject({ file: '../../.docs-cli.json', command: 'entities' });
    expect(record.settings).toEqual(
      expect.arrayContaining([
        { key: 'top', value: 7, source: 'flag' },
        { key: 'format', value: 'ndjson', source: 'file' },
        { key: 'dictionary', value: ['../../names.csv'], source: 'file' },
        { key: 'types', value: ['person', 'organisation'], source: 'file' },
        { key: 'sort', value: 'count', source: 'default' },
        { key: 'raw', value: false, source: 'default' },
        { key: 'color', value: null, source: 'default' },
      ]),
    );
  });

  it('is another one with --config, and none with --no-config', async () => {
    const given = await runBinary(['config', '--config', '../../../package.json', '--format', 'csv'], {
      cwd: deep,
    });
    expect(given.stdout).toContain('\nformat,csv,file\n');
    const none = await runBinary(['config', '--no-config', '--format', 'csv'], { cwd: deep });
    expect(none.stdout).toContain('\nformat,table,default\n');
    const missing = await runBinary(['entities', 'note.txt', '--config', 'gone.json'], { cwd: deep });
    expect(missing).toEqual({
      code: 2,
      stdout: '',
      stderr: 'docs-cli: gone.json: no such file or folder; check the path\n',
    });
  });
});

describe('a configuration that is wrong', () => {
  const refusal = async (value: unknown): Promise<string> => {
    try {
      await validateConfiguration({ path: 'c.json', folder, value });
    } catch (error) {
      return (error as Error).message;
    }
    return 'fine';
  };

  it.each([
    [{}, 'fine'],
    [{ color: false, entities: { types: 'person,country' } }, 'fine'],
    [{ fromat: 'json' }, 'c.json: has an unknown key "fromat"; did you mean "format"?'],
    [{ Format: 'json' }, 'c.json: has an unknown key "Format"; did you mean "format"?'],
    [{ entities: { topp: 3 } }, 'c.json: has an unknown key "entities.topp"; did you mean "top"?'],
    [
      { summary: { zzzzzzzz: 3 } },
      expect.stringContaining('unknown key "summary.zzzzzzzz"; the keys here are'),
    ],
    [{ input: 'pdf' }, 'c.json: "input" is "pdf"; it must be one of text, markdown, html, jsonl, csv, tsv'],
    [{ width: '80' }, 'c.json: "width" is "80"; it must be a whole number'],
    [{ width: 0 }, 'c.json: "width" is 0; it must be a whole number from 1'],
    [{ dictionary: 3 }, 'c.json: "dictionary" is 3; it must be a text or a list'],
    [{ dictionary: [1] }, 'c.json: "dictionary.0" is 1; it must be a text'],
    [{ quiet: 'yes' }, 'c.json: "quiet" is "yes"; it must be true or false'],
    [[], 'c.json: it is []; it must be an object'],
    [{ train: { output: 'x' } }, expect.stringContaining('unknown key "train.output"')],
  ])('%j is named with its key', async (value, message) => {
    expect(await refusal(value)).toEqual(message);
  });

  it.each([
    [
      '{"format": "json",\n "top" 3}',
      /^docs-cli: bad\.json: is not JSON from line 2, column 8 on; correct it or give --no-config\n$/u,
    ],
    [
      '{"entities": {"types": "person,animal"}}',
      /^docs-cli: bad\.json: "entities\.types" is "person,animal"; "animal" is no type; .*\n$/u,
    ],
    ['{"\\u001b[31mred": 1}', /^docs-cli: bad\.json: has an unknown key \P{Cc}*\n$/u],
  ])('%s stops the command with one line and 2', async (text, message) => {
    write('bad.json', text);
    const run = await runBinary(['entities', '--config', 'bad.json', 'x.txt'], { cwd: folder });
    expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });
});
