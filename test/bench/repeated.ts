/** Work done before: a second run with a cache, and one that takes up a folder of records, beside the first and one without. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { articleAt, makeFiles } from './corpora.js';
import type { Measure } from './measurement.js';
import { BINARY } from './places.js';
import { takeTurns } from './take-turns.js';

const ROUNDS = 3;
const FILES = 2000;

export const measureRepeated: Measure = async ({ folder, scale }) => {
  const count = FILES * scale;
  // No two alike: of two equal texts, the second would be in the cache at the first run.
  const input = makeFiles(
    join(folder, 'articles'),
    count,
    (index) => `${articleAt(index)}\n\nNo. ${index}\n`,
  );
  const [cache, records] = [join(folder, 'cache'), join(folder, 'records')];
  const fresh = (path: string) => (): void => {
    rmSync(path, { recursive: true, force: true });
  };
  const entities = [BINARY, 'entities', input, '--quiet'];
  const plain = [...entities, '--format', 'ndjson', '-o', join(folder, 'repeated.ndjson')];
  const cached = [...plain, '--cache', cache];
  const mirrored = [...entities, '--out-dir', records];
  // Each second run follows its first, and finds what it left, also where turns go backwards.
  const runs = await takeTurns(
    {
      plain: { args: plain },
      cached: { args: cached, prepare: fresh(cache) },
      cachedAgain: { args: cached },
      mirrored: { args: mirrored, prepare: fresh(records) },
      resumed: { args: [...mirrored, '--resume'] },
    },
    { rounds: ROUNDS },
  );
  const rows = [
    ['neither', 'plain', null],
    ['`--cache DIR`, first', 'cached', null],
    ['`--cache DIR`, again', 'cachedAgain', 'cached'],
    ['`--out-dir DIR`', 'mirrored', null],
    ['`--out-dir DIR --resume`', 'resumed', 'mirrored'],
  ] as const;
  return {
    title: `Work done before, ${count.toLocaleString('en')} articles, a file each, median of ${ROUNDS}, by turns`,
    rows: rows.map(([name, key, first]) => {
      const { seconds, cpuSeconds } = runs[key];
      return {
        name,
        figures: {
          seconds,
          'CPU s': cpuSeconds,
          '× neither': seconds / runs.plain.seconds,
          '× the first': first === null ? null : seconds / runs[first].seconds,
        },
      };
    }),
    notes: [],
  };
};
