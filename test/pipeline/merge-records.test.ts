/** Shards put together: what is whole comes out as it went in, and nothing that is not is passed over in silence. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runBinary } from '../cli/run-binary.js';
import { mergeFiles } from './merge-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const line = (id: string, version = '0.1.0'): string =>
  `${JSON.stringify({ schema: 'docs-cli/1', version, id, entities: [] })}\n`;

describe('merging shards', () => {
  it('gives the bytes of the whole, however it was cut and in whatever order the files are named', async () => {
    const shards = fc.array(fc.array(fc.string(), { maxLength: 5 }), { minLength: 1, maxLength: 13 });
    await fc.assert(
      fc.asyncProperty(shards, fc.infiniteStream(fc.nat()), async (texts, random) => {
        rmSync(folder, { recursive: true });
        mkdirSync(folder);
        let count = 0;
        const parts = texts.map((part) => part.map((text) => line(`${count++} ${text}`)).join(''));
        const names = parts.map((_, index) => `shard-${index + 1}.ndjson`);
        names.forEach((name, index) => {
          write(name, parts[index]!);
        });
        const shuffled = [...names].sort(() => (random.next().value! % 3) - 1);
        const merged = await mergeFiles(shuffled, folder);
        expect(merged).toEqual({ text: parts.join(''), said: [], failed: false });
      }),
      { numRuns: 60 },
    );
  });

  it('loses no record wherever the last shard is cut off, and says so unless it is cut between two', async () => {
    const whole = line('a') + line('b') + line('é');
    const bytes = Buffer.from(whole);
    const feeds = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([at]) => at);
    write('shard-1.ndjson', line('first'));
    for (let end = 0; end <= bytes.length; end++) {
      write('shard-2.ndjson', bytes.subarray(0, end));
      const { text, failed } = await mergeFiles(['shard-2.ndjson', 'shard-1.ndjson'], folder);
      // A record lacks nothing but its line feed where the cut is just before it.
      const records = feeds.filter((at) => end >= at).length;
      expect(text).toBe(line('first') + [line('a'), line('b'), line('é')].slice(0, records).join(''));
      expect(failed).toBe(end > 0 && bytes[end - 1] !== 10);
    }
  });

  it('orders a folder as the documents that its files are named after, and other files by number', async () => {
    for (const name of ['b9.txt', 'b10.txt', 'a/z.md', 'a-b.txt']) write(`mirror/${name}.ndjson`, line(name));
    for (const name of ['s9', 's10', 'deep/s1']) write(`plain/${name}.ndjson`, line(name));
    write('mirror/notes.md', 'no records');
    const ids = async (...args: string[]): Promise<string[]> =>
      (await mergeFiles(args, folder)).text
        .split('\n')
        .slice(0, -1)
        .map((text) => (JSON.parse(text) as { id: string }).id);
    expect(await ids('mirror')).toEqual(['a-b.txt', 'a/z.md', 'b10.txt', 'b9.txt']);
    expect(await ids('plain')).toEqual(['deep/s1', 's9', 's10']);
    expect(await ids('plain', 'mirror')).toHaveLength(7);
  });

  it('reads files once however often they are named, and gzip', async () => {
    write('s1.ndjson', line('a'));
    write('s2.ndjson.gz', gzipSync(line('b')));
    const { text, said } = await mergeFiles(['s*.ndjson*', '.', './s1.ndjson'], folder);
    expect(text).toBe(line('a') + line('b'));
    expect(said).toEqual(['3 files named more than once and merged once']);
  });

  it('names both files of a repeated id, and keeps the first record', async () => {
    write('s1.ndjson', line('a') + line('b'));
    write('s2.ndjson', line('c') + line('a'));
    const { text, said, failed } = await mergeFiles(['.'], folder);
    expect([text, failed]).toEqual([line('a') + line('b') + line('c'), true]);
    expect(said).toEqual([
      expect.stringMatching(/^s2\.ndjson:2: repeats the id "a" of s1\.ndjson and is left/u),
    ]);
  });

  it('says of a file of another kind what it is, in a few lines', async () => {
    write('s1.ndjson', line('a'));
    write('s2.ndjson', 'text\n'.repeat(1000));
    const { text, said, failed } = await mergeFiles(['.'], folder);
    expect([text, failed, said.length]).toEqual([line('a'), true, 6]);
    expect(said.at(-1)).toMatch(/^s2\.ndjson: 995 more lines/u);
  });

  it('warns of each further version once', async () => {
    write('s1.ndjson', line('a') + line('b', '0.2.0') + line('c'));
    write('s2.ndjson', line('d', '0.2.0') + line('e', '0.3.0'));
    const { said, failed } = await mergeFiles(['.'], folder);
    expect(failed).toBe(false);
    expect(said).toEqual([
      's1.ndjson: warning: has records of version 0.2.0, and s1.ndjson of 0.1.0',
      's2.ndjson: warning: has records of version 0.3.0, and s1.ndjson of 0.1.0',
    ]);
  });
});

describe('the command merge', () => {
  it('writes a file that appears whole, among the files it was made of too', async () => {
    write('s1.ndjson', line('a'));
    write('s2.ndjson', line('b'));
    const run = await runBinary(['merge', 's1.ndjson', 's2.ndjson', '-o', 'all.ndjson'], { cwd: folder });
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'all.ndjson'), 'utf8')).toBe(line('a') + line('b'));
    expect(readdirSync(folder).sort()).toEqual(['all.ndjson', 's1.ndjson', 's2.ndjson']);
  });

  it('writes nothing where a shard is missing', async () => {
    write('s1.ndjson', line('a'));
    const run = await runBinary(['merge', '.', '--shards', '2', '-o', 'all'], { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.stderr).toBe('docs-cli: --shards 2: there is 1 file; run the missing shards again\n');
    expect(readdirSync(folder)).toEqual(['s1.ndjson']);
  });

  it('reads standard input where it is named', async () => {
    const run = await runBinary(['merge', '-'], { cwd: folder, stdin: line('a') });
    expect(run).toEqual({ code: 0, stdout: line('a'), stderr: '' });
  });
});
