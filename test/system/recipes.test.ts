/**
 * The recipes of the README, run as they stand. Needs the Debian packages git, jq, make, python3 and sqlite3.
 *
 * Each is a fenced block of the section "Recipes"; one that begins with a comment that is a path is that file.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { BINARY, ROOT } from '../cli/run-binary.js';
import { readRecipes } from './read-recipes.js';

const recipes = readRecipes('Recipes');
const [people, about, roles, database, baseline] = recipes
  .filter(({ language, file }) => language === 'sh' && file === null)
  .map(({ text }) => text);
const fileOf = (name: string): string => recipes.find(({ file }) => file === name)!.text;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-cli-recipes-'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(BINARY, join(folder, 'bin/docs-cli'));
  mkdirSync(join(folder, 'articles'));
  for (const side of ['after', 'before'])
    cpSync(join(ROOT, 'fixtures/check', side), join(folder, 'articles'), { recursive: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly stdout: string;
}

function run(command: string, args: readonly string[]): Ran {
  const path = [join(folder, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, LC_ALL: 'C.UTF-8', GIT_CONFIG_GLOBAL: '/dev/null' };
  try {
    return {
      code: 0,
      stdout: execFileSync(command, args, {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, stdout };
  }
}

const shell = (text: string): Ran => run('bash', ['-o', 'pipefail', '-c', text]);
const linesOf = ({ stdout }: Ran): string[] => stdout.trimEnd().split('\n');

describe('the recipes of the README', () => {
  it('are all known to this test', () => {
    expect(recipes.map(({ language, file }) => file ?? language)).toEqual([
      'sh',
      'sh',
      'sh',
      'sh',
      'offsets.py',
      '.github/workflows/articles.yml',
      'sh',
      '.git/hooks/pre-commit',
      'Makefile',
    ]);
  });

  it('count people over documents with jq', () => {
    expect(linesOf(shell(people!)).map((line) => line.trim())).toEqual([
      '1 Aisha Mwangi',
      '1 Claudine Uwase',
      '1 Grace Nakato',
    ]);
  });

  it('find the documents that are about a country', () => {
    const { code, stdout } = shell(about!);
    expect([code, stdout]).toEqual([0, 'articles/port-strike.md\n']);
  });

  it('list roles as tab-separated values', () => {
    const rows = linesOf(shell(roles!)).map((line) => line.split('\t'));
    expect(rows).toContainEqual([
      'articles/harbour-talks.md',
      'Grace Nakato',
      'Trade Minister',
      'country/UG',
    ]);
    for (const row of rows) expect(row).toHaveLength(4);
  });

  it('fill a database', () => {
    const rows = linesOf(shell(database!)).map((line) => line.split('|'));
    expect(rows.map(([type]) => type)).toEqual(['country', 'organisation', 'person', 'place']);
    for (const [, entities, mentions] of rows)
      expect(Number(mentions)).toBeGreaterThanOrEqual(Number(entities));
  });

  it('turn offsets into those of Python', () => {
    writeFileSync(join(folder, 'offsets.py'), fileOf('offsets.py'));
    writeFileSync(join(folder, 'articles/emoji.md'), '😀 Aisha Mwangi met 🎉 Grace Nakato in Kenya.\n');
    const ran = run('python3', ['offsets.py']);
    rmSync(join(folder, 'articles/emoji.md'));
    expect(ran.code).toBe(0);
    expect(linesOf(ran)).toHaveLength(4);
  });

  it('run in a workflow', () => {
    const workflow = parse(fileOf('.github/workflows/articles.yml')) as {
      jobs: { check: { steps: { run?: string }[] } };
    };
    const [github, sarif, junit] = workflow.jobs.check.steps.flatMap(({ run: line }) => line ?? []);
    const annotations = shell(github!);
    expect(annotations.code).toBe(1);
    for (const line of linesOf(annotations))
      expect(line).toMatch(/^::error title=[^:]*,file=articles\/[^:]*::/u);
    expect(shell(sarif!)).toEqual({ code: 0, stdout: '' });
    expect(JSON.parse(readFileSync(join(folder, 'findings.sarif'), 'utf8'))).toHaveProperty(
      'version',
      '2.1.0',
    );
    shell(junit!);
    expect(readFileSync(join(folder, 'findings.xml'), 'utf8')).toMatch(/^<\?xml.*<testsuites /su);
  });

  it('know findings of a baseline', () => {
    const [first, second] = linesOf(shell(baseline!));
    expect(second).toBe(first);
    expect(first).toMatch(/^0 errors, 0 warnings, \d+ known/u);
  });

  it('keep a commit back', () => {
    run('git', ['init', '--quiet']);
    const hook = join(folder, '.git/hooks/pre-commit');
    mkdirSync(dirname(hook), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\n${fileOf('.git/hooks/pre-commit')}`);
    chmodSync(hook, 0o755);
    const commit = (file: string): number => {
      run('git', ['add', file]);
      return run('git', [
        '-c',
        'user.name=x',
        '-c',
        'user.email=x@example.org',
        'commit',
        '--quiet',
        '-m',
        'x',
      ]).code;
    };
    writeFileSync(join(folder, 'notes.md'), 'Acme Corp is not looked at here.\n');
    expect(commit('notes.md')).toBe(0);
    expect(commit('articles/bridge.md')).toBe(0);
    expect(commit('articles/harbour-talks.md')).toBe(1);
  });

  it('make only what changed', () => {
    writeFileSync(join(folder, 'Makefile'), fileOf('Makefile'));
    const made = (ran: Ran): number => ran.stdout.split('docs-cli entities').length - 1;
    expect(made(run('make', []))).toBe(3);
    expect(made(run('make', []))).toBe(0);
    const article = join(folder, 'articles/bridge.md');
    writeFileSync(article, `${readFileSync(article, 'utf8')}\nIt is long.\n`);
    expect(made(run('make', []))).toBe(1);
  });
});
