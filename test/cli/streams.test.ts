/** What cannot be written as a golden file: closed pipes, interrupts, bytes that a shell line cannot hold. */
import { execFileSync, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BINARY, runBinary } from './run-binary.js';

const GOOD = 'Maria Duarte flew from Geneva to Egypt.\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-cli-'));
  writeFileSync(join(folder, 'good.txt'), GOOD);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Result {
  id: string;
  text?: string;
  error?: { code: string };
  entities?: { id: string; type: string; mentions: { start: number; end: number; text: string }[] }[];
}

describe('bad input', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['a PDF', 'a.pdf', '%PDF-1.7\n', 'unsupported-format'],
    ['a PDF by another name', 'a.txt', '%PDF-1.7\n%âãÏÓ\n', 'unsupported-format'],
    ['a Word file', 'a.docx', 'PK\u0003\u0004', 'unsupported-format'],
    ['a binary file', 'a.txt', Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 256), 'binary'],
    ['a broken gzip', 'a.txt.gz', gzipSync(GOOD.repeat(99)).subarray(0, 30), 'bad-gzip'],
    ['a file that is no gzip', 'a.txt.gz', 'plain text', 'bad-gzip'],
    ['a malformed record', 'a.jsonl', '{"text": "x"\n', 'bad-record'],
    ['a record without the field', 'a.jsonl', '{"body": "x"}\n', 'missing-field'],
    ['a table without the column', 'a.csv', 'id,body\n1,x\n', 'missing-field'],
  ])('%s is named, gives an error record and exit 2, and the rest is done', async (_, name, bytes, code) => {
    writeFileSync(join(folder, name), bytes);
    const run = await runBinary(['entities', name, 'good.txt', '--json'], { cwd: folder });
    const results = JSON.parse(run.stdout) as Result[];
    expect(results.map(({ error }) => error?.code)).toEqual([code, undefined]);
    expect(results[1]!.entities!.map(({ id }) => id)).toContain('country/EG');
    expect(run.stderr.split('\n')).toHaveLength(2);
    expect(run.stderr).toContain(`docs-cli: ${name}`);
    expect(run.code).toBe(2);
  });

  it.each([
    ['a link to itself', 'loop.txt', 'loop.txt'],
    ['a link to nothing in a folder', 'folder/nowhere.txt', 'missing'],
    ['memory that cannot be read', 'memory.txt', '/proc/self/mem'],
  ])('that cannot be opened, %s, is named, even as the first', async (_, name, target) => {
    mkdirSync(join(folder, 'folder'));
    symlinkSync(target, join(folder, name));
    const first = name.startsWith('folder/') ? 'folder' : name;
    const { code, stdout, stderr } = await runBinary(['entities', first, 'good.txt', '--json'], {
      cwd: folder,
    });
    expect(stderr).toMatch(new RegExp(`^docs-cli: ${name}: .+; .+\n$`, 'u'));
    expect(JSON.parse(stdout)).toHaveLength(2);
    expect(code).toBe(2);
  });

  it('of an empty path does not mean the whole folder', async () => {
    const { code, stderr } = await runBinary(['entities', ''], { cwd: folder });
    expect(stderr).toMatch(/empty path/u);
    expect(code).toBe(2);
  });

  it('of a folder without documents says how many were skipped', async () => {
    mkdirSync(join(folder, 'empty/.git'), { recursive: true });
    writeFileSync(join(folder, 'empty/a.png'), 'x');
    const { code, stderr } = await runBinary(['entities', 'empty'], { cwd: folder });
    expect(stderr).toMatch(/skipped 1 hidden entry.*below empty\/\n.*empty: has no file of a known kind/u);
    expect(code).toBe(2);
  });
});

