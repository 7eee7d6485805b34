/** A disk that is full: a small file system in memory, which root can mount. Nothing half-written counts as done. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Run } from '../cli/run-binary.js';
import { runShell } from '../cli/run-shell.js';

const SPACE = 'no space left on the device; free some, or choose another place';

let folder: string;
let small: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-cli-full-'));
  small = join(folder, 'small');
  mkdirSync(small);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', small]);
});
afterAll(() => {
  execFileSync('umount', [small]);
  rmSync(folder, { recursive: true });
});

const run = (line: string): Promise<Run> => runShell(`docs-cli ${line}`);

function listFiles(): string[] {
  return readdirSync(small, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(small, path)).isFile())
    .sort();
}

function empty(): void {
  for (const name of readdirSync(small)) rmSync(join(small, name), { recursive: true });
}

describe('a full disk', () => {
  beforeAll(empty);

  it('under -o is an error with exit 2, and leaves no file', async () => {
    const { code, stderr } = await run(
      `entities fixtures/articles --format ndjson -o ${small}/records.ndjson`,
    );
    expect([code, stderr]).toEqual([2, `docs-cli: ${small}/records.ndjson: cannot write: ${SPACE}\n`]);
    expect(listFiles()).toEqual([]);
  });

  it('behind standard output is an error with exit 2', async () => {
    const { code, stderr } = await run(
      `entities fixtures/articles --format ndjson > ${small}/records.ndjson`,
    );
    expect([code, stderr]).toEqual([2, `docs-cli: standard output: cannot write: ${SPACE}\n`]);
    empty();
  });

  it('under --out-dir keeps the records that are whole, and --resume goes on from there', async () => {
    const full = await run(`entities fixtures/articles --quiet --out-dir ${small}`);
    expect(full.code).toBe(2);
    expect(full.stderr).toContain(SPACE);
    const whole = await run('entities fixtures/articles --format ndjson');
    const lines = whole.stdout.split(/(?<=\n)/u);
    const written = listFiles();
    expect(written.length).toBeGreaterThan(2);
    for (const path of written) {
      expect(path).toMatch(/^fixtures\/articles\/[a-z-]+\.txt\.ndjson$/u);
      expect(lines).toContain(readFileSync(join(small, path), 'utf8'));
    }
    execFileSync('mount', ['-o', 'remount,size=1m', small]);
    const resumed = await run(`entities fixtures/articles --out-dir ${small} --resume`);
    expect(resumed.stderr).toContain(`; ${written.length} were there already`);
    expect(listFiles().map((path) => readFileSync(join(small, path), 'utf8'))).toEqual(lines);
    empty();
    execFileSync('mount', ['-o', 'remount,size=96k', small]);
  });

  it('under --cache costs the cache, not the results, and is said', async () => {
    writeFileSync(join(small, 'filler'), Buffer.alloc(60_000));
    const plain = await run('entities fixtures/articles --format ndjson');
    const cached = await run(`entities fixtures/articles --format ndjson --cache ${small}/cache`);
    expect([cached.code, cached.stdout === plain.stdout]).toEqual([0, true]);
    expect(cached.stderr).toMatch(/^docs-cli: \d+ findings could not be written into the cache\n$/u);
  });
});
