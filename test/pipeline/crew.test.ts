/** The main thread and its workers, with work that takes turns of the event loop instead of processors. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Document } from '#src/document.js';
import { createCrew } from '#src/pipeline/crew.js';

function documentOf(text: string): Document {
  return { id: text, path: text, text, date: null, masks: [], anchors: [], warnings: [] };
}

const LONG = 'x'.repeat(200_001);

async function turn(times: number): Promise<void> {
  for (let i = 0; i < times; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** What became of each document, and how many batches were at work at the same time in the threads. */
function createRecorded(workers: number, turns: (index: number) => number) {
  const seen = { most: 0, here: [] as string[], sent: [] as string[] };
  let running = 0;
  const crew = createCrew<string>({
    workers,
    send: async (documents) => {
      seen.most = Math.max(seen.most, ++running);
      await turn(turns(seen.sent.length));
      running--;
      seen.sent.push(...documents.map(({ id }) => id));
      return documents.map(({ id }) => id);
    },
    analyse: (group) => {
      const ids = group.map(({ id }) => id);
      seen.here.push(...ids);
      return Promise.resolve(ids);
    },
  });
  return { crew, seen };
}

describe('a crew', () => {
  it('gives each batch its own results, once, whoever does it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.array(fc.constantFrom('a', 'b', LONG), { maxLength: 4 }), { maxLength: 12 }),
        fc.array(fc.nat({ max: 6 }), { minLength: 1 }),
        async (workers, batches, delays) => {
          const { crew, seen } = createRecorded(workers, (index) => delays[index % delays.length]!);
          const results = batches.map((batch) => crew.analyse(batch.map(documentOf)));
          crew.finish();
          expect(await Promise.all(results)).toEqual(batches);
          expect(seen.sent.length + seen.here.length).toBe(batches.flat().length);
          expect(seen.most).toBeLessThanOrEqual(workers);
          expect(seen.here).not.toContain(LONG);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has the main thread leave one batch for each worker until there will be no more', async () => {
    const { crew, seen } = createRecorded(2, () => 1000);
    const results = ['a', 'b', 'c', 'd', 'e'].map((text) => crew.analyse([documentOf(text)]));
    await turn(20);
    expect(seen.here).toEqual(['c']);
    crew.finish();
    await turn(20);
    expect(seen.here).toEqual(['c', 'd', 'e']);
    expect(await Promise.all(results)).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
  });

  it('fails a batch that cannot be done, and does the next', async () => {
    const crew = createCrew<string>({
      workers: 1,
      send: () => Promise.reject(new Error('gone')),
      analyse: async (group) => {
        await turn(1);
        if (group.some(({ id }) => id === 'bad')) throw new Error('bad');
        return group.map(({ id }) => id);
      },
    });
    const results = ['sent', 'bad', 'good'].map((text) => crew.analyse([documentOf(text)]));
    const settled = Promise.allSettled(results);
    crew.finish();
    expect((await settled).map(({ status }) => status)).toContain('rejected');
    await expect(results[0]).rejects.toThrow('gone');
  });
});
