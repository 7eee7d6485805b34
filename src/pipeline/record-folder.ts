/**
 * A folder with a file of records for each input (`--out-dir`), which mirrors the inputs: `articles/a.txt` gives
 * `DIR/articles/a.txt.ndjson`. A file appears whole or not at all, so that a run that was stopped can be taken up again.
 */
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { Problem } from '../problem.js';
import { isErrorRecord } from '../record.js';
import { readRecords } from './read-records.js';
import { VERSION } from './version.js';
import { fileOutput, temporaryFor, unwritable, type Output } from './write-output.js';

export interface RecordFolder {
  /** @throws Problem `usage` for a file of this folder, as a pattern can name it */
  refuseOwn(path: string): void;
  /** The ids of an input's records; null unless they are of the input as it is now, from this version, none of a failure. */
  readDone(path: string): Promise<readonly string[] | null>;
  /** Adds a record of an input. All of one input come one after another. */
  add(path: string, text: string | Uint8Array): Promise<void>;
  /** Puts the last file in its place; gives how many were written. */
  finish(): Promise<number>;
  /** The run failed: a file that was begun is removed. */
  abandon(): Promise<void>;
}

/** Bytes of one input that are held back: more go to a file as they come. */
const HELD = 4_000_000;

/** @throws Problem `unwritable` if the folder cannot be made; so do the methods if a file cannot be written */
export function openRecordFolder(folder: string, cwd: string): RecordFolder {
  const root = resolve(cwd, folder);
  makeFolder(folder, root);
  const owners = new Map<string, string>();
  const made = new Set<string>([root]);
  let current: { readonly path: string; readonly target: string } | undefined;
  let held: Uint8Array[] = [];
  let length = 0;
  let stream: Output | undefined;
  let written = 0;

  /** The input's file. @throws Problem if another input has the same place */
  function claim(path: string): string {
    const target = join(root, mirror(path, cwd));
    const owner = owners.get(target);
    if (owner !== undefined && owner !== path)
      throw new Problem(
        'unwritable',
        target,
        `is the place of both ${owner} and ${path}`,
        'name one of them otherwise',
      );
    owners.set(target, path);
    return target;
  }

  function begin(path: string): void {
    const target = claim(path);
    const parent = dirname(target);
    if (!made.has(parent)) makeFolder(parent, parent);
    made.add(parent);
    current = { path, target };
  }

  async function end(): Promise<void> {
    if (!current) return;
    if (stream) {
      await stream.write(Buffer.concat(held));
      await stream.finish();
    } else writeWhole(current.target, Buffer.concat(held));
    [current, stream, held, length] = [undefined, undefined, [], 0];
    written++;
  }

  return {
    refuseOwn(path) {
      if (!resolve(cwd, path).startsWith(root + sep)) return;
      throw new Problem(
        'usage',
        `--out-dir ${folder}`,
        `is read too: ${path} lies in it`,
        'choose a folder that no pattern reaches',
      );
    },
    async readDone(path) {
      const target = claim(path);
      return readDone(resolve(cwd, path), target);
    },
    async add(path, text) {
      if (current?.path !== path) {
        await end();
        begin(path);
      }
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      held.push(bytes);
      length += bytes.length;
      if (length < HELD) return;
      stream ??= await fileOutput(current!.target);
      await stream.write(Buffer.concat(held));
      [held, length] = [[], 0];
    },
    async finish() {
      await end();
      return written;
    },
    async abandon() {
      await stream?.abandon();
    },
  };
}

/** The way to an input's records within the folder: the input's own from the working folder, else from the root. */
export function mirror(path: string, cwd: string): string {
  if (path === '-') return 'stdin.ndjson';
  const full = resolve(cwd, path);
  const way = relative(cwd, full);
  const isWithin = way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  return `${isWithin ? way : full.slice(parse(full).root.length)}.ndjson`;
}

/** Throws a Problem if records would be written into a folder that is read. */
export function refuseWithin(folder: string, inputs: readonly string[], cwd: string): void {
  const full = realPath(resolve(cwd, folder));
  for (const input of inputs) {
    const read = realPath(resolve(cwd, input));
    if (full !== read && !full.startsWith(read.endsWith(sep) ? read : read + sep)) continue;
    throw new Problem(
      'usage',
      `--out-dir ${folder}`,
      `lies in ${input}, which is read`,
      'choose a folder beside it',
    );
  }
}

/** Links followed as far as the path exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), path.slice(parent.length));
  }
}

async function readDone(input: string, target: string): Promise<string[] | null> {
  try {
    if (statSync(input).mtimeMs > statSync(target).mtimeMs) return null;
    const ids: string[] = [];
    for await (const record of readRecords(target)) {
      if (isErrorRecord(record) || record.version !== VERSION) return null;
      ids.push(record.id);
    }
    return ids.length > 0 ? ids : null;
  } catch {
    return null;
  }
}

function makeFolder(named: string, path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw unwritable(named, error as NodeJS.ErrnoException);
  }
}

function writeWhole(target: string, bytes: Uint8Array): void {
  const temporary = temporaryFor(target);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritable(target, error as NodeJS.ErrnoException);
  }
}
