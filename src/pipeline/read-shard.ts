/**
 * Which part of the inputs `--shard` means: `i/n`, or `auto`, what Slurm tells a task of a job array by its environment.
 */
import type { Shard } from '../documents/cut-shard.js';
import { Problem } from '../problem.js';
import type { Context } from './context.js';

/** As the command line gives it: `2/8` (from 1 to n) or `auto`. */
export const SHARD_FORM = /^(?:auto|([1-9]\d{0,8})\/([1-9]\d{0,8}))$/u;

/**
 * @param option of `SHARD_FORM`
 * @throws Problem `usage` if `auto` is asked for where Slurm says nothing, or numbers its tasks with gaps
 */
export function readShard(option: string | undefined, env: Context['env']): Shard | undefined {
  if (option === undefined) return undefined;
  if (option === 'auto') return readSlurm(env);
  const [, index, count] = SHARD_FORM.exec(option)!;
  return { index: Number(index), count: Number(count) };
}

/** Arrays begin at any number (`--array=0-3`, `1-4`) and may go by steps (`0-30:10`). */
function readSlurm(env: Context['env']): Shard {
  const id = numberOf('SLURM_ARRAY_TASK_ID', env);
  const count = numberOf('SLURM_ARRAY_TASK_COUNT', env);
  const min = numberOf('SLURM_ARRAY_TASK_MIN', env);
  const step = numberOf('SLURM_ARRAY_TASK_STEP', env, 1);
  const max = numberOf('SLURM_ARRAY_TASK_MAX', env, min + (count - 1) * step);
  const index = (id - min) / step + 1;
  const isEven = min + (count - 1) * step === max && Number.isInteger(index);
  if (isEven && index >= 1 && index <= count) return { index, count };
  throw wrong(
    `Slurm's task ${id} is not one of ${count} with even numbers from ${min} to ${max}`,
    'number the array without gaps, such as --array=0-7, or give i/n',
  );
}

function numberOf(name: string, env: Context['env'], missing?: number): number {
  const value = env[name];
  if (value !== undefined && /^\d{1,9}$/u.test(value)) return Number(value);
  if (value !== undefined) throw wrong(`${name} is ${JSON.stringify(value)}, not a number`, REMEDY);
  if (missing !== undefined) return missing;
  throw wrong(`${name} is not set`, REMEDY);
}

const REMEDY = 'run it in a job array of Slurm (sbatch --array=0-7), or give i/n';

function wrong(problem: string, remedy: string): Problem {
  return new Problem('usage', '--shard auto', problem, remedy);
}
