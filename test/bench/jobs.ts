/** All cores: the same file with one job and with more, whose outputs have to be equal. */
import { join } from 'node:path';
import { makeCorpus } from './corpora.js';
import { compareJobs } from './compare-jobs.js';
import type { Measure, Row } from './measurement.js';

const ROUNDS = 2;
/** Megabytes: each thread has to compile the program for itself, which weighs less the more there is to do. */
const SIZES = [20, 100];

export const measureJobs: Measure = async ({ folder, scale, processors }) => {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const megabytes = size * scale;
    const input = await makeCorpus(folder, 'jsonl', megabytes);
    const measured = await compareJobs(input, join(folder, `jobs-${size}`), processors, ROUNDS);
    rows.push(...measured.map(({ name, figures }) => ({ name: `${megabytes} MB, ${name}`, figures })));
  }
  return {
    title: `Jobs, JSONL, median of ${ROUNDS}, by turns`,
    rows,
    notes: ['The outputs are equal, byte for byte.'],
  };
};
