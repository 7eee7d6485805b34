/** All cores: the same file with one worker thread and with more, whose outputs have to be equal. */
import { join } from 'node:path';
import { makeCorpus } from './corpora.js';
import { compareJobs } from './compare-jobs.js';
import type { Measure } from './measurement.js';

const ROUNDS = 2;
const MEGABYTES = 20;

export const measureJobs: Measure = async ({ folder, processors }) => {
  const input = await makeCorpus(folder, 'jsonl', MEGABYTES);
  return {
    title: `Jobs, ${MEGABYTES} MB of JSONL, median of ${ROUNDS}, by turns`,
    rows: await compareJobs(input, join(folder, 'jobs'), processors, ROUNDS),
    notes: ['The outputs are equal, byte for byte.'],
  };
};
