/**
 * `docs-cli entities`: the people, countries and organisations of each document, or with `--corpus` of all.
 */
import { Option, type Command } from 'commander';
import {
  filterEntities,
  filterTotals,
  SORTS,
  type EntityFilter,
  type Sort,
} from '../analysis/filter-entities.js';
import { createTotals } from '../analysis/total-entities.js';
import type { Printable } from '../output/printable.js';
import { CORPUS_SHAPE, viewCorpus } from '../output/views/corpus.js';
import { ENTITIES_SHAPE, viewEntities } from '../output/views/entities.js';
import {
  analyseDocuments,
  processDocuments,
  type Analysed,
  type InputOptions,
  type Job,
} from '../pipeline/analyse-documents.js';
import type { Project } from '../pipeline/analyst.js';
import type { Context } from '../pipeline/context.js';
import type { WithText } from '../pipeline/transfer-texts.js';
import { createReporter, exitCode, EXIT, type Reporter } from '../pipeline/reporter.js';
import { VERSION } from '../pipeline/version.js';
import { Problem } from '../problem.js';
import { isErrorRecord, type EntityType } from '../record.js';
import {
  addInputOptions,
  addOutputOptions,
  addTypesOption,
  positiveInteger,
  readInputOptions,
  readOutputOptions,
  wholeNumber,
  type OutputOptions,
  type RawOptions,
} from './options.js';
import { createPrinter, printAll, writeAll } from './print.js';

export function define(command: Command): void {
  addInputOptions(command);
  addTypesOption(command);
  command
    .option('--corpus', 'one result for all documents together')
    .option('--min-count <n>', 'only entities with at least n direct mentions', wholeNumber)
    .option('--top <n>', 'only the n most frequent of each type', positiveInteger)
    .addOption(new Option('--sort <order>', 'order of the entities').choices(SORTS).default('count'))
    .option('--via', 'also countries that are present only through a place, organisation or person')
    .option('--with-text', "add the document's text to its record (json, ndjson)")
    .option('--out-dir <folder>', 'write a file of records (NDJSON) for each input there, mirrored')
    .option('--resume', 'with --out-dir: leave out inputs whose records are there already')
    .option('--fail-empty', 'exit with 1 if nothing is found (places count only with --types place)');
  addOutputOptions(command);
  command.addHelpText(
    'after',
    `
Examples:
  $ docs-cli entities report.txt
  $ docs-cli entities articles/ --types person,country --min-count 2
  $ docs-cli entities "articles/**/*.md" --corpus --top 10
  $ docs-cli entities report.txt --json | jq -r '.[].entities[] | select(.type == "country") | .code'
  $ docs-cli entities articles/ --out-dir records/ --resume
  $ curl -s https://example.org/news.html | docs-cli entities --input html -
`,
  );
}

export async function run(paths: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const input = readInputOptions(raw);
  const reporter = createReporter(context, input.quiet);
  const found = { any: false };
  const asked: Run = { paths, raw, input, context, reporter, found };
  if (raw.outDir !== undefined || raw.resume === true) await writeFolder(asked);
  else if (raw.corpus === true) await printTotals(asked);
  else await printEach(asked);
  return exitCode(reporter, raw.failEmpty === true && !found.any ? EXIT.assertion : EXIT.done);
}

interface Found {
  any: boolean;
}

/** What was asked for, and what came of it. */
interface Run {
  readonly paths: readonly string[];
  readonly raw: RawOptions;
  readonly input: InputOptions;
  readonly context: Context;
  readonly reporter: Reporter;
  readonly found: Found;
}

function readFilter(raw: RawOptions): EntityFilter {
  return {
    types: raw.types as EntityType[] | undefined,
    minCount: raw.minCount as number | undefined,
    top: raw.top as number | undefined,
    sort: raw.sort as Sort,
    via: raw.via === true,
  };
}

/** Tables show places only to those who ask for them. */
function showsPlaces({ types }: EntityFilter): boolean {
  return types?.includes('place') ?? false;
}

/** A document as it is printed, and whether anything was found in it. */
interface Printed extends WithText {
  readonly any: boolean;
}

/** What `createProject` needs to know; can be cloned. */
interface PrintingOptions {
  readonly filter: EntityFilter;
  readonly withText: boolean;
  readonly output: OutputOptions;
}

