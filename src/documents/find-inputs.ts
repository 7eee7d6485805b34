/**
 * From arguments to the files they name: files as they are, folders walked, patterns expanded, lists read. Every
 * argument that names nothing gives one `FailedInput`; no file is given twice.
 */
import { lstatSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Problem } from '../problem.js';
import { counted } from './counted.js';
import { cutShard } from './cut-shard.js';
import { expandPattern, mayBePattern } from './expand-pattern.js';
import { walkFolder } from './walk-folder.js';
import { openSource, problemOfReading } from './open-source.js';
import type { FailedInput, ReadOptions } from './options.js';

export interface FoundInput {
  /** As it was given, or the folder as it was given and the way down from it; `-` for standard input. */
  readonly path: string;
}

/**
 * In the order of the arguments, then of the list; within a folder or a pattern by code unit. Of a shard's, which are cut
 * from the whole list, failures are a part like files, and the first shard alone tells what was passed over.
 */
export async function* findInputs(
  args: readonly string[],
  options: ReadOptions,
): AsyncGenerator<FoundInput | FailedInput> {
  const { shard } = options;
  if (!shard) {
    yield* findOnce(args, options);
    return;
  }
  const all: (FoundInput | FailedInput)[] = [];
  const heard = shard.index === 1 ? options : { ...options, onNotice: () => undefined };
  for await (const found of findOnce(args, heard)) all.push(found);
  yield* cutShard(all, shard);
}

async function* findOnce(
  args: readonly string[],
  options: ReadOptions,
): AsyncGenerator<FoundInput | FailedInput> {
  const seen = new Set<string>();
  let repeated = 0;
  for await (const found of findAll(args, options)) {
    if ('problem' in found) {
      yield found;
      continue;
    }
    const key = found.path === '-' ? '-' : resolve(options.cwd ?? '.', found.path);
    if (seen.has(key)) repeated++;
    else yield found;
    seen.add(key);
  }
  if (repeated > 0) options.onNotice(`${counted(repeated, 'file')} named more than once and read once`);
}

async function* findAll(
  args: readonly string[],
  options: ReadOptions,
): AsyncGenerator<FoundInput | FailedInput> {
  for (const arg of args) yield* findArgument(arg, options);
  if (options.filesFrom === undefined) return;
  const paths = await readList(options.filesFrom, args, options);
  if ('problem' in paths) yield paths;
  else for (const path of paths) yield* findArgument(path, options);
}

async function* findArgument(arg: string, options: ReadOptions): AsyncGenerator<FoundInput | FailedInput> {
  if (arg === '-') {
    yield { path: arg };
    return;
  }
  if (arg === '') {
    const problem = new Problem('not-found', '""', 'is an empty path', 'name a file (is a variable empty?)');
    yield { id: arg, path: null, problem };
    return;
  }
  try {
    const full = resolve(options.cwd ?? '.', arg);
    const stats = statSync(full);
    if (stats.isDirectory()) yield* walkFolder(arg, options);
    else if (stats.isSocket())
      throw new Problem('unreadable', arg, 'is a socket', 'give a file, or pipe into standard input');
    else yield { path: arg };
  } catch (error) {
    const problem = problemOfReading(arg, error);
    if (problem.code !== 'not-found') yield { id: arg, path: null, problem };
    else if (isLink(resolve(options.cwd ?? '.', arg)))
      yield { id: arg, path: null, problem: brokenLink(arg) };
    else if (mayBePattern(arg)) yield* expandPattern(arg, options);
    else yield { id: arg, path: null, problem };
  }
}

function brokenLink(path: string): Problem {
  return new Problem('not-found', path, 'is a symbolic link to nothing', 'check where it points');
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The paths of a list: separated by NUL if there is one (`find -print0`), else one a line. */
async function readList(
  list: string,
  args: readonly string[],
  options: ReadOptions,
): Promise<readonly string[] | FailedInput> {
  try {
    if (list === '-' && args.includes('-'))
      throw new Problem(
        'usage',
        list,
        'standard input cannot be both the list and a document',
        'give one as a file',
      );
    const chunks: Buffer[] = [];
    for await (const chunk of openSource(list, { ...options, input: 'text' }).bytes) chunks.push(chunk);
    const text = Buffer.concat(chunks)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    const paths = text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '');
    if (paths.length > 0) return paths;
    throw new Problem('no-documents', list, 'names no files', 'write one path a line into it');
  } catch (error) {
    return { id: list, path: null, problem: problemOfReading(list, error) };
  }
}
