/**
 * How much the main thread analyses before others are worth their start. Each thread has to be started and to compile what it
 * runs, which with one job goes on beside the work: on two processors, two jobs take as long as one for about 4 MB (README.md).
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReadOptions } from '../documents/options.js';
import { walkFolder } from '../documents/walk-folder.js';
import type { InputOptions, Job } from './job.js';

/** In characters, or bytes where the files say how many there will be. */
const ALONE = 4_000_000;

/** Characters that are analysed here first: less than 0 where others begin at once, infinite where none ever do. */
export async function charactersAlone<T>(
  args: readonly string[],
  { jobs, cache }: InputOptions,
  { takeNote, readDone }: Job<T>,
  options: ReadOptions,
): Promise<number> {
  if (takeNote || jobs === 1) return Infinity;
  if (jobs !== undefined) return -1;
  // What has been done before is in the files, but is no work.
  const isAllWork = cache === undefined && readDone === undefined;
  return isAllWork && (await isMore(args, options, ALONE * (options.shard?.count ?? 1))) ? -1 : ALONE;
}

/** Whether the files that are named, or lie in folders that are, hold more bytes; false of what only reading tells. */
async function isMore(args: readonly string[], options: ReadOptions, bytes: number): Promise<boolean> {
  let rest = bytes;
  for (const arg of args) {
    for await (const size of sizesOf(arg, options)) {
      rest -= size;
      if (rest < 0) return true;
    }
  }
  return false;
}

async function* sizesOf(arg: string, options: ReadOptions): AsyncGenerator<number> {
  const { cwd } = options;
  const sizeOf = (path: string): number => statSync(resolve(cwd ?? '.', path)).size;
  try {
    if (!statSync(resolve(cwd ?? '.', arg)).isDirectory()) {
      yield sizeOf(arg);
      return;
    }
    for await (const found of walkFolder(arg, { cwd, onNotice: () => undefined }))
      if (!('problem' in found)) yield sizeOf(found.path);
  } catch {
    // A pattern, standard input, or what reading will complain of.
  }
}
