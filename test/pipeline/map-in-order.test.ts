/** Order, bounds, early ends and failures of work in batches. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mapInOrder, type InOrderOptions } from '#src/pipeline/map-in-order.js';

async function* from<T>(items: readonly T[], onRead: (item: T) => void = () => undefined): AsyncGenerator<T> {
  for (const item of items) {
    await Promise.resolve();
    onRead(item);
    yield item;
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const SMALL: Omit<InOrderOptions<number, number>, 'run'> = {
  weigh: (item) => item,
  parallel: 2,
  batchWeight: 10,
  batchItems: 3,
  mostWeight: 50,
};

describe('mapInOrder', () => {
  it('gives one result an item, in their order, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(20), { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(fc.nat(3)),
        async (items, parallel, delays) => {
          const run = async (batch: readonly number[]): Promise<number[]> => {
            const delay = delays.next().value as number;
            for (let turn = 0; turn < delay; turn++) await new Promise((resolve) => setImmediate(resolve));
            return batch.map((item) => item * 2);
          };
          const results = await collect(mapInOrder(from(items), { ...SMALL, parallel, run }));
          expect(results).toEqual(items.map((item) => item * 2));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads no further than may be in flight while nobody takes the results', async () => {
    let read = 0;
    const items = Array.from({ length: 10_000 }, () => 1);
    const results = mapInOrder(
      from(items, () => read++),
      { ...SMALL, run: (batch) => Promise.resolve(batch) },
    );
    await results.next();
    await wait(50);
    expect(read).toBeLessThan(100);
    await results.return(undefined);
  });

  it('waits for the work on heavy items before it reads more', async () => {
    let read = 0;
    const finish: (() => void)[] = [];
    const run = (batch: readonly number[]): Promise<readonly number[]> =>
      new Promise((resolve) => {
        finish.push(() => {
          resolve(batch);
        });
      });
    const results = collect(
      mapInOrder(
        from([60, 60, 60, 60, 60], () => read++),
        { ...SMALL, run },
      ),
    );
    await wait(20);
    expect(read).toBe(3);
    while (read < 5 || finish.length > 0) {
      finish.shift()?.();
      await wait(1);
    }
    expect(await results).toHaveLength(5);
  });

  it('sends what it has while nobody else is at work, although the batch is not full', async () => {
    let release = (): void => undefined;
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield 2;
    }
    const results = mapInOrder(slow(), { ...SMALL, run: (batch) => Promise.resolve(batch) });
    expect(await results.next()).toEqual({ done: false, value: 1 });
    const second = results.next();
    await wait(5);
    release();
    expect(await second).toEqual({ done: false, value: 2 });
  });

  it('throws what the source throws, after the results of what came before', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield* from([1, 2]);
      throw new Error('no more');
    }
    const seen: number[] = [];
    const all = (async () => {
      for await (const item of mapInOrder(broken(), { ...SMALL, run: (batch) => Promise.resolve(batch) }))
        seen.push(item);
    })();
    await expect(all).rejects.toThrow('no more');
    expect(seen).toEqual([1, 2]);
  });

  it('throws what the work throws, in its turn', async () => {
    const run = (batch: readonly number[]): Promise<readonly number[]> =>
      batch.includes(7) ? Promise.reject(new Error('seven')) : Promise.resolve(batch);
    const seen: number[] = [];
    const all = (async () => {
      for await (const item of mapInOrder(from([1, 2, 3, 7, 8]), { ...SMALL, batchItems: 1, run }))
        seen.push(item);
    })();
    await expect(all).rejects.toThrow('seven');
    expect(seen).toEqual([1, 2, 3]);
  });
});
