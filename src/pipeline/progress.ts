/**
 * How far a long run is, on standard error if that is a terminal: documents, words a second and, where the size of all inputs
 * can be known, the time that is left. Nothing is drawn before the run has taken two seconds.
 */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { findInputs } from '../documents/find-inputs.js';
import type { ReadOptions } from '../documents/options.js';
import type { Reporter } from './reporter.js';

export interface Progress {
  readonly addBytes: (bytes: number) => void;
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
  let [bytes, documents, words] = [0, 0, 0];
  let bar: { update(bytes: number, payload: object): void; stop(): void } | undefined;
  let ended = false;

  const payload = (): object => ({
    documents: documents.toLocaleString('en'),
    speed: Math.round(words / ((performance.now() - begun) / 1000)).toLocaleString('en'),
  });

  async function draw(): Promise<void> {
    const [{ default: progress }, total] = await Promise.all([
      import('cli-progress'),
      sizeOf(args, options).catch(() => null),
    ]);
    if (ended) return;
    const figures = '{documents} documents, {speed} words/s';
    const single = new progress.SingleBar(
      {
        stream: stderr,
        format: total === null ? figures : `{bar} {percentage}% | ${figures} | {eta_formatted} left`,
        clearOnComplete: true,
        fps: 5,
        etaBuffer: 50,
        barsize: 20,
      },
      progress.Presets.shades_classic,
    );
    single.start(total ?? 1, bytes, payload());
    bar = single;
    reporter.overwrites(true);
  }

  const timer = setTimeout(() => void draw(), PATIENCE);
  timer.unref();
  return {
    addBytes(more) {
      bytes += more;
    },
    addDocument(more) {
      documents++;
      words += more;
      bar?.update(bytes, payload());
    },
    stop() {
      ended = true;
      clearTimeout(timer);
      bar?.stop();
      reporter.overwrites(false);
    },
  };
}

/** Bytes of all inputs; null if one is a pipe. */
async function sizeOf(
  args: readonly string[],
  options: Omit<ReadOptions, 'onNotice'>,
): Promise<number | null> {
  if (args.includes('-') || options.filesFrom === '-') return null;
  let total = 0;
  for await (const found of findInputs(args, { ...options, onNotice: () => undefined })) {
    if ('problem' in found) continue;
    const stats = await stat(resolve(options.cwd ?? '.', found.path));
    if (!stats.isFile()) return null;
    total += stats.size;
  }
  return total;
}
