/**
 * Where results go: standard output, or a file that appears whole or not at all. Writing waits for a slow
 * reader; a reader that has gone away ends the run quietly.
 */
import { createWriteStream, rmSync } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Problem } from '../problem.js';
import type { OutputStream } from './direct-output.js';
import { gatherWrites } from './gather-writes.js';

/** Thrown by `write` when the reader of standard output closed it: nobody wants the rest. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

export interface Output {
  /** Resolves once the reader can take more. */
  write(data: string | Uint8Array): Promise<void>;
  /** Everything is written: a file is put in its place. */
  finish(): Promise<void>;
  /** The run failed: a file that was begun is removed. */
  abandon(): Promise<void>;
}

/** Results on standard output, or in `path` if one is given. An unwritable path is a `Problem` at once. */
export async function openOutput(stdout: OutputStream, path: string | undefined): Promise<Output> {
  return path === undefined || path === '-' ? streamOutput(stdout, 'standard output') : fileOutput(path);
}

/** What is written while work goes on, in bytes: only beyond it does the work wait. */
const UNDER_WAY = 1 << 20;

function streamOutput(stream: OutputStream, name: string): Output {
  let failure: NodeJS.ErrnoException | undefined;
  // A write that failed says so itself, before the stream does.
  const take = (error?: Error | null): void => {
    failure ??= error ?? undefined;
  };
  stream.on('error', take);
  const check = (): void => {
    if (failure?.code === 'EPIPE') throw new ClosedPipe();
    if (failure) throw unwritable(name, failure);
  };
  const gathered = gatherWrites((chunk) => stream.write(chunk, take));
  // On a terminal, what is said of an input on standard error comes after the results of those before it.
  const isTerminal = stream.isTTY === true;
  return {
    async write(data) {
      check();
      gathered.add(data);
      if (isTerminal) gathered.flush();
      if (stream.writableNeedDrain) await roomIn(stream);
      check();
    },
    async finish() {
      gathered.flush();
      await new Promise<void>((resolve) => {
        stream.write('', (error) => {
          take(error);
          resolve();
        });
      });
      check();
    },
    abandon() {
      gathered.flush();
      return Promise.resolve();
    },
  };
}

/** Resolves when the reader has taken what was written, or will not any more. */
function roomIn(stream: OutputStream): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'close', 'error'];
    const done = (): void => {
      for (const event of events) stream.off(event, done);
      resolve();
    };
    for (const event of events) stream.on(event, done);
  });
}

/** Temporary files of this process: what an interrupt must take away. */
const unfinished = new Set<string>();

/** For the handler of an interrupt, which cannot wait. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** A name beside the file, no longer than its own where that is long. */
export function temporaryFor(path: string): string {
  const { dir, base } = parse(path);
  return join(dir, `${base.slice(0, 40)}.${crypto.randomUUID().slice(0, 8)}.tmp`);
}

/** A file, through a temporary one beside it and a rename, unless it is a device or a pipe. */
export async function fileOutput(named: string): Promise<Output> {
  // Behind a link, the file it leads to is replaced, not the link.
  const path = await realpath(named).catch(() => named);
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory())
    throw new Problem('unwritable', named, 'is a folder', 'give the name of a file');
  const inPlace = existing !== null && !existing.isFile();
  const target = inPlace ? path : temporaryFor(path);
  const stream = createWriteStream(target, { mode: existing?.mode ?? 0o666, highWaterMark: UNDER_WAY });
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => {
      resolve();
    });
    stream.once('error', (error) => {
      reject(unwritable(named, error));
    });
  });
  if (!inPlace) unfinished.add(target);
  const inner = streamOutput(stream, named);
  const close = (): Promise<unknown> => new Promise((resolve) => stream.end(resolve));
  return {
    write: (data) => inner.write(data),
    async finish() {
      await inner.finish();
      await close();
      if (!inPlace) await rename(target, path);
      unfinished.delete(target);
    },
    async abandon() {
      await inner.abandon();
      await close();
      if (!inPlace) await rm(target, { force: true });
      unfinished.delete(target);
    },
  };
}

/** What the file system said of an output, as a problem with its path. */
export function unwritable(path: string, error: NodeJS.ErrnoException): Problem {
  const reasons: Record<string, [string, string]> = {
    ENOENT: ['the folder does not exist', 'create it first'],
    EACCES: ['permission denied', 'choose a place that you may write to'],
    EROFS: ['the file system is read-only', 'choose another place'],
    ENOSPC: ['no space left on the device', 'free some, or choose another place'],
    ENOTDIR: ['a part of the path is not a folder', 'check the path'],
    ENAMETOOLONG: ['the name is too long', 'choose a shorter one'],
  };
  const [problem, remedy] = reasons[error.code ?? ''] ?? [error.message, 'check the path'];
  return new Problem('unwritable', path, `cannot write: ${problem}`, remedy);
}
