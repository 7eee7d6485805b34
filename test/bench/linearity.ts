/** Ten times as much takes ten times as long: of documents, of one document, of one document without a sentence end. */
import { makeCorpus } from './corpora.js';
import type { Measure } from './measurement.js';
import { BINARY } from './places.js';
import { takeTurns, type Turn } from './take-turns.js';

const ROUNDS = 2;
/** Megabytes. */
const SIZES = [2, 20];

const FORMS = [
  ['jsonl', 'JSONL, a record an article'],
  ['text', 'one plain text'],
  ['unended', 'one line without a sentence end'],
] as const;

export const measureLinearity: Measure = async ({ folder, scale }) => {
  const sizes = SIZES.map((size) => size * scale);
  const turns: Record<string, Turn> = {};
  for (const [form] of FORMS) {
    for (const size of sizes) {
      const input = await makeCorpus(folder, form, size);
      const args = [BINARY, 'entities', input, '--format', 'ndjson', '--quiet', '--jobs', '1'];
      turns[`${form} ${size}`] = { args };
    }
  }
  const runs = await takeTurns(turns, { rounds: ROUNDS });
  return {
    title: `Ten times as much, one job, start-up included, median of ${ROUNDS}, by turns`,
    rows: FORMS.map(([form, name]) => {
      const [small, large] = sizes.map((size) => runs[`${form} ${size}`]!);
      return {
        name,
        figures: {
          [`s, ${sizes[0]!} MB`]: small!.seconds,
          [`s, ${sizes[1]!} MB`]: large!.seconds,
          '× the time': large!.seconds / small!.seconds,
          '× the time by CPU': large!.cpuSeconds / small!.cpuSeconds,
          [`peak MB, ${sizes[1]!} MB`]: large!.megabytes,
        },
      };
    }),
    notes: [],
  };
};
