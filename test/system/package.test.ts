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

  it('serves as a library', () => {
    writeFileSync(
      join(folder, 'use.js'),
      `import { createAnalyser } from 'docs-cli';
       const analyse = await createAnalyser();
       console.log((await analyse('She flew to Egypt.')).entities[0].id);`,
    );
    expect(run('node', 'use.js')).toBe('country/EG\n');
  });

  it('holds the program, its data and its schemas, and nothing of the build', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/docs-cli.js',
        'dist/cli.js',
        'schemas/document.json',
        'README.md',
        'LICENSE',
      ]),
    );
    expect(paths.filter((path) => /^(?:src|test|fixtures|dist\/compile)\//u.test(path))).toEqual([]);
  });
});
