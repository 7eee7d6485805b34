/**
 * Paths → results in input order: reads each document, has it analysed, here or by worker threads, and reports on standard
 * error what went wrong. Exactly one result for each input, whatever happens to it.
 */
import type { Source } from '../dictionary/entry.js';
import type { Document } from '../document.js';
import type { FailedInput, ReadOptions, ReadResult, SavedRecord } from '../documents/options.js';
import { readDocuments } from '../documents/read-documents.js';
import { Problem } from '../problem.js';
import type { EngineName } from '../recognition/engines.js';
import { SCHEMA, type ErrorRecord } from '../record.js';
import type { TakeNote } from '../resolution/notes.js';
import {
  createAnalyst,
  readOf,
  sourcesOf,
  type Analysed,
  type Analyst,
  type AnalystOptions,
  type Crash,
  type Outcome,
  type Project,
  type Read,
} from './analyst.js';
import type { Context } from './context.js';
import type { DictionaryOptions, HeldDictionary } from './load-dictionary.js';
import { breathe, interruptibly } from './interrupt.js';
import type { Progress } from './progress.js';
import { readShard } from './read-shard.js';
import type { Reporter } from './reporter.js';
import { VERSION } from './version.js';
import type { WorkerSetup } from './worker-pool.js';

export type { Analysed } from './analyst.js';

/** What to read and how, validated. */
export interface InputOptions extends Omit<
  ReadOptions,
  'stdin' | 'cwd' | 'onNotice' | 'onBytes' | 'readDone' | 'shard'
> {
  /** `i/n` or `auto`. */
  readonly shard?: string | undefined;
  readonly engine: EngineName;
  /** A model file for the trained engine; the shipped one if not given. */
  readonly model?: string | undefined;
  /** The user's own dictionaries. */
  readonly dictionary: DictionaryOptions;
  /** Worker threads; 1: none. As many as the machine has processors if not given. */
  readonly jobs?: number | undefined;
  /** Folder in which findings are kept. */
  readonly cache?: string | undefined;
  /** Results do not go to standard output. */
  readonly toFile: boolean;
  /** No warnings and notices. */
  readonly quiet: boolean;
}

/** What becomes of each document. */
export interface Job<T> {
  readonly project: Project<T>;
  /** How a worker gets the same: a command that exports `createProject`, and what that is given. Null: a record alone. */
  readonly remote: WorkerSetup['project'];
  /** A worker's value, with the document, which it does not send back. */
  readonly revive: (value: unknown, document: Document) => T;
  /** A saved record does not do: its text is asked for. */
  readonly needsText?: boolean | undefined;
  readonly recognised?: boolean | undefined;
  /** Is told what each rule did. All is done in this thread then. */
  readonly takeNote?: TakeNote | undefined;
  readonly readDone?: ReadOptions['readDone'];
}

export interface Processed<T> {
  /** Of the input. */
  readonly path: string | null;
  readonly value: T;
}

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

/** Characters that are analysed before worker threads are worth their start, unless they are asked for. */
const ALONE = 400_000;

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
  const inputs = readDocuments(args, readOptions);
  let analyst: Analyst<T> | undefined;
  const hire = async (): Promise<Analyst<T>> =>
    (analyst ??= await createAnalyst(analystOptions, job.project));
  try {
    // A dictionary that is wrong is said before any work.
    if (options.dictionary.files.length > 0) await hire();
    let alone = job.takeNote || options.jobs === 1 ? Infinity : options.jobs === undefined ? ALONE : -1;
    for (let next = await inputs.next(); next.done !== true; next = await inputs.next()) {
      const given = await textOf(next.value, job);
      if (!isDocument(given)) {
        yield { path: given.path, value: job.project({ result: ledger.tell(given) }) };
        continue;
      }
      const jobs = given.text.length > alone ? (options.jobs ?? (await countProcessors())) : 1;
      if (jobs > 1) {
        yield* processByWorkers(prepend(given, inputs), jobs, analystOptions, job, ledger, context);
        break;
      }
      const { analyse } = await hire();
      await breathe();
      const outcome = await interruptibly(given.text.length, () => analyse(given, job.takeNote));
      if ('crash' in outcome || outcome.fresh) alone -= given.text.length;
      yield { path: given.path, value: settle(given, outcome, job, ledger) };
    }
    await ledger.finish(analyst, options.dictionary, context);
  } finally {
    progress?.stop();
    await inputs.return(undefined);
  }
}

