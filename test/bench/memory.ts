/** Memory: the peak on corpora of several sizes, which should be one and the same. */
import { makeCorpus } from './corpora.js';
import type { Measure, Row } from './measurement.js';
import { BINARY } from './places.js';
import { runCommand } from './run-command.js';

/** Megabytes; the last with `--full` alone. */
const SIZES = [5, 50, 500];
const BASE = 50;

export const measureMemory: Measure = async ({ folder, full, processors }) => {
  const sizes = full ? SIZES : SIZES.slice(0, -1);
  const rows: Row[] = [];
  for (const jobs of new Set([1, processors])) {
    const peaks = new Map<number, number>();
    for (const size of sizes) {
      const input = await makeCorpus(folder, 'jsonl', size);
      const args = [BINARY, 'entities', input, '--format', 'ndjson', '--quiet', '--jobs', `${jobs}`];
      peaks.set(size, (await runCommand({ args })).megabytes);
    }
    for (const [size, peak] of peaks) {
      const name = `${size} MB, \`--jobs ${jobs}\``;
      rows.push({ name, figures: { 'peak MB': peak, [`× that on ${BASE} MB`]: peak / peaks.get(BASE)! } });
    }
  }
  return {
    title: 'Memory, JSONL to NDJSON, one run each',
    rows,
    notes: full ? [] : [`${SIZES.at(-1)} MB are left out: they take many minutes; add --full.`],
  };
};
