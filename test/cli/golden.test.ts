/**
 * Golden runs: each file of fixtures/golden begins with a shell line; the rest is what it gives.
 * `UPDATE_GOLDEN=1 npm test` writes the rest anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { expectGolden } from '../golden.js';
import { ROOT, type Run } from './run-binary.js';
import { runShell } from './run-shell.js';

const FOLDER = join(ROOT, 'fixtures/golden');

function format(line: string, { code, stdout, stderr }: Run): string {
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
