/** Many small files in nested folders: opened and closed, in order, by one job and by more. */
import { join } from 'node:path';
import { compareJobs } from './compare-jobs.js';
import { makeFiles, paragraphAt } from './corpora.js';
import type { Measure } from './measurement.js';

const ROUNDS = 2;
const FILES = 20_000;

export const measureFiles: Measure = async ({ folder, scale, processors }) => {
  const count = FILES * scale;
  const input = makeFiles(join(folder, 'small'), count, paragraphAt);
  return {
    title: `${count.toLocaleString('en')} small files in nested folders, median of ${ROUNDS}, by turns`,
    rows: await compareJobs(input, join(folder, 'files'), processors, ROUNDS, count),
    notes: ['The outputs are equal, byte for byte: a record a file, in order.'],
  };
};
