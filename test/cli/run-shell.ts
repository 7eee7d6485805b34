/** Runs shell lines in the project's folder, with the real binary on the PATH. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { BINARY, ROOT, type Run } from './run-binary.js';

const PROGRAMS = mkdtempSync(join(tmpdir(), 'docs-cli-'));
symlinkSync(BINARY, join(PROGRAMS, 'docs-cli'));
process.once('exit', () => {
  rmSync(PROGRAMS, { recursive: true, force: true });
});

export function runShell(line: string): Promise<Run> {
  const path = [PROGRAMS, dirname(process.execPath), process.env.PATH].join(delimiter);
  const child = spawn('sh', ['-c', line], { cwd: ROOT, env: { PATH: path, LC_ALL: 'C.UTF-8' } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end();
  return new Promise((done) =>
    child.once('close', (code) => {
      done({ code, stdout, stderr });
    }),
  );
}
