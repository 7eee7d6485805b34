/** The packed package, installed into an empty folder, runs there. Needs npm and its registry. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../cli/run-binary.js';

const folder = mkdtempSync(join(tmpdir(), 'docs-cli-package-'));
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

let packed: { filename: string; size: number; files: { path: string }[] };

beforeAll(() => {
  const options = { cwd: ROOT, encoding: 'utf8' } as const;
  const output = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    options,
  );
  [packed] = JSON.parse(output) as [typeof packed];
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  run('npm', 'install', '--no-audit', '--no-fund', join(folder, packed.filename));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the packed package', () => {
  it('runs the main job where it is installed', () => {
    writeFileSync(join(folder, 'note.txt'), 'Maria Duarte flew from Geneva to Egypt.');
    const [record] = JSON.parse(run('npx', '--no', 'docs-cli', 'entities', 'note.txt', '--json')) as [
      { entities: { id: string }[] },
    ];
    expect(record.entities.map(({ id }) => id)).toContain('country/EG');
  });

  const TEXT = 'Maria Duarte flew from Geneva to Egypt.';

  it('gives a module and a CommonJS script the records of the command', () => {
    writeFileSync(join(folder, 'text.txt'), TEXT);
    const [record] = JSON.parse(
      run('sh', '-c', 'npx --no -- docs-cli entities --no-config --json - <text.txt'),
    ) as unknown[];
    const print = `analyse(${JSON.stringify(TEXT)}).then((record) => console.log(JSON.stringify(record)));`;
    writeFileSync(join(folder, 'use.mjs'), `import { analyse } from 'docs-cli';\n${print}`);
    writeFileSync(join(folder, 'use.cjs'), `const { analyse } = require('docs-cli');\n${print}`);
    writeFileSync(
      join(folder, 'later.cjs'),
      `import('docs-cli').then(({ analyse }) => ${print.slice(0, -1)});`,
    );
    for (const script of ['use.mjs', 'use.cjs', 'later.cjs'])
      expect({ script, record: JSON.parse(run('node', script)) as unknown }).toEqual({ script, record });
  });

  it('has types that a strict consumer compiles with, in both module systems', () => {
    const use = `
const record: DocumentRecord = await analyse({ text: 'Egypt', id: 'a' }, { dictionary: [] });
for (const entity of record.entities)
  if (entity.type === 'country') entity.code satisfies string;
const analyser: Analyser = await createAnalyser();
(await analyser('Egypt')).entities.length satisfies number;
// @ts-expect-error: there is no such engine
await analyse('Egypt', { engine: 'magic' });`;
    const names = 'analyse, createAnalyser, type Analyser, type DocumentRecord';
    const head = `import { ${names} } from 'docs-cli';\n`;
    writeFileSync(join(folder, 'use.mts'), `${head}${use}`);
    writeFileSync(join(folder, 'use.cts'), `${head}export const run = async () => {${use}\n};`);
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--strict', '--exactOptionalPropertyTypes', '--noEmit', '--target', 'es2023'];
    const modules = ['--module', 'nodenext', '--skipLibCheck', 'false', 'use.mts', 'use.cts'];
    expect(run('node', compiler, ...options, ...modules)).toBe('');
  });

  it('holds the program, its data and its schemas, and nothing of the build', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/docs-cli.js',
        'bin/package.json',
        'dist/bundle/docs-cli.js',
        'dist/bundle/licences.txt',
        'dist/index.js',
        'dist/knowledge/world.bin',
        'schemas/document.json',
        'README.md',
        'LICENSE',
      ]),
    );
    expect(paths.filter((path) => /^(?:src|test|fixtures|dist\/compile)\/|\.model$/u.test(path))).toEqual([]);
  });
});
