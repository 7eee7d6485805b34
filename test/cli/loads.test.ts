/** What a start does not load: a shell loop starts the program thousands of times. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Loads } from './list-loads.js';
import { BINARY, ROOT } from './run-binary.js';

const folder = mkdtempSync(join(tmpdir(), 'docs-cli-loads-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function loadsOf(...args: string[]): Loads {
  const file = join(folder, 'loads.json');
  execFileSync(process.execPath, [join(ROOT, '.test/cli/list-loads.js'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LOADS: file },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(file, 'utf8')) as Loads;
}

/** Modules of Node that a run loads, beyond those that it begins with. */
function builtinsOf(...args: string[]): string[] {
  const file = join(folder, 'builtins.json');
  const told = join(folder, 'tell.cjs');
  writeFileSync(
    told,
    `const before = new Set(process.moduleLoadList);
    process.on('exit', () => {
      const after = process.moduleLoadList.filter((name) => !before.has(name));
      require('node:fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify(after));
    });`,
  );
  execFileSync(process.execPath, ['--require', told, BINARY, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(readFileSync(file, 'utf8')) as string[];
}

const commandsOf = ({ modules }: Loads): string[] => modules.filter((name) => name.startsWith('commands/'));
const ARTICLE = 'fixtures/articles/gulf-talks.txt';
const json = loadsOf('entities', ARTICLE, '--json');

describe('a start', () => {
  it('loads nothing at all to say its version', () => {
    for (const option of ['--version', '-V'])
      expect(loadsOf(option)).toEqual({ modules: [], packages: [], files: [] });
  });

  it('loads no command, no knowledge, no model and no package to print its help', () => {
    const loads = loadsOf('--help');
    expect(commandsOf(loads)).toEqual(['commands/command']);
    expect(loads).toMatchObject({ packages: [], files: [] });
    expect(loads.modules.filter((name) => /^(?:recognition|resolution|knowledge)\//u.test(name))).toEqual([]);
  });

  it('loads no knowledge, no model and no package to print the help of a command', () => {
    expect(loadsOf('entities', '--help')).toMatchObject({ packages: [], files: [] });
  });

  it('loads one command, the compiled knowledge and model, and no package to analyse an article', () => {
    expect(commandsOf(json).sort()).toEqual([
      'commands/command',
      'commands/configure',
      'commands/entities',
      'commands/options',
      'commands/print',
    ]);
    expect(json.packages).toEqual([]);
    expect([...new Set(json.files)].sort()).toEqual(['english.bin', 'places.bin', 'world.bin']);
  });

  it('loads nothing of learning, dictionaries, other formats or threads to analyse an article', () => {
    const others =
      /^(?:learning|dictionary\/(?!entry)|documents\/formats\/(?!text)|documents\/front-matter|recognition\/compromise|pipeline\/(?:worker-pool|cache|progress|validate))/u;
    expect(json.modules.filter((name) => others.test(name))).toEqual([]);
  });

  it('loads no streams, nor any other module of Node but that which reads the code cache', () => {
    const modules = builtinsOf('entities', ARTICLE, '--json').filter((name) =>
      name.startsWith('NativeModule'),
    );
    // Elsewhere the pipe is a stream.
    if (process.platform === 'linux') expect(modules).toEqual(['NativeModule vm']);
  });

  it('loads no package for JSONL and NDJSON, nor for a table', () => {
    const record = join(folder, 'records.jsonl');
    writeFileSync(record, `${JSON.stringify({ id: 'a', text: 'Egypt spoke.' })}\n`);
    expect(loadsOf('entities', record, '--format', 'ndjson').packages).toEqual([]);
    expect(loadsOf('entities', ARTICLE).packages).toEqual([]);
  });

  it('loads for a table no more than for JSON but what draws it', () => {
    const known = new Set(json.modules);
    const more = loadsOf('entities', ARTICLE).modules.filter((name) => !known.has(name));
    expect(more.filter((name) => !/^(?:output\/|width:|node_modules\/|\.\.\/)/u.test(name))).toEqual([]);
    expect(more.filter((name) => name.includes('string-width/'))).toEqual([]);
  });

  it('loads the parser of YAML for front matter of more than plain fields only', () => {
    const page = join(folder, 'page.txt');
    writeFileSync(page, '---\ntitle: Talks\n---\nEgypt spoke.\n');
    expect(loadsOf('entities', page, '--json').packages).toEqual([]);
    writeFileSync(page, '---\ntags: { place: Egypt }\n---\nEgypt spoke.\n');
    expect(loadsOf('entities', page, '--json').packages).toEqual(['yaml']);
  });

  it('loads a package for globs where there is one only', () => {
    expect(loadsOf('entities', 'fixtures/articles/gulf*.txt', '--json').packages).toEqual(['fast-glob']);
  });
});
