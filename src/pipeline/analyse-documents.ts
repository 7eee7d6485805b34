/**
 * Paths → results in input order: reads each document, has it analysed, here or by worker threads, and reports on standard
 * error what went wrong. Exactly one result for each input, whatever happens to it.
 */
import type { ReadOptions, ReadResult } from '../documents/options.js';
import { readDocuments } from '../documents/read-documents.js';
import type { TakeNote } from '../resolution/notes.js';
import {
  createAnalyst,
  readOf,
  type Analysed,
  type Analyst,
  type AnalystOptions,
  type Read,
} from './analyst.js';
import type { Context } from './context.js';
import { interruptibly } from './interrupt.js';
import { groupInputs } from './group-documents.js';
import type { InputOptions, Job, Processed } from './job.js';
import { createLedger, settle } from './ledger.js';
import type { DictionaryOptions, HeldDictionary } from './load-dictionary.js';
import type { Progress } from './progress.js';
import { readShard } from './read-shard.js';
import type { Reporter } from './reporter.js';
import { isDocument, textOf } from './text-of.js';
import { charactersAlone } from './work-alone.js';

export type { Analysed } from './analyst.js';
export type { InputOptions, Job } from './job.js';

export interface AnalyseOptions {
  readonly takeNote?: TakeNote;
  readonly recognised?: boolean;
  /** True unless the record is enough. */
  readonly needsText?: boolean;
}

/** All that is known of each document. Without any path, standard input. */
export async function* analyseDocuments(
  paths: readonly string[],
  options: InputOptions,
  context: Context,
  reporter: Reporter,
  { takeNote, recognised = false, needsText = true }: AnalyseOptions = {},
): AsyncGenerator<Analysed> {
  const job: Job<Analysed> = {
    project: (analysed) => analysed,
    remote: null,
    revive: (value, document) => {
      const { result, recognised: found } = value as Read;
      return readOf(document, result, found);
    },
    needsText,
    recognised,
    takeNote,
  };
  for await (const { value } of processDocuments(paths, options, context, reporter, job)) yield value;
}

/** In input order. Problems and warnings go to the reporter; the results hold them too. */
export async function* processDocuments<T>(
  paths: readonly string[],
  options: InputOptions,
  context: Context,
  reporter: Reporter,
  job: Job<T>,
): AsyncGenerator<Processed<T>> {
  const args = paths.length === 0 && options.filesFrom === undefined ? ['-'] : paths;
  const analystOptions = await readAnalystOptions(options, job);
  const shard = readShard(options.shard, context.env);
  const progress = await startProgress(args, { ...options, shard }, context, reporter);
  const ledger = createLedger(reporter, progress);
  const { readDone } = job;
  const readOptions: ReadOptions = {
    ...options,
    shard,
    get stdin() {
      return context.stdin;
    },
    cwd: context.cwd,
    onNotice: (text) => {
      reporter.warning('', text);
    },
    onBytes: progress?.addBytes,
    readDone:
      readDone &&
      (async (path) => {
        const ids = await readDone(path);
        if (ids) progress?.skip(path);
        return ids;
      }),
  };
  // Notes of several documents do not say whose they are.
  const groups = groupInputs(readDocuments(args, readOptions), job.takeNote ? 1 : undefined);
  let analyst: Analyst<T> | undefined;
  const hire = async (): Promise<Analyst<T>> =>
    (analyst ??= await createAnalyst(analystOptions, job.project));
  try {
    // A dictionary that is wrong is said before any work.
    if (options.dictionary.files.length > 0) await hire();
    let alone = await charactersAlone(args, options, job, readOptions);
    for (let next = await groups.next(); next.done !== true; next = await groups.next()) {
      const group = await Promise.all(next.value.map((input) => textOf(input, job)));
      const documents = group.filter(isDocument);
      const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
      const jobs = characters > alone ? (options.jobs ?? (await countProcessors())) : 1;
      if (jobs > 1) {
        const { analyseByWorkers } = await import('./analyse-by-workers.js');
        const all = prepend(group, groups);
        yield* analyseByWorkers(all, jobs, analystOptions, hire, job, ledger, context);
        break;
      }
      const outcomes =
        documents.length === 0
          ? []
          : await interruptibly(characters, async () => (await hire()).analyse(documents, job.takeNote));
      let at = 0;
      for (const given of group) {
        const { path } = given;
        if (!isDocument(given)) {
          yield { path, value: job.project({ result: ledger.tell(given) }) };
          continue;
        }
        const outcome = outcomes[at++]!;
        if ('crash' in outcome || outcome.fresh) alone -= given.text.length;
        yield { path, value: settle(given, outcome, job, ledger) };
      }
    }
    await ledger.finish(analyst, options.dictionary, context);
  } finally {
    progress?.stop();
    await groups.return(undefined);
  }
}

async function readAnalystOptions<T>(options: InputOptions, job: Job<T>): Promise<AnalystOptions> {
  const { engine, model, cache } = options;
  const dictionary = await readDictionaries(options.dictionary);
  const own: AnalystOptions = { engine, model, dictionary, recognised: job.recognised };
  if (cache === undefined) return own;
  const { prepareCache } = await import('./cache.js');
  return { ...own, cache: await prepareCache(cache, own) };
}

/** The dictionaries are read once, for the cache and all threads. */
async function readDictionaries(options: DictionaryOptions): Promise<HeldDictionary> {
  if (options.files.length === 0) return { ...options, files: [] };
  const { holdDictionary } = await import('./load-dictionary.js');
  return holdDictionary(options);
}

async function countProcessors(): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return availableParallelism();
}

async function startProgress(
  args: readonly string[],
  options: Omit<InputOptions, 'shard'> & Pick<ReadOptions, 'shard'>,
  context: Context,
  reporter: Reporter,
): Promise<Progress | undefined> {
  // Results on the same terminal are progress enough, and would tear it.
  if (options.quiet || !context.hasTerminal || (context.stdout.isTTY === true && !options.toFile))
    return undefined;
  const { stderr, stdin, cwd } = context;
  const { createProgress } = await import('./progress.js');
  return createProgress(stderr, reporter, args, { ...options, stdin, cwd });
}

async function* prepend(
  first: readonly ReadResult[],
  rest: AsyncGenerator<readonly ReadResult[]>,
): AsyncGenerator<ReadResult> {
  yield* first;
  for await (const group of rest) yield* group;
}
