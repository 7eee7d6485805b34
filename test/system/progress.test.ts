/** What a person at a terminal sees of a long run, by `script`, which gives a program a terminal. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import { BINARY } from '../cli/run-binary.js';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'docs-cli-progress-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const RECORD = `${JSON.stringify({ text: 'Maria Duarte flew from Geneva to Egypt.' })}\n`;

/** Everything that the terminal was sent, of a run whose input takes three seconds. */
async function seen(options: string, redirect = ''): Promise<string> {
  writeFileSync(join(folder, 'record.jsonl'), RECORD);
  const line = `(cat record.jsonl; sleep 3; cat record.jsonl) | node ${BINARY} entities --input jsonl - ${options} ${redirect}`;
  await run('script', ['-qec', `bash -c '${line}'`, 'typescript'], { cwd: folder });
  return readFileSync(join(folder, 'typescript'), 'utf8');
}

describe('progress on a terminal', () => {
  it('is drawn after two seconds, and cleared at the end, where results go into a file', async () => {
    const text = await seen('-o records.json --json');
    expect(text).toMatch(/1 documents, \d+ words\/s/u);
    // eslint-disable-next-line no-control-regex -- what clears a line is one
    expect(text).toMatch(/\u001b\[2K[^\n]*\n[^\n]*Script done/u);
    expect(JSON.parse(readFileSync(join(folder, 'records.json'), 'utf8'))).toHaveLength(2);
  });

  it('is drawn where results go into a pipe, and not into the results', async () => {
    expect(await seen('--format ndjson', '> records.ndjson')).toContain('words/s');
    expect(readFileSync(join(folder, 'records.ndjson'), 'utf8')).not.toContain('words/s');
  });

  it.each([
    ['results are on the terminal themselves', '--format csv', ''],
    ['it is asked to be quiet', '--quiet', '> records.txt'],
    ['standard error is no terminal', '', '> records.txt 2> errors.txt'],
  ])('is not drawn where %s', async (_, options, redirect) => {
    expect(await seen(options, redirect)).not.toContain('words/s');
  });
});
