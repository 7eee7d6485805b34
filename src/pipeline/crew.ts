/**
 * Those who analyse batches of documents together: worker threads, and the main thread with the time that reading and writing
 * leave it. It is one of the jobs, so that a run of two has one thread to start, to fill with the program and to compile it in.
 */
import type { Document } from '../document.js';
import { groupsOf } from './group-documents.js';

export interface CrewOptions<T> {
  /** Threads beside the main one. */
  readonly workers: number;
  /** In a worker thread. */
  readonly send: (documents: readonly Document[]) => Promise<readonly T[]>;
  /** In this thread; another group is begun only after a turn of the event loop. */
  readonly analyse: (group: readonly Document[]) => Promise<readonly T[]>;
}

export interface Crew<T> {
  /** One result a document, in their order. */
  analyse(documents: readonly Document[]): Promise<readonly T[]>;
  /** No more will come: what waits is shared among all. */
  finish(): void;
}

/** In characters: a document that needs more memory than there is must cost a worker, not the run. */
const LONG = 200_000;

interface Task<T> {
  readonly documents: readonly Document[];
  readonly isLong: boolean;
  readonly resolve: (results: readonly T[]) => void;
  readonly reject: (error: unknown) => void;
}

export function createCrew<T>({ workers, send, analyse }: CrewOptions<T>): Crew<T> {
  const waiting: Task<T>[] = [];
  let free = workers;
  let isBusy = false;
  let isFinished = false;

  function share(): void {
    while (free > 0 && waiting.length > 0) void sendNext(waiting.shift()!);
    if (!isBusy) void work();
  }

  async function sendNext({ documents, resolve, reject }: Task<T>): Promise<void> {
    free--;
    await send(documents).then(resolve, reject);
    free++;
    share();
  }

  /** A task that is left when each worker finds one more; undefined if there is none. */
  function takeOne(): Task<T> | undefined {
    if (waiting.length <= (isFinished ? 0 : workers)) return undefined;
    const at = waiting.findIndex(({ isLong }) => !isLong);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  }

  async function work(): Promise<void> {
    isBusy = true;
    for (let task = takeOne(); task; task = takeOne()) {
      const results: T[] = [];
      try {
        for (const group of groupsOf(task.documents)) {
          results.push(...(await analyse(group)));
          await new Promise((resolve) => setImmediate(resolve));
        }
        task.resolve(results);
      } catch (error) {
        task.reject(error);
      }
    }
    isBusy = false;
  }

  return {
    analyse(documents) {
      return new Promise((resolve, reject) => {
        const isLong = documents.some(({ text }) => text.length > LONG);
        waiting.push({ documents, isLong, resolve, reject });
        share();
      });
    },
    finish() {
      isFinished = true;
      share();
    },
  };
}
