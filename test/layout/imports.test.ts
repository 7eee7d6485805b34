/** Reads the import lines of the sources and holds the direction of the data's flow. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SOURCE = 'src';

interface Import {
  /** The importing file, below `src`. */
  readonly file: string;
  /** The imported file below `src`, or the package's name. */
  readonly target: string;
}

const imports = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => importsOf(file.replaceAll('\\', '/')));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\s[^;]*?from\s+'([^']+)'|import\('([^']+)'\)|^import '([^']+)'/gmu,
  );
  return [...found].map(([, fromPath, dynamic, bare]) => {
    const path = (fromPath ?? dynamic ?? bare)!;
    const target = path.startsWith('.')
      ? relative(SOURCE, join(SOURCE, dirname(file), path)).replace(/\.js$/u, '.ts')
      : path.replace(/^node:/u, '').replace(/^((?:@[^/]+\/)?[^/]+).*$/u, '$1');
    return { file, target };
  });
}

const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

/** What each folder or top file may import besides itself, of our own. */
const UPSTREAM: Readonly<Record<string, readonly string[]>> = {
  'document.ts': [],
  'problem.ts': [],
  'stepwise.ts': [],
  'record.ts': ['document.ts'],
  documents: ['document.ts', 'problem.ts', 'record.ts', 'text'],
  text: ['document.ts'],
  knowledge: ['document.ts', 'record.ts', 'text', 'problem.ts'],
  recognition: ['document.ts', 'problem.ts', 'text', 'knowledge'],
  dictionary: ['document.ts', 'problem.ts', 'record.ts', 'text', 'knowledge'],
  resolution: ['document.ts', 'record.ts', 'stepwise.ts', 'text', 'knowledge', 'recognition', 'dictionary'],
  'analyse.ts': [
    'document.ts',
    'record.ts',
    'stepwise.ts',
    'text',
    'knowledge',
    'recognition',
    'dictionary',
    'resolution',
  ],
  analysis: ['document.ts', 'record.ts', 'text', 'dictionary', 'recognition', 'resolution'],
  output: ['document.ts', 'record.ts', 'text', 'analysis', 'learning'],
  compile: ['knowledge', 'recognition', 'record.ts', 'text', 'learning'],
  learning: [
    'document.ts',
    'problem.ts',
    'record.ts',
    'text',
    'knowledge',
    'recognition',
    'resolution',
    'analyse.ts',
  ],
};

describe('imports', () => {
  it('point upstream in the flow of the data', () => {
    const wrong = imports.filter(({ file, target }) => {
      const allowed = UPSTREAM[folderOf(file)];
      if (!allowed || !target.endsWith('.ts')) return false;
      return folderOf(target) !== folderOf(file) && !allowed.includes(folderOf(target));
    });
    expect(wrong).toEqual([]);
  });

  it('cover every folder of the sources', () => {
    const folders = new Set(imports.map(({ file }) => folderOf(file)));
    const free = ['cli.ts', 'worker.ts', 'index.ts', 'commands', 'pipeline'];
    expect([...folders].filter((folder) => !(folder in UPSTREAM) && !free.includes(folder))).toEqual([]);
  });

  it.each([
    ['chalk', ['output']],
    ['cli-table3', ['output']],
    ['fast-glob', ['documents']],
    ['compromise', ['recognition', 'compile', 'learning']],
    ['commander', ['cli.ts', 'commands']],
    ['piscina', ['pipeline']],
    ['cli-progress', ['pipeline']],
  ])('name %s only where it belongs', (name, folders) => {
    const users = new Set(imports.filter(({ target }) => target === name).map(({ file }) => folderOf(file)));
    expect(users.size).toBeGreaterThan(0);
    expect([...users].filter((user) => !folders.includes(user))).toEqual([]);
  });

  it('leave the pure parts without file system, process and terminal', () => {
    const pure = [
      'document.ts',
      'record.ts',
      'problem.ts',
      'analyse.ts',
      'text',
      'recognition',
      'dictionary',
      'resolution',
      'analysis',
      'knowledge',
      'output',
    ];
    const impure = [
      'fs',
      'fs/promises',
      'process',
      'child_process',
      'os',
      'tty',
      'readline',
      'worker_threads',
    ];
    expect(
      imports.filter(({ file, target }) => pure.includes(folderOf(file)) && impure.includes(target)),
    ).toEqual([]);
  });

  it('are all that reaches the process: it is named in bin, cli and pipeline only', () => {
    const users = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          file.endsWith('.ts') &&
          /\bprocess\.\w/u.test(withoutComments(readFileSync(join(SOURCE, file), 'utf8'))),
      )
      .map(folderOf);
    const allowed = ['cli.ts', 'pipeline', 'compile', 'learning'];
    expect(users.filter((user) => !allowed.includes(user))).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
}
