/**
 * From a path to its bytes: opens a file or standard input, unpacks gzip (told by its first bytes, so that a misnamed
 * file and a pipe are unpacked too) and refuses what is known not to be text. Nothing is read before it is asked for,
 * and never more than a chunk at a time.
 */
import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Problem } from '../problem.js';
import { readPipe } from './named-pipes.js';
import type { ReadOptions, Source } from './options.js';
import { MAGIC_LENGTH, refuseByExtension, refuseByMagic } from './refused-kinds.js';

/**
 * @param path a file that exists, or `-`
 * @throws Problem `unsupported-format` at once; while the bytes are read also `unreadable` and `bad-gzip`
 */
export function openSource(path: string, options: ReadOptions): Source {
  const refused = options.input === undefined && path !== '-' ? refuseByExtension(path) : undefined;
  if (refused) throw refused;
  return { path, bytes: unpack(path, readBytes(path, options)) };
}

/** The most that is read at once, in bytes, and the least that there is room for. */
const CHUNK = 256 * 1024;
const LEAST = 4096;

/** Opens the file only when it is read: a stream that fails before anyone listens ends the process. */
async function* readBytes(path: string, options: ReadOptions): AsyncGenerator<Buffer, undefined> {
  const { cwd = '.', onBytes } = options;
  try {
    const full = resolve(cwd, path);
    if (path !== '-' && statSync(full).isFile()) {
      yield* readFile(full, onBytes);
      return;
    }
    // To open a pipe is to wait for its writer, which a stream does without the thread.
    for await (const chunk of path === '-' ? options.stdin : readPipe(createReadStream(full))) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
      onBytes?.(bytes.length);
      yield bytes;
    }
  } catch (error) {
    throw problemOfReading(path, error);
  }
}

/** A file on a disk, by plain calls: to set up a stream takes longer than to read what most files hold. */
function* readFile(path: string, onBytes: ReadOptions['onBytes']): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    let { size: rest } = fstatSync(file);
    for (;;) {
      const chunk = Buffer.allocUnsafe(Math.min(Math.max(rest, LEAST), CHUNK));
      const count = readSync(file, chunk);
      if (count === 0) return;
      onBytes?.(count);
      yield chunk.subarray(0, count);
      rest -= count;
    }
  } finally {
    closeSync(file);
  }
}

async function* unpack(path: string, raw: AsyncGenerator<Buffer, undefined>): AsyncGenerator<Buffer> {
  const { head, rest } = await peek(raw);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const { head: unpacked, rest: more } = await peek(gunzip(path, rest));
    yield* refusing(path, unpacked, more);
  } else if (path.toLowerCase().endsWith('.gz') && head.length > 0) {
    await raw.return(undefined);
    throw badGzip(path, 'is not gzip, although its name ends in .gz');
  } else {
    yield* refusing(path, head, rest);
  }
}

async function* refusing(path: string, head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const refused = refuseByMagic(path, head);
  if (refused) {
    await rest.return(undefined);
    throw refused;
  }
  yield* rest;
}

/** The first bytes of a stream, and the whole stream with them in it. */
async function peek(
  stream: AsyncGenerator<Buffer, undefined>,
): Promise<{ head: Buffer; rest: AsyncGenerator<Buffer> }> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < MAGIC_LENGTH) {
    const next = await stream.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, rest: prepend(head, stream) };
}

async function* prepend(head: Buffer, stream: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    yield* stream;
  } finally {
    await stream.return(undefined);
  }
}

async function* gunzip(path: string, packed: AsyncGenerator<Buffer>): AsyncGenerator<Buffer, undefined> {
  const unzip = createGunzip();
  // The callback stays empty: an error of either stream reaches the loop below through `unzip`.
  pipeline(Readable.from(packed), unzip, () => undefined);
  try {
    for await (const chunk of unzip) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw badGzip(path, `is broken gzip: ${messageOf(error)}`);
  }
}

function badGzip(path: string, what: string): Problem {
  return new Problem('bad-gzip', path, what, 'fetch or pack it again');
}

/** What the file system said, as a problem with the path. */
export function problemOfReading(path: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return new Problem('not-found', path, 'no such file or folder', 'check the path');
    case 'ELOOP':
      return new Problem('not-found', path, 'is a symbolic link to itself', 'give the file itself');
    case 'EISDIR':
      return new Problem('unreadable', path, 'is a folder', 'give a file');
    case 'EACCES':
    case 'EPERM':
      return new Problem('unreadable', path, 'may not be read', 'check its permissions');
    default: {
      if (code === '')
        return new Problem(
          'internal',
          path,
          `stopped the program's reading (${String(error)})`,
          'please report it',
        );
      const reason = messageOf(error);
      return new Problem('unreadable', path, `could not be read (${reason})`, 'check the file and its disk');
    }
  }
}

/** What Node calls the error (`ENOENT`); empty for one that is not the system's. Errors of another realm count too. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
