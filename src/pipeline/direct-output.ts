/**
 * Standard output without its stream, which costs a short run two to four milliseconds to load and make. What goes into a
 * file or a pipe is written at once; the stream is made for terminals, for a pipe when it is full, and for a socket (what
 * Node gives its children) before it may be.
 */
import { closeSync, constants, fstatSync, openSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

/** What the program does with a stream that it writes to. */
export type OutputStream = Pick<Writable, 'write' | 'on' | 'off' | 'writableNeedDrain'> & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

const STDOUT = 1;
/** The number of `/dev/null` on Linux. */
const NULL_DEVICE = 0x103;

/**
 * @param makeStream of standard output: called at most once, when nothing else will do
 */
export function openDirectOutput(makeStream: () => OutputStream): OutputStream {
  const direct = openDirectly();
  return direct === null ? makeStream() : directOutput(direct, makeStream);
}

interface Direct {
  readonly descriptor: number;
  /** Bytes that find room for sure: writing more might wait, and signals with it. */
  readonly room: number;
}

/** A socket takes several times as much before anything is read from it. */
const SOCKET_ROOM = 32_768;

/** Null if only the stream will do. */
function openDirectly(): Direct | null {
  try {
    const stats = fstatSync(STDOUT);
    if (stats.isFile()) return { descriptor: STDOUT, room: Infinity };
    if (process.platform !== 'linux') return null;
    if (stats.isCharacterDevice() && stats.rdev === NULL_DEVICE)
      return { descriptor: STDOUT, room: Infinity };
    if (stats.isSocket()) return { descriptor: STDOUT, room: SOCKET_ROOM };
    if (!stats.isFIFO()) return null;
    // Opened again, as otherwise all that share the pipe would no more wait for room in it, and signals would have to.
    const descriptor = openSync('/proc/self/fd/1', constants.O_WRONLY | constants.O_NONBLOCK);
    return { descriptor, room: Infinity };
  } catch {
    return null;
  }
}

type Listener = Parameters<Writable['on']>[1];

function directOutput({ descriptor, room }: Direct, makeStream: () => OutputStream): OutputStream {
  let stream: OutputStream | undefined;
  let failure: Error | null = null;
  let written = 0;
  const listeners: [event: string, listener: Listener][] = [];

  function goOnByStream(): OutputStream {
    if (descriptor !== STDOUT) closeSync(descriptor);
    stream = makeStream();
    for (const [event, listener] of listeners) stream.on(event, listener);
    return stream;
  }

  /** @returns what found no room */
  function writeDirectly(bytes: Uint8Array): Uint8Array {
    let rest = bytes;
    try {
      while (rest.length > 0 && written + rest.length <= room) {
        const bytesWritten = writeSync(descriptor, rest);
        written += bytesWritten;
        rest = rest.subarray(bytesWritten);
      }
      return rest;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return rest;
      failure = error as Error;
      for (const [event, listener] of listeners) if (event === 'error') listener(failure);
    }
    return NOTHING;
  }

  const output: OutputStream = {
    write(data: unknown, ...more: unknown[]) {
      const done = more.at(-1) as ((error?: Error | null) => void) | undefined;
      if (stream) return stream.write(data, done);
      if (failure === null) {
        const rest = writeDirectly(typeof data === 'string' ? Buffer.from(data) : (data as Uint8Array));
        if (rest.length > 0) return goOnByStream().write(rest, done);
      }
      if (done)
        queueMicrotask(() => {
          done(failure);
        });
      return true;
    },
    on(event: string, listener: Listener) {
      listeners.push([event, listener]);
      stream?.on(event, listener);
      return this as Writable;
    },
    off(event: string, listener: Listener) {
      const index = listeners.findIndex(([other, known]) => other === event && known === listener);
      if (index >= 0) listeners.splice(index, 1);
      stream?.off(event, listener);
      return this as Writable;
    },
    get writableNeedDrain() {
      return stream?.writableNeedDrain ?? false;
    },
  };
  return output;
}

const NOTHING = new Uint8Array();
