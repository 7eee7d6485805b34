/**
 * Throughput: JSONL in, NDJSON out, all that a run does included. The others run on the first part of the same documents,
 * as much as keeps them busy for some seconds.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { makeCorpus } from './corpora.js';
import type { Measure } from './measurement.js';
import { BINARY, peer } from './places.js';
import { takeTurns } from './take-turns.js';

const ROUNDS = 3;
/** Of each corpus. */
const MEGABYTES = { ours: 20, wink: 5, compromise: 1 };

export const measureThroughput: Measure = async ({ folder, scale }) => {
  const ours = await makeCorpus(folder, 'jsonl', MEGABYTES.ours * scale);
  const wink = await makeCorpus(folder, 'jsonl', MEGABYTES.wink * scale);
  const compromise = await makeCorpus(folder, 'jsonl', MEGABYTES.compromise * scale);
  const output = join(folder, 'throughput.ndjson');
  const entities = [BINARY, 'entities', ours, '--format', 'ndjson', '--quiet', '--jobs', '1', '-o', output];
  const runs = await takeTurns(
    {
      docs: { args: entities },
      wink: { args: [peer('wink-records'), wink], output: join(folder, 'wink.ndjson') },
      compromise: {
        args: [peer('compromise-records'), compromise],
        output: join(folder, 'compromise.ndjson'),
      },
    },
    { rounds: ROUNDS },
  );
  const documents = await wordsOfRecords(output);
  const lines = {
    docs: await countLines(ours),
    wink: await countLines(wink),
    compromise: await countLines(compromise),
  };
  if (documents.length !== lines.docs)
    throw new Error(`${documents.length} records of ${lines.docs} documents`);
  const speedOf = (name: keyof typeof runs): { wall: number; cpu: number } => {
    const words = documents.slice(0, lines[name]).reduce((sum, each) => sum + each, 0);
    return { wall: words / runs[name].seconds, cpu: words / runs[name].cpuSeconds };
  };
  const base = speedOf('compromise');
  const rows = [
    ['`docs-cli entities --format ndjson --jobs 1`', 'docs', MEGABYTES.ours],
    ['compromise: people, places, organisations', 'compromise', MEGABYTES.compromise],
    ['wink-nlp: sentences, parts of speech, its entities', 'wink', MEGABYTES.wink],
  ] as const;
  return {
    title: `Throughput, JSONL to NDJSON, whole process, median of ${ROUNDS}, by turns`,
    rows: rows.map(([name, key, megabytes]) => {
      const speed = speedOf(key);
      return {
        name,
        figures: {
          'MB read': megabytes * scale,
          seconds: runs[key].seconds,
          'words/s': speed.wall,
          '× compromise': speed.wall / base.wall,
          '× compromise by CPU': speed.cpu / base.cpu,
        },
      };
    }),
    notes: [
      "wink-nlp's entities are dates, numbers and the like; it has no people, places or organisations.",
    ],
  };
};

/** Words of each document, as its record counts them. @throws Error if one failed */
async function wordsOfRecords(path: string): Promise<number[]> {
  const counts: number[] = [];
  for await (const line of linesOf(path)) {
    const { words } = JSON.parse(line) as { words?: number };
    if (words === undefined) throw new Error(`a document failed: ${line}`);
    counts.push(words);
  }
  return counts;
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  for await (const line of linesOf(path)) if (line !== '') count++;
  return count;
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path) });
}
