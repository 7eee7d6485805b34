/** All cores: the same file with one worker thread and with more, whose outputs have to be equal. */
import { join } from 'node:path';
import { makeCorpus } from './corpora.js';
import { compareJobs } from './compare-jobs.js';
import type { Measure } from './measurement.js';

const ROUNDS = 2;
const MEGABYTES = 20;

export const measureJobs: Measure = async ({ folder, scale, processors }) => {
  const megabytes = MEGABYTES * scale;
  const input = await makeCorpus(folder, 'jsonl', megabytes);
  return {
    title: `Jobs, ${megabytes} MB of JSONL, median of ${ROUNDS}, by turns`,
    rows: await compareJobs(input, join(folder, 'jobs'), processors, ROUNDS),
    notes: ['The outputs are equal, byte for byte.'],
  };
};
