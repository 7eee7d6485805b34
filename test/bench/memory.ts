/** Memory: the peak on corpora of several sizes, which should be one and the same. */
import { makeCorpus } from './corpora.js';
import type { Measure, Row } from './measurement.js';
import { BINARY } from './places.js';
import { runCommand } from './run-command.js';

/** Megabytes; the last with `--full` alone. */
const SIZES = [5, 50, 500];
/** Which of them the others are compared with. */
const BASE = 1;

export const measureMemory: Measure = async ({ folder, full, scale, processors }) => {
  const sizes = SIZES.map((size) => size * scale).slice(0, full ? undefined : -1);
  const base = sizes[BASE]!;
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
      rows.push({ name, figures: { 'peak MB': peak, [`× that on ${base} MB`]: peak / peaks.get(base)! } });
    }
  }
  return {
    title: 'Memory, JSONL to NDJSON, one run each',
    rows,
    notes: full ? [] : [`${SIZES.at(-1)} MB are left out: they take many minutes; add --full.`],
  };
};
