/**
 * Golden runs: each file of fixtures/golden begins with a shell line, run in the project's folder with the real
 * binary on the PATH; the rest is what it gives. `UPDATE_GOLDEN=1 npm test` writes the rest anew: read the diff.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, it } from '@jest/globals';
import { expectGolden } from '../golden.js';
import { BINARY, ROOT } from './run-binary.js';

const FOLDER = join(ROOT, 'fixtures/golden');
const PROGRAMS = mkdtempSync(join(tmpdir(), 'docs-cli-'));
symlinkSync(BINARY, join(PROGRAMS, 'docs-cli'));

afterAll(() => {
  rmSync(PROGRAMS, { recursive: true });
});

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runShell(line: string): Promise<Outcome> {
  const path = [PROGRAMS, dirname(process.execPath), process.env.PATH].join(delimiter);
  const child = spawn('sh', ['-c', line], { cwd: ROOT, env: { PATH: path, LC_ALL: 'C.UTF-8' } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end();
  return new Promise((done) => child.once('close', (code) => { done({ code, stdout, stderr }); }));
}

function format(line: string, { code, stdout, stderr }: Outcome): string {
  const error = stderr === '' ? '' : `--- stderr\n${stderr}`;
  return `$ ${line}\n--- exit ${code}\n${error}--- stdout\n${stdout}`;
}

describe('the binary gives what the golden file says', () => {
  it.each(readdirSync(FOLDER).sort())('%s', async (name) => {
    const file = join(FOLDER, name);
    const line = /^\$ (.*)$/mu.exec(readFileSync(file, 'utf8'))![1]!;
    expectGolden(format(line, await runShell(line)), file);
  });
});
