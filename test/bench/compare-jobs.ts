/** The same input with one job, two, and as many as there are processors. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Row } from './measurement.js';
import { BINARY } from './places.js';
import { takeTurns } from './take-turns.js';

/**
 * @param output path of the outputs without their end
 * @param documents how many there are, if known
 * @throws Error if the outputs differ, or are not a record a document
 */
export async function compareJobs(
  input: string,
  output: string,
  processors: number,
  rounds: number,
  documents?: number,
): Promise<Row[]> {
  const counts = [...new Set([1, 2, Math.max(2, processors)])];
  const pathOf = (jobs: number): string => `${output}-${jobs}.ndjson`;
  const argsOf = (jobs: number): string[] => [
    BINARY,
    'entities',
    input,
    '--format',
    'ndjson',
    '--quiet',
    '-j',
    `${jobs}`,
    '-o',
    pathOf(jobs),
  ];
  const runs = await takeTurns(Object.fromEntries(counts.map((jobs) => [jobs, { args: argsOf(jobs) }])), {
    rounds,
  });
  const [single, ...others] = await Promise.all(counts.map((jobs) => digest(pathOf(jobs))));
  if (others.some(({ hash }) => hash !== single!.hash)) throw new Error('the outputs differ from job to job');
  if (documents !== undefined && single!.lines !== documents)
    throw new Error(`${single!.lines} records of ${documents} documents`);
  return counts.map((jobs) => {
    const { seconds, cpuSeconds, megabytes } = runs[jobs]!;
    const ratio = runs[1]!.seconds / seconds;
    return {
      name: `\`--jobs ${jobs}\``,
      figures: { seconds, 'CPU s': cpuSeconds, 'peak MB': megabytes, '× as fast as one': ratio },
    };
  });
}

async function digest(path: string): Promise<{ hash: string; lines: number }> {
  const hash = createHash('sha256');
  let lines = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
    }
  });
  return { hash: hash.digest('hex'), lines };
}
