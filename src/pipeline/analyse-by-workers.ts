/**
 * Documents by worker threads and this one, in batches, in input order.
 */
import type { Document } from '../document.js';
import type { ReadResult } from '../documents/options.js';
import type { Analyst, AnalystOptions, Crash, Outcome } from './analyst.js';
import type { Context } from './context.js';
import { createCrew } from './crew.js';
import type { Job, Processed } from './job.js';
import { settle, type Ledger } from './ledger.js';
import { loadSharedModel } from './load-model.js';
import { mapInOrder } from './map-in-order.js';
import { isDocument, textOf } from './text-of.js';
import { createPool } from './worker-pool.js';

/** In characters and documents. A batch is a fraction of a second of work, so that everybody has some to the end. */
const BATCH = { batchWeight: 65_536, batchItems: 256, mostWeight: 16_000_000 };

export async function* analyseByWorkers<T>(
  inputs: AsyncIterable<ReadResult>,
  jobs: number,
  options: AnalystOptions,
  hire: () => Promise<Analyst<T>>,
  job: Job<T>,
  ledger: Ledger,
  context: Context,
): AsyncGenerator<Processed<T>> {
  const workers = jobs - 1;
  const pool = createPool<unknown>(workers, {
    analyst: await withSharedModel(options),
    project: job.remote,
  });
  const analyst = await hire();
  const crew = createCrew<Outcome<T> | Crash>({
    workers,
    send: async (documents) => {
      const outcomes = await pool.analyse(documents.map(lighten));
      return outcomes.map((outcome, index) =>
        'crash' in outcome ? outcome : { ...outcome, value: job.revive(outcome.value, documents[index]!) },
      );
    },
    analyse: analyst.analyse,
  });
  const givens = (async function* () {
    for await (const input of inputs) yield await textOf(input, job);
    crew.finish();
  })();
  try {
    const results = mapInOrder(givens, {
      run: async (batch) => {
        const documents = batch.filter(isDocument);
        const outcomes = documents.length === 0 ? [] : await crew.analyse(documents);
        let at = 0;
        return batch.map((given) => ({ given, outcome: isDocument(given) ? outcomes[at++]! : null }));
      },
      weigh: (given) => (isDocument(given) ? given.text.length : 0),
      parallel: jobs,
      ...BATCH,
    });
    for await (const { given, outcome } of results) {
      const value = isDocument(given)
        ? settle(given, outcome!, job, ledger)
        : job.project({ result: ledger.tell(given) });
      yield { path: given.path, value };
    }
  } finally {
    // Nobody reads on: a pipe that stays open must not keep the process.
    context.stdin.destroy();
    await pool.close();
  }
}

/** As it goes to a thread, which copies it: what lines of the source are asked here. */
function lighten(document: Document): Document {
  return { ...document, anchors: [] };
}

/** One model for all threads, not one for each. */
async function withSharedModel(options: AnalystOptions): Promise<AnalystOptions> {
  if (options.engine !== 'trained' || typeof options.model === 'object') return options;
  return { ...options, model: await loadSharedModel(options.model) };
}
