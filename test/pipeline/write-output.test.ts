import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClosedPipe, openOutput } from '#src/pipeline/write-output.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('an output file', () => {
  it('appears whole when it is finished, and nothing else stays', async () => {
    const path = join(folder, 'out.json');
    const output = await openOutput(new PassThrough(), path);
    await output.write('one\n');
    expect(readdirSync(folder)).not.toContain('out.json');
    await output.write('two\n');
    await output.finish();
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it('leaves an earlier file alone when the run is abandoned', async () => {
    const path = join(folder, 'out.json');
    writeFileSync(path, 'before');
    const output = await openOutput(new PassThrough(), path);
    await output.write('half');
    await output.abandon();
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it.each([
    ['in a folder that does not exist', 'missing/out.json', /the folder does not exist; create it first/u],
    ['that is a folder', '.', /is a folder; give the name of a file/u],
  ])('%s is a problem at once', async (_, name, message) => {
    await expect(openOutput(new PassThrough(), join(folder, name))).rejects.toThrow(message);
  });
});

describe('standard output', () => {
  it('waits for a slow reader', async () => {
    const taken: string[] = [];
    const slow = new Writable({
      highWaterMark: 4,
      write(chunk: Buffer, _, done) {
        setImmediate(() => {
          taken.push(chunk.toString());
          done();
        });
      },
    });
    const output = await openOutput(slow, undefined);
    const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(100_000));
    for (const text of texts) {
      await output.write(text);
      expect(slow.writableNeedDrain).toBe(false);
      // One that stays behind at each wait fills the memory.
      expect([slow.listenerCount('close'), slow.listenerCount('drain')]).toEqual([0, 0]);
      expect(slow.listenerCount('error')).toBe(1);
    }
    await output.finish();
    expect(taken.join('')).toBe(texts.join(''));
  });

  it('hands small results on together, and none later than at the next turn of the events', async () => {
    const taken: string[] = [];
    const reader = new Writable({
      write(chunk: Buffer, _, done) {
        taken.push(chunk.toString());
        done();
      },
    });
    const output = await openOutput(reader, undefined);
    for (const text of ['one ', 'two ', 'three ']) await output.write(text);
    expect(taken).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toEqual(['one two three ']);
    await output.write('four');
    await output.abandon();
    expect(taken).toEqual(['one two three ', 'four']);
  });

  it('that is a terminal is given each result at once', async () => {
    const taken: string[] = [];
    const terminal = Object.assign(
      new Writable({
        write(chunk: Buffer, _, done) {
          taken.push(chunk.toString());
          done();
        },
      }),
      { isTTY: true },
    );
    const output = await openOutput(terminal, undefined);
    await output.write('one');
    expect(taken).toEqual(['one']);
  });

  it('says so when its reader has closed the pipe', async () => {
    const closed = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const output = await openOutput(closed, undefined);
    const writes = async (): Promise<void> => {
      await output.write('a');
      await output.finish();
    };
    await expect(writes()).rejects.toBeInstanceOf(ClosedPipe);
  });

  it('names the device that is full', async () => {
    const full = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' }));
      },
    });
    const output = await openOutput(full, undefined);
    await expect(output.write('a').then(() => output.finish())).rejects.toThrow(
      /standard output: .*no space left/u,
    );
  });
});
