/**
 * Worker threads that analyse documents: the pool, and what goes to and fro. A worker that dies takes no document with it
 * but the one that it died of.
 */
import { Piscina } from 'piscina';
import type { Document } from '../document.js';
import type { AnalystOptions, Crash, Outcome } from './analyst.js';

/** What a worker is told when it starts; can be cloned. */
export interface WorkerSetup {
  readonly analyst: AnalystOptions;
  /** What is kept of each document: see `Job`. */
  readonly project: { readonly command: string; readonly options: unknown } | null;
}

export interface Pool<T> {
  /** One outcome a document, in their order; never rejects for a document's sake. */
  analyse(documents: readonly Document[]): Promise<(Outcome<T> | Crash)[]>;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** The worker's file. */
  readonly entry?: URL;
  /** Megabytes of its heap. */
  readonly memory?: number;
}

/** Megabytes for what lives briefly, in each thread: V8 takes more by itself, and is no faster for it. */
const YOUNG = 24;

const ENTRY = new URL('../../bin/worker.js', import.meta.url);

/** @param jobs the number of threads */
export function createPool<T>(
  jobs: number,
  setup: WorkerSetup,
  { entry = ENTRY, memory }: PoolOptions = {},
): Pool<T> {
  const pool = new Piscina<readonly Document[], (Outcome<T> | Crash)[]>({
    filename: entry.href,
    workerData: setup,
    minThreads: jobs,
    maxThreads: jobs,
    // Threads that sleep between batches leave the processor to the others.
    atomics: 'disabled',
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG,
      ...(memory === undefined ? {} : { maxOldGenerationSizeMb: memory }),
    },
  });
  // A worker that dies between two batches: the pool has another by then.
  pool.on('error', () => undefined);

  async function analyse(documents: readonly Document[]): Promise<(Outcome<T> | Crash)[]> {
    try {
      return await pool.run(documents);
    } catch (error) {
      if (documents.length === 1) return [crashOf(error)];
    }
    const outcomes: (Outcome<T> | Crash)[] = [];
    for (const document of documents) outcomes.push(...(await analyse([document])));
    return outcomes;
  }

  return { analyse, close: () => pool.destroy() };
}

function crashOf(error: unknown): Crash {
  const { message, code } = error as NodeJS.ErrnoException;
  return { crash: message, outOfMemory: code === 'ERR_WORKER_OUT_OF_MEMORY' };
}
