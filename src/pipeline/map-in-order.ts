/**
 * Work on a stream of items in batches, several at a time, with the results in the order of the items. Nothing is read
 * beyond what may be in flight, so that memory is bounded whatever the length of the stream, and a slow consumer slows the
 * reading down.
 */

export interface InOrderOptions<I, O> {
  /** One result an item, in their order. */
  readonly run: (batch: readonly I[]) => Promise<readonly O[]>;
  /** What an item weighs: characters. */
  readonly weigh: (item: I) => number;
  /** Batches that are worked on at a time. */
  readonly parallel: number;
  /** A batch is full at this weight or this number of items. While there is nobody else at work, it goes out as it is. */
  readonly batchWeight: number;
  readonly batchItems: number;
  /** Weight in flight at which no more is read, if everybody has work. */
  readonly mostWeight: number;
}

/** Batches in flight for each that is worked on: what has been done waits for what stands before it. */
const AHEAD = 8;

interface Sent<O> {
  readonly results: Promise<readonly O[]>;
  readonly weight: number;
}

/** @throws what `source` or `run` throws, after the results of the items before it */
export async function* mapInOrder<I, O>(
  source: AsyncIterable<I>,
  { run, weigh, parallel, batchWeight, batchItems, mostWeight }: InOrderOptions<I, O>,
): AsyncGenerator<O> {
  const sent: Sent<O>[] = [];
  const flight = { batches: 0, weight: 0, running: 0 };
  const arrival = createBell();
  const room = createBell();
  let batch: I[] = [];
  let weight = 0;
  const state = { ended: false, stopped: false };
  let failure: { readonly error: unknown } | undefined;

  function send(): void {
    if (batch.length === 0) return;
    flight.batches++;
    flight.weight += weight;
    flight.running++;
    const results = run(batch).finally(() => {
      flight.running--;
      if (flight.running < parallel) send();
      room.ring();
    });
    // Waited for in its turn, by the loop below.
    results.catch(() => undefined);
    sent.push({ results, weight });
    batch = [];
    weight = 0;
    arrival.ring();
  }

  const isCrowded = (): boolean =>
    flight.batches >= AHEAD * parallel || (flight.weight >= mostWeight && flight.batches >= parallel);

  async function pump(): Promise<void> {
    try {
      for await (const item of source) {
        batch.push(item);
        weight += weigh(item);
        const full = weight >= batchWeight || batch.length >= batchItems;
        if (!full && flight.running >= parallel) continue;
        while (isCrowded()) {
          await room.wait();
          if (state.stopped) return;
        }
        send();
      }
      send();
    } catch (error) {
      send();
      failure = { error };
    } finally {
      state.ended = true;
      arrival.ring();
    }
  }

  void pump();
  try {
    for (;;) {
      while (sent.length === 0 && !state.ended) await arrival.wait();
      const next = sent.shift();
      if (next === undefined) break;
      yield* await next.results;
      flight.batches--;
      flight.weight -= next.weight;
      room.ring();
    }
    if (failure) throw failure.error;
  } finally {
    state.stopped = true;
    room.ring();
  }
}

interface Bell {
  /** Resolves at the next ring, or at once if it rang since the last wait. */
  wait(): Promise<void>;
  ring(): void;
}

/** For one waiter. */
function createBell(): Bell {
  let rang = false;
  let wake: (() => void) | undefined;
  return {
    async wait() {
      if (!rang)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      rang = false;
      wake = undefined;
    },
    ring() {
      rang = true;
      wake?.();
    },
  };
}
