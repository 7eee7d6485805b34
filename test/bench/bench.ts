/**
 * `npm run bench`: start-up, throughput, large files, side by side in one run. Times differ from machine to
 * machine and from day to day: read the ratios. Prints a table and writes bench.json.
 */
import { spawn } from 'node:child_process';
import {
  createWriteStream,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { modelLoader } from '#src/pipeline/load-model.js';
import { loadKnowledge } from '#src/pipeline/load-resources.js';
import type { Engine } from '#src/recognition/engine.js';
import { ENGINES } from '#src/recognition/engines.js';
import { resolve } from '#src/resolution/resolve.js';
import { countWords } from '#src/text/count-words.js';
import { tokenise } from '#src/text/tokenise.js';

const ROOT = join(import.meta.dirname, '../..');
const BINARY = join(ROOT, 'bin/docs-cli.js');
const ARTICLES = join(ROOT, 'fixtures/articles');
const MEGABYTE = 1_000_000;

interface Measured {
  /** Wall-clock seconds. */
  readonly seconds: number;
  /** Peak resident memory in megabytes. */
  readonly memory: number;
}

/** Runs node with these arguments, standard output thrown away; fails if it fails. */
async function run(args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, residentMegabytes(child.pid!));
  }, 50);
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(timer);
  if (code !== 0) throw new Error(`node ${args.join(' ')} gave ${code}`);
  return { seconds: (performance.now() - started) / 1000, memory };
}

function residentMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Median seconds of each command, the commands taking turns so that a slow minute hits all of them. */
async function compare(
  commands: Readonly<Record<string, readonly string[]>>,
  runs: number,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let i = 0; i <= runs; i++) {
    for (const [name, args] of Object.entries(commands)) {
      const { seconds } = await run(args);
      if (i > 0) (times[name] ??= []).push(seconds);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

const texts = readdirSync(ARTICLES).map((name) => readFileSync(join(ARTICLES, name), 'utf8'));

/** About so many bytes of the fixture articles, over and over: one document, or a record each. */
async function writeCorpus(path: string, bytes: number, form: 'text' | 'line' | 'jsonl'): Promise<number> {
  const stream = createWriteStream(path);
  for (let i = 0, written = 0; written < bytes; i++) {
    const text = texts[i % texts.length]!;
    const line = form === 'line' ? `${text.replace(/[.!?\n]+/gu, ' ')} ` : `${text}\n\n`;
    const chunk = form === 'jsonl' ? `${JSON.stringify({ id: `r${i}`, text })}\n` : line;
    written += Buffer.byteLength(chunk);
    if (!stream.write(chunk)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  return statSync(path).size;
}

const folder = mkdtempSync(join(tmpdir(), 'docs-cli-bench-'));
const report: Record<string, unknown> = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  cpu: cpus()[0]?.model,
};
try {
  const article = join(ARTICLES, readdirSync(ARTICLES)[0]!);
  const script = join(folder, 'compromise.mjs');
  const compromise = import.meta.resolve('compromise');
  writeFileSync(
    script,
    `import nlp from '${compromise}'; import { readFileSync } from 'node:fs';
     const view = nlp(readFileSync(process.argv[2], 'utf8'));
     for (const kind of ['people', 'places', 'organizations']) view[kind]().json();`,
  );
  const startup = await compare(
    {
      'node -e 0': ['-e', '0'],
      'docs-cli --version': [BINARY, '--version'],
      'docs-cli entities article.txt --json': [BINARY, 'entities', article, '--json'],
      'compromise on the same article': [script, article],
    },
    9,
  );
  report.startup = startup;
  const base = startup['node -e 0']!;
  console.log('Start-up (median of 9)            seconds   × node -e 0');
  for (const [name, seconds] of Object.entries(startup)) {
    console.log(`${name.padEnd(38)} ${seconds.toFixed(3)}   ${(seconds / base).toFixed(2)}`);
  }

  // Recognition alone, on one thread: the engines take turns over the same tokenised articles.
  const prose = texts.map((text) => tokenise(text));
  const words = prose.reduce((sum, each) => sum + countWords(each), 0);
  const engines = await Promise.all(
    (['trained', 'compromise'] as const).map((name) => ENGINES[name](modelLoader(undefined))),
  );
  const seconds: Record<string, number[]> = {};
  for (let round = 0; round < 8; round++) {
    for (const engine of engines) {
      const times = engine.name === 'compromise' ? 1 : 10;
      const started = performance.now();
      for (let i = 0; i < times; i++) for (const each of prose) engine.recognise(each);
      if (round > 2) (seconds[engine.name] ??= []).push((performance.now() - started) / 1000 / times);
    }
  }
  const speeds = Object.fromEntries(
    Object.entries(seconds).map(([name, all]) => [name, words / median(all)]),
  );
  report.recognition = speeds;
  console.log('\nRecognition alone (median of 5)        words/s   × compromise');
  for (const [name, speed] of Object.entries(speeds)) {
    const ratio = speed / speeds.compromise!;
    console.log(
      `${name.padEnd(36)} ${Math.round(speed).toLocaleString('en').padStart(9)}   ${ratio.toFixed(1)}`,
    );
  }

  // What each stage of an analysis takes, in turns over the same articles, after enough rounds to be compiled.
  const [trained] = engines as [Engine, Engine];
  const knowledge = loadKnowledge();
  const found = prose.map((each) => trained.recognise(each));
  const stages = {
    tokenise: () => {
      texts.forEach((text) => tokenise(text));
    },
    recognise: () => {
      prose.forEach((each) => trained.recognise(each));
    },
    resolve: () => {
      prose.forEach((each, index) => resolve(each.text, each, found[index]!, knowledge));
    },
  };
  const stageTimes: Record<string, number[]> = {};
  for (let round = 0; round < 400; round++) {
    for (const [name, stage] of Object.entries(stages)) {
      const started = performance.now();
      stage();
      if (round >= 300) (stageTimes[name] ??= []).push(performance.now() - started);
    }
  }
  const tokens = prose.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
  const stageCosts = Object.fromEntries(
    Object.entries(stageTimes).map(([name, all]) => [name, (median(all) * 1000) / tokens]),
  );
  report.stages = stageCosts;
  console.log('\nStages (median of 100)             µs a token   × recognise');
  for (const [name, cost] of Object.entries(stageCosts))
    console.log(`${name.padEnd(38)} ${cost.toFixed(2)}   ${(cost / stageCosts.recognise!).toFixed(2)}`);

  console.log('\nLarge inputs (one run each)       megabytes   seconds   peak MB');
  const large: Record<string, Measured & { bytes: number }> = {};
  for (const [form, extension] of [
    ['text', 'txt'],
    ['line', 'txt'],
    ['jsonl', 'jsonl'],
  ] as const) {
    for (const size of [5, 50]) {
      const path = join(folder, `${form}-${size}.${extension}`);
      const bytes = await writeCorpus(path, size * MEGABYTE, form);
      const measured = await run([BINARY, 'entities', '--format', 'ndjson', '--quiet', path]);
      large[`${form} ${size}`] = { ...measured, bytes };
      const figures = [size.toString(), measured.seconds.toFixed(1), measured.memory.toFixed(0)];
      console.log(`${form.padEnd(38)} ${figures.map((figure) => figure.padStart(8)).join(' ')}`);
    }
  }
  report.large = large;
  writeFileSync(join(ROOT, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
