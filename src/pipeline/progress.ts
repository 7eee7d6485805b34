/**
 * How far a long run is, on standard error if that is a terminal: documents, words a second and, where the size of all inputs
 * can be known, the time that is left. Nothing is drawn before the run has taken two seconds.
 */
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { findInputs } from '../documents/find-inputs.js';
import type { ReadOptions } from '../documents/options.js';
import type { Reporter } from './reporter.js';

export interface Progress {
  readonly addBytes: (bytes: number) => void;
  /** An input that is not read: it is no part of the work. */
  readonly skip: (path: string) => void;
  readonly addDocument: (words: number) => void;
  readonly stop: () => void;
}

/** Milliseconds. */
const PATIENCE = 2000;

export function createProgress(
  stderr: Writable,
  reporter: Reporter,
  args: readonly string[],
  options: Omit<ReadOptions, 'onNotice'>,
): Progress {
  const begun = performance.now();
  let [bytes, documents, words, skipped] = [0, 0, 0, 0];
  let bar: { update(): void; stop(): void } | undefined;
  let ended = false;

  const payload = (total: number): object => {
    const seconds = (performance.now() - begun) / 1000;
    return {
      documents: documents.toLocaleString('en'),
      speed: Math.round(words / seconds).toLocaleString('en'),
      left: formatTime(bytes === 0 ? seconds : (seconds * Math.max(0, total - bytes)) / bytes),
    };
  };

  async function draw(): Promise<void> {
    const [{ default: progress }, total] = await Promise.all([
      import('cli-progress'),
      sizeOf(args, options).catch(() => null),
    ]);
    if (ended) return;
    const figures = '{documents} documents, {speed} words/s';
    const rest = (): number => Math.max(1, (total ?? 1) - skipped);
    const single = new progress.SingleBar(
      {
        stream: stderr,
        format: total === null ? figures : `{bar} {percentage}% | ${figures} | {left} left`,
        clearOnComplete: true,
        fps: 5,
        barsize: 20,
      },
      progress.Presets.shades_classic,
    );
    single.start(rest(), bytes, payload(rest()));
    bar = {
      update: () => {
        single.setTotal(rest());
        single.update(bytes, payload(rest()));
      },
      stop: () => {
        single.stop();
      },
    };
    reporter.overwrites(true);
  }

  const timer = setTimeout(() => void draw(), PATIENCE);
  timer.unref();
  return {
    addBytes(more) {
      bytes += more;
    },
    skip(path) {
      skipped += statSync(resolve(options.cwd ?? '.', path), { throwIfNoEntry: false })?.size ?? 0;
    },
    addDocument(more) {
      documents++;
      words += more;
      bar?.update();
    },
    stop() {
      ended = true;
      clearTimeout(timer);
      bar?.stop();
      reporter.overwrites(false);
    },
  };
}

/** `45 s`, `3 min`, `2 h 10 min`. */
export function formatTime(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Bytes of all inputs; null if one is a pipe. */
async function sizeOf(
  args: readonly string[],
  options: Omit<ReadOptions, 'onNotice'>,
): Promise<number | null> {
  const { filesFrom, cwd = '.' } = options;
  if (args.includes('-') || filesFrom === '-') return null;
  // A list from a pipe can be read once, and not by us.
  if (filesFrom !== undefined && !(await stat(resolve(cwd, filesFrom))).isFile()) return null;
  let total = 0;
  for await (const found of findInputs(args, { ...options, onNotice: () => undefined })) {
    if ('problem' in found) continue;
    const stats = await stat(resolve(cwd, found.path));
    if (!stats.isFile()) return null;
    total += stats.size;
  }
  return total;
}