export async function createProject(options: unknown): Promise<Project<Printed>> {
  const { filter, withText, output } = options as PrintingOptions;
  const printer = await createPrinter(ENTITIES_SHAPE, output);
  const places = showsPlaces(filter);
  return (analysed) => {
    const source = analysed.result;
    if (isErrorRecord(source)) return { text: printer.item(viewEntities(source)), any: false };
    const record = filterEntities(source, filter);
    if (!withText) delete record.text;
    else if ('document' in analysed) record.text = analysed.document.text;
    return {
      text: printer.item(viewEntities(record, { places, source })),
      any: record.entities.some(({ type }) => places || type !== 'place'),
    };
  };
}

async function createJob(raw: RawOptions, output: OutputOptions): Promise<Job<Printed>> {
  const options: PrintingOptions = { filter: readFilter(raw), withText: raw.withText === true, output };
  return {
    project: await createProject(options),
    remote: { command: 'entities', options },
    revive: (value) => value as Printed,
    needsText: options.withText,
  };
}

async function printEach({ paths, raw, input, context, reporter, found }: Run): Promise<void> {
  const output = readOutputOptions(raw, context);
  const job = await createJob(raw, output);
  const printer = await createPrinter(ENTITIES_SHAPE, output);
  async function* texts(): AsyncGenerator<WithText['text']> {
    for await (const { value } of processDocuments(paths, input, context, reporter, job)) {
      found.any ||= value.any;
      yield value.text;
    }
  }
  await writeAll(texts(), printer, output, context);
}

/** One file of records an input, in a folder. */
async function writeFolder({ paths, raw, input, context, reporter, found }: Run): Promise<void> {
  const folder = readFolder(raw);
  const { openRecordFolder, refuseWithin } = await import('../pipeline/record-folder.js');
  refuseWithin(folder, paths, context.cwd);
  const records = openRecordFolder(folder, context.cwd);
  let done = 0;
  const readDone = async (path: string): Promise<readonly string[] | null> => {
    records.refuseOwn(path);
    const ids = raw.resume === true ? await records.readDone(path) : null;
    if (ids) done++;
    return ids;
  };
  const output: OutputOptions = { ...readOutputOptions(raw, context), format: 'ndjson' };
  const job = { ...(await createJob(raw, output)), readDone };
  try {
    for await (const { path, value } of processDocuments(paths, input, context, reporter, job)) {
      found.any ||= value.any;
      if (path !== null) await records.add(path, value.text);
    }
    const written = await records.finish();
    const before = done > 0 ? `; ${done} were there already` : '';
    reporter.warning(
      '',
      `wrote ${written} ${written === 1 ? 'file' : 'files'} of records into ${folder}${before}`,
    );
  } catch (error) {
    await records.abandon();
    throw error;
  }
}

/** @throws Problem for options that say something else */
function readFolder(raw: RawOptions): string {
  const refuse = (option: string, problem: string, remedy: string): Problem =>
    new Problem('usage', option, problem, remedy);
  if (raw.outDir === undefined) throw refuse('--resume', 'needs a folder', 'name it with --out-dir FOLDER');
  for (const [name, option] of [
    ['corpus', '--corpus'],
    ['output', '--output'],
    ['json', '--json'],
  ])
    if (raw[name!] !== undefined && raw[name!] !== false)
      throw refuse('--out-dir', `does not go with ${option!}`, 'leave one of them out');
  if (raw.format !== 'table' && raw.format !== 'ndjson')
    throw refuse('--out-dir', `writes NDJSON, not ${String(raw.format)}`, 'leave --format out');
  return raw.outDir as string;
}

async function printTotals({ paths, raw, input, context, reporter, found }: Run): Promise<void> {
  const filter = readFilter(raw);
  const documents = analyseDocuments(paths, input, context, reporter, { needsText: false });
  await printAll(
    viewTotals(documents, filter, found),
    CORPUS_SHAPE,
    readOutputOptions(raw, context),
    context,
  );
}

async function* viewTotals(
  documents: AsyncIterable<Analysed>,
  filter: EntityFilter,
  found: Found,
): AsyncGenerator<Printable> {
  const totals = createTotals(VERSION);
  for await (const { result } of documents) totals.addRecord(result);
  const source = totals.finish();
  const corpus = filterTotals(source, filter);
  const places = showsPlaces(filter);
  found.any = corpus.entities.some(({ type }) => places || type !== 'place');
  yield viewCorpus(corpus, { places, source });
}
