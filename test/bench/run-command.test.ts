import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runCommand } from './run-command.js';
import { median, takeTurns } from './take-turns.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-cli-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A script that adds a word to a file. */
const adding = (word: string): string[] => [
  '-e',
  `fs.appendFileSync(${JSON.stringify(join(folder, 'turns'))}, '${word} ')`,
];

describe('a measured command', () => {
  it('has figures for time and processor time', async () => {
    const { seconds, cpuSeconds } = await runCommand({ args: ['-e', '0'] });
    expect(seconds).toBeGreaterThan(0);
    expect(cpuSeconds).toBeGreaterThan(0);
  });

  it('has the peak of its memory, though it gave it back', async () => {
    const script = 'Buffer.alloc(3e8, 1); setTimeout(() => 0, 300)';
    const { megabytes } = await runCommand({ args: ['-e', script] });
    expect(megabytes).toBeGreaterThan(300);
  });

  it('writes to the file that it is given', async () => {
    const output = join(folder, 'output');
    await runCommand({ args: ['-e', 'process.stdout.write("said")'], output });
    expect(readFileSync(output, 'utf8')).toBe('said');
  });

  it('counts for nothing if it fails', async () => {
    await expect(runCommand({ args: ['-e', 'process.exit(3)'] })).rejects.toThrow('gave 3');
  });
});

describe('commands by turns', () => {
  it('go there and back again, each made ready before its turn', async () => {
    const made: string[] = [];
    const turn = (name: string) => ({ args: adding(name), prepare: () => made.push(name) });
    await takeTurns({ a: turn('a'), b: turn('b') }, { rounds: 3 });
    expect(readFileSync(join(folder, 'turns'), 'utf8').trim().split(' ')).toEqual(made);
    expect(made.join('')).toBe('abbaab');
  });

  it('have a median with as many values below as above', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 1e9 }), { minLength: 1 }), (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(below).toBeLessThanOrEqual(values.length / 2);
        expect(above).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