async function* processByWorkers<T>(
  inputs: AsyncIterable<ReadResult>,
  jobs: number,
  analyst: AnalystOptions,
  job: Job<T>,
  ledger: Ledger,
  context: Context,
): AsyncGenerator<Processed<T>> {
  const [{ createPool }, { mapInOrder }] = await Promise.all([
    import('./worker-pool.js'),
    import('./map-in-order.js'),
  ]);
  const pool = createPool<unknown>(jobs, { analyst: await withSharedModel(analyst), project: job.remote });
  const givens = (async function* () {
    for await (const input of inputs) yield await textOf(input, job);
  })();
  try {
    const results = mapInOrder(givens, {
      run: async (batch) => {
        const documents = batch.filter(isDocument);
        const outcomes = documents.length === 0 ? [] : await pool.analyse(documents);
        let at = 0;
        return batch.map((given) => ({ given, outcome: isDocument(given) ? outcomes[at++]! : null }));
      },
      weigh: (given) => (isDocument(given) ? given.text.length : 0),
      parallel: jobs,
      ...BATCH,
    });
    for await (const { given, outcome } of results) {
      if (!isDocument(given)) {
        yield { path: given.path, value: job.project({ result: ledger.tell(given) }) };
        continue;
      }
      const revived =
        'crash' in outcome! ? outcome : { ...outcome!, value: job.revive(outcome!.value, given) };
      yield { path: given.path, value: settle(given, revived, job, ledger) };
    }
  } finally {
    // Nobody reads on: a pipe that stays open must not keep the process.
    context.stdin.destroy();
    await pool.close();
  }
}

/** In characters and documents. A batch is a fraction of a second of work, so that everybody has some to the end. */
const BATCH = { batchWeight: 65_536, batchItems: 256, mostWeight: 16_000_000 };

function settle<T>(document: Document, outcome: Outcome<T> | Crash, job: Job<T>, ledger: Ledger): T {
  if (!('crash' in outcome)) {
    ledger.enter(document, outcome);
    return outcome.value;
  }
  const { id, path } = document;
  return job.project({ result: ledger.tell({ id, path, problem: problemOfCrash(id, outcome) }) });
}

function problemOfCrash(id: string, { crash, outOfMemory }: Crash): Problem {
  if (outOfMemory === true)
    return new Problem(
      'unreadable',
      id,
      'needs more memory than there is',
      'split it into several documents',
    );
  const [what] = crash.split('\n');
  return new Problem(
    'internal',
    id,
    `stopped the analysis (${what!})`,
    'please report it, with the document',
  );
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

/** One model for all threads, not one for each. */
async function withSharedModel(options: AnalystOptions): Promise<AnalystOptions> {
  if (options.engine !== 'trained' || typeof options.model === 'object') return options;
  const { loadSharedModel } = await import('./load-model.js');
  return { ...options, model: await loadSharedModel(options.model) };
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

async function* prepend(first: ReadResult, rest: AsyncGenerator<ReadResult>): AsyncGenerator<ReadResult> {
  yield first;
  yield* rest;
}

function isDocument(given: ReadResult): given is Document {
  return 'masks' in given;
}

/** The text of a saved record, where a record alone does not do. */
async function textOf<T>(given: ReadResult, { needsText }: Job<T>): Promise<ReadResult> {
  if (!('record' in given) || needsText !== true || 'error' in given.record) return given;
  const { id, text, date } = given.record;
  const { path } = given;
  if (text !== undefined) {
    const { makeDocument } = await import('../documents/make-document.js');
    return makeDocument({ id, path, text, date });
  }
  const remedy = 'write it with docs-cli entities --with-text --format ndjson';
  return {
    id,
    path,
    problem: new Problem('missing-field', id, 'is a saved record without its text', remedy),
  };
}

/** What is to be said of a run: at once, and at its end. */
interface Ledger {
  /** The record of what is no document, and a word on what failed. */
  tell(given: FailedInput | SavedRecord): Extract<Analysed, { result: unknown }>['result'];
  enter(document: Document, outcome: Outcome<unknown>): void;
  finish(analyst: Analyst<unknown> | undefined, options: DictionaryOptions, context: Context): Promise<void>;
}

function createLedger(reporter: Reporter, progress: Progress | undefined): Ledger {
  const spoken = new Set<number>();
  let lost = 0;
  return {
    tell(given) {
      progress?.addDocument(0);
      if ('record' in given) return given.record;
      reporter.problem(given.problem);
      const { code, message } = given.problem;
      const failed: ErrorRecord = {
        schema: SCHEMA,
        version: VERSION,
        id: given.id,
        error: { code, message },
      };
      return failed;
    },
    enter({ id }, outcome) {
      for (const source of outcome.spoken) spoken.add(source);
      for (const warning of outcome.warnings) reporter.warning(id, warning);
      if (outcome.lost) lost++;
      progress?.addDocument(outcome.words);
    },
    async finish(analyst, options, { stderr }) {
      if (lost > 0) reporter.warning('', `${lost} findings could not be written into the cache`);
      if (!analyst?.resources.dictionary || !(options.report === true || options.reportFile !== undefined))
        return;
      const { reportSpoken } = await import('./report-spoken.js');
      const sources: Source[] = sourcesOf(analyst.resources).filter((_, index) => spoken.has(index));
      await reportSpoken(analyst.resources.dictionary, new Set(sources), options, reporter, stderr);
    },
  };
}
