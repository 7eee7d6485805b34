/** `--shard`, and what Slurm says of a task of a job array. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readShard } from '#src/pipeline/read-shard.js';
import { runBinary } from '../cli/run-binary.js';

/** The environment of a task, as `sbatch --array` gives it. */
function slurm(values: Readonly<Record<string, number | string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`SLURM_ARRAY_TASK_${name}`, String(value)]),
  );
}

describe('the option --shard', () => {
  it('counts the tasks of any even array from 1, in order', () => {
    const range = fc.record({
      min: fc.nat(1000),
      count: fc.integer({ min: 1, max: 50 }),
      step: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(range, ({ min, count, step }) => {
        for (let i = 0; i < count; i++) {
          const env = slurm({
            ID: min + i * step,
            COUNT: count,
            MIN: min,
            MAX: min + (count - 1) * step,
            STEP: step,
          });
          expect(readShard('auto', env)).toEqual({ index: i + 1, count });
        }
      }),
    );
  });

  it.each<[string, Record<string, number | string>, RegExp]>([
    ['outside an array', {}, /^--shard auto: SLURM_ARRAY_TASK_ID is not set; .*give i\/n$/u],
    ['without the number of tasks', { ID: 1 }, /SLURM_ARRAY_TASK_COUNT is not set/u],
    ['without the first number', { ID: 1, COUNT: 4 }, /SLURM_ARRAY_TASK_MIN is not set/u],
    [
      'where a value is no number',
      { ID: 'x', COUNT: 4, MIN: 0 },
      /SLURM_ARRAY_TASK_ID is "x", not a number/u,
    ],
    ['where a value is empty', { ID: 1, COUNT: '', MIN: 0 }, /SLURM_ARRAY_TASK_COUNT is "", not a number/u],
    ['where there are no tasks', { ID: 0, COUNT: 0, MIN: 0 }, /task 0 is not one of 0/u],
    [
      'of a task beyond the last',
      { ID: 4, COUNT: 4, MIN: 0 },
      /task 4 is not one of 4 with even numbers from 0/u,
    ],
    ['of a task before the first', { ID: 0, COUNT: 4, MIN: 1 }, /task 0 is not one of 4/u],
    [
      'of an array with gaps (1,5,7)',
      { ID: 5, COUNT: 3, MIN: 1, MAX: 7, STEP: 1 },
      /even numbers from 1 to 7/u,
    ],
    [
      'of a task between two steps',
      { ID: 5, COUNT: 3, MIN: 0, MAX: 20, STEP: 10 },
      /task 5 is not one of 3/u,
    ],
  ])('auto is a clear error %s', (_, values, message) => {
    expect(() => readShard('auto', slurm(values))).toThrow(message);
  });

  it('is given as a part and a number of parts', () => {
    expect(readShard(undefined, {})).toBeUndefined();
    expect(readShard('2/8', {})).toEqual({ index: 2, count: 8 });
  });

  it.each(['0/3', '4/3', '3', '1/0', '-1/3', '1.5/3', '1/3/5', 'all', ''])('refuses %j', async (value) => {
    const { code, stderr } = await runBinary(['entities', '--shard', value, 'x.txt']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `docs-cli: option '--shard <i/n>' argument '${value}' is invalid. It must be i/n, from 1/n to n/n, or auto.\n`,
    );
  });

  it.each(['entities', 'mentions', 'summary', 'check', 'annotate'])(
    'leaves %s without input, which is a success, if there are fewer files than shards',
    async (command) => {
      const rule = command === 'check' ? ['--forbid', 'country'] : [];
      const args = [command, 'fixtures/articles/gulf-talks.txt', '--shard', '2/2', ...rule];
      const { code, stdout, stderr } = await runBinary(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).not.toContain('gulf');
    },
  );
});