describe('a run', () => {
  it('gives the same bytes each time', async () => {
    const args = ['entities', 'fixtures/articles/gulf-talks.txt', '--json'];
    const runs = await Promise.all([runBinary(args), runBinary(args)]);
    expect(runs[0]).toEqual(runs[1]);
  });

  it('gives mentions that are slices of the text, for every input format', async () => {
    const { stdout } = await runBinary([
      'entities',
      'fixtures/inputs',
      'fixtures/articles',
      '--with-text',
      '--json',
      '-q',
    ]);
    const results = (JSON.parse(stdout) as Result[]).filter(({ error }) => !error);
    let count = 0;
    for (const { text, entities } of results) {
      for (const { mentions } of entities!) {
        for (const mention of mentions) {
          expect(text!.slice(mention.start, mention.end)).toBe(mention.text);
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(200);
  });

  it('never lets two mentions overlap', async () => {
    const { stdout } = await runBinary(['entities', 'fixtures/articles', '--format', 'ndjson']);
    for (const line of stdout.trim().split('\n')) {
      const spans = (JSON.parse(line) as Result).entities!.flatMap(({ mentions }) => mentions);
      spans.sort((a, b) => a.start - b.start);
      for (let i = 1; i < spans.length; i++)
        expect(spans[i]!.start).toBeGreaterThanOrEqual(spans[i - 1]!.end);
    }
  });

  it('gives the same bytes to a file, a socket, and a pipe that is read late', async () => {
    writeFileSync(join(folder, 'many.jsonl'), `${JSON.stringify({ text: GOOD })}\n`.repeat(500));
    const args = ['entities', 'many.jsonl', '--format', 'ndjson'];
    const { stdout } = await runBinary(args, { cwd: folder });
    const run = `"${process.execPath}" "${BINARY}" ${args.join(' ')}`;
    const shell = `${run} > file && ${run} | { sleep 0.5; cat > pipe; }; cmp file pipe && wc -c < file`;
    expect(stdout.length).toBeGreaterThan(200_000);
    expect(Number(execFileSync('sh', ['-c', shell], { cwd: folder }))).toBe(Buffer.byteLength(stdout));
  });

  it('ends quietly with 0 when the reader of a pipe between programs ends', () => {
    writeFileSync(join(folder, 'many.jsonl'), `${JSON.stringify({ text: GOOD })}\n`.repeat(500));
    const run = `"${process.execPath}" "${BINARY}" entities many.jsonl --format ndjson 2>&1; echo $? >&3`;
    const shell = `{ ${run}; } 3> code | head -c 1; cat code`;
    expect(execFileSync('sh', ['-c', shell], { cwd: folder }).toString()).toBe('{0\n');
  });

  it('ends quietly with 0 when the reader closes the pipe', async () => {
    writeFileSync(join(folder, 'many.jsonl'), `${JSON.stringify({ text: GOOD })}\n`.repeat(5000));
    const child = spawn(process.execPath, [BINARY, 'entities', 'many.jsonl', '--format', 'ndjson'], {
      cwd: folder,
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('that is interrupted while it works ends before the work does', async () => {
    writeFileSync(join(folder, 'long.txt'), GOOD.repeat(100_000));
    const child = spawn(process.execPath, [BINARY, 'entities', 'long.txt', '--json'], { cwd: folder });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect(signal ?? code).toBe(signal === null ? 130 : 'SIGINT');
    expect(stdout).toBe('[');
  });

  it('that is interrupted ends with 130 and leaves no output file behind', async () => {
    const args = [BINARY, 'entities', '-', '--input', 'jsonl', '-o', 'out.json', '--json'];
    const child = spawn(process.execPath, args, { cwd: folder });
    child.stdin.write(`${JSON.stringify({ text: GOOD })}\n`);
    while (!readdirSync(folder).some((name) => name.endsWith('.tmp')))
      await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    expect(readdirSync(folder)).toEqual(['good.txt']);
  });

  it('that is interrupted while it waits for a named pipe ends at once', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const args = [BINARY, 'entities', 'pipe', '-o', 'out.json', '--json'];
    const child = spawn(process.execPath, args, { cwd: folder });
    while (!readdirSync(folder).some((name) => name.endsWith('.tmp')))
      await new Promise((done) => setTimeout(done, 20));
    await new Promise((done) => setTimeout(done, 200));
    child.kill('SIGINT');
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect(signal ?? code).toBe(signal === null ? 130 : 'SIGINT');
    expect(readdirSync(folder).sort()).toEqual(['good.txt', 'pipe']);
  });

  it('writes the file that --output names, and nothing to standard output', async () => {
    const direct = await runBinary(['entities', 'good.txt', '--json'], { cwd: folder });
    const run = await runBinary(['entities', 'good.txt', '--json', '-o', 'out.json'], { cwd: folder });
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(direct.stdout);
  });

  it('reads standard input when it is named, and when no path is given', async () => {
    const named = await runBinary(['entities', '-', '--json'], { stdin: GOOD });
    const bare = await runBinary(['entities', '--json'], { stdin: GOOD });
    expect((JSON.parse(named.stdout) as Result[])[0]!.id).toBe('-');
    expect(bare).toEqual(named);
  });

  it('gives the id of standard input as it is in CSV', async () => {
    const { stdout } = await runBinary(['entities', '--format', 'csv'], { stdin: GOOD });
    expect(stdout.split('\n')[1]).toMatch(/^-,/u);
  });

  it('asked for help on what does not exist says so', async () => {
    const { code, stdout, stderr } = await runBinary(['help', 'entites']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('docs-cli: entites: there is no help on that; did you mean "entities"?\n');
  });

  it('goes on when the reader of standard error is gone', async () => {
    const child = spawn(process.execPath, [BINARY, 'entities', 'no1', 'no2', 'good.txt', '--json'], {
      cwd: folder,
    });
    child.stderr.destroy();
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toHaveLength(3);
  });

  it('colours on request, and never because of a pipe', async () => {
    const args = ['entities', 'fixtures/articles/gulf-talks.txt'];
    const ESCAPE = '\u001b[';
    expect((await runBinary(args)).stdout).not.toContain(ESCAPE);
    expect((await runBinary([...args, '--color'])).stdout).toContain(ESCAPE);
    expect((await runBinary([...args, '--color'], { env: { NO_COLOR: '1' } })).stdout).toContain(ESCAPE);
    expect((await runBinary([...args, '--no-color'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain(
      ESCAPE,
    );
  });

  it('keeps control characters of documents off the terminal', async () => {
    const hostile = 'Maria \u001b[31mDuarte met Peter \u202eHansen of Egypt\u0007 in Gen\u009beva.\n';
    const { stdout, stderr } = await runBinary(['mentions', '-'], { stdin: hostile });
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect(stdout).toContain('Egypt');
  });
});
