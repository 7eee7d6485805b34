/**
 * The recipe of the README for Slurm, as it stands, on a cluster of this machine: tasks are killed in the middle and queued again, and
 * nothing is lost or doubled. What it needs says slurm-cluster.ts.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endsOf, waitFor } from './daemons.js';
import { readRecipes } from './read-recipes.js';
import { startSlurm, type SlurmCluster } from './slurm-cluster.js';
import { createWorkFolder, readArticles } from './work-folder.js';

const recipe = readRecipes('Many machines')
  .map(({ text }) => text)
  .find((text) => text.includes('sbatch'))!;

/** Characters of a document that takes seconds, so that its task can be killed in the middle. */
const LONG = 1_200_000;

const work = createWorkFolder();
let cluster: SlurmCluster | undefined;

beforeAll(async () => {
  const articles = readArticles();
  const all = articles.join('\n');
  for (let i = 1; i <= 16; i++) {
    // In the second and in the third of four shards; short ones before and after it.
    const isLong = i === 6 || i === 11;
    const text = isLong ? all.repeat(Math.ceil(LONG / all.length)) : articles[i % articles.length]!;
    work.write(`articles/${String(i).padStart(2, '0')}.txt`, text);
  }
  articles.slice(0, 3).forEach((text, i) => {
    work.write(`few/${i}.txt`, text);
  });
  cluster = await startSlurm(work);
});

afterAll(async () => {
  await cluster?.stop();
  work.remove();
});

/** Files of the folder of shards that are not finished. */
const unfinished = (number: number): string[] =>
  readdirSync(join(work.path, 'shards')).filter((name) => name.startsWith(`${number}.ndjson.`));

describe('an array of Slurm jobs', () => {
  it('whose tasks are killed and queued again gives the bytes of one run', async () => {
    const running = work.shell(recipe, 200);
    const inMiddle = (number: number) => () => {
      const task = cluster!.findTask(number);
      return task !== undefined && unfinished(number).length > 0 && task;
    };
    const killed = await waitFor('task 1 works', inMiddle(1), 30, cluster!.logs);
    process.kill(killed.pid, 'SIGKILL');
    const requeued = await waitFor('task 2 works', inMiddle(2), 30, cluster!.logs);
    const { code: taken } = await work.shell(`scontrol requeue ${requeued.job}_2`);
    expect({ taken, shards: readdirSync(join(work.path, 'shards')) }).toEqual({
      taken: 0,
      shards: expect.not.arrayContaining(['1.ndjson', '2.ndjson']),
    });
    const ran = await running;
    if (ran.code !== 0) {
      const { stdout: queue } = await work.shell('squeue -r; tail slurm-*.out; ls shards');
      throw new Error(`${ran.stderr}\n${queue}${endsOf(cluster!.logs)}`);
    }
    const restarts = async (number: number): Promise<string | undefined> =>
      /Restarts=(\d+)/u.exec((await work.shell(`scontrol -o show job ${killed.job}_${number}`)).stdout)?.[1];
    expect(await Promise.all([0, 1, 2, 3].map(restarts))).toEqual(['0', '1', '1', '0']);
    const single = await work.shell('docs-cli entities articles/ --format ndjson');
    expect(single.stdout.split('\n')).toHaveLength(17);
    expect(work.read('records.ndjson')).toBe(single.stdout);
  });

  it('knows its shards by the numbers of any even array, and refuses one with gaps', async () => {
    const submit = (array: string): string =>
      `sbatch --wait --array=${array} -o ${array.slice(0, 2)}-%a.txt --wrap 'docs-cli entities few/ --shard auto --format ndjson'`;
    const [even, gaps] = await Promise.all([
      work.shell(submit('10-30:10'), 60),
      work.shell(submit('1,5,7'), 60),
    ]);
    expect([even.code, gaps.code]).toEqual([0, 2]);
    const { stdout } = await work.shell('docs-cli entities few/ --format ndjson');
    expect(['10-10.txt', '10-20.txt', '10-30.txt'].map((name) => work.read(name)).join('')).toBe(stdout);
    expect(work.read('1,-5.txt')).toBe(
      "docs-cli: --shard auto: Slurm's task 5 is not one of 3 with even numbers from 1 to 7; " +
        'number the array without gaps, such as --array=0-7, or give i/n\n',
    );
  });
});
