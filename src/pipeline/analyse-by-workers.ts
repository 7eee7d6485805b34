/**
 * Documents by worker threads, in batches, in input order.
 */
import type { Document } from '../document.js';
import type { ReadResult } from '../documents/options.js';
import type { AnalystOptions } from './analyst.js';
import type { Context } from './context.js';
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
  analyst: AnalystOptions,
  job: Job<T>,
  ledger: Ledger,
  context: Context,
): AsyncGenerator<Processed<T>> {
  const pool = createPool<unknown>(jobs, { analyst: await withSharedModel(analyst), project: job.remote });
  const givens = (async function* () {
    for await (const input of inputs) yield await textOf(input, job);
  })();
  try {
    const results = mapInOrder(givens, {
      run: async (batch) => {
        const documents = batch.filter(isDocument);
        const outcomes = documents.length === 0 ? [] : await pool.analyse(documents.map(lighten));
        let at = 0;
        return batch.map((given) => ({ given, outcome: isDocument(given) ? outcomes[at++]! : null }));
      },
      weigh: (given) => (isDocument(given) ? given.text.length : 0),
      parallel: jobs,
      ...BATCH,
    });
    for await (const { given, outcome } of results) {
      if (!isDocument(given)) {
        yield { path: given.path, value: job.project({ result: ledger.tell(given) }) };
        continue;
      }
      const revived =
        'crash' in outcome! ? outcome : { ...outcome!, value: job.revive(outcome!.value, given) };
      yield { path: given.path, value: settle(given, revived, job, ledger) };
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
