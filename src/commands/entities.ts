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
import { analyseDocuments, type Analysed } from '../pipeline/analyse-documents.js';
import type { Context } from '../pipeline/context.js';
import { createReporter, exitCode, EXIT } from '../pipeline/reporter.js';
import { VERSION } from '../pipeline/version.js';
import { isErrorRecord, type EntityType } from '../record.js';
import {
  addInputOptions,
  addOutputOptions,
  addTypesOption,
  positiveInteger,
  readInputOptions,
  readOutputOptions,
  wholeNumber,
  type RawOptions,
} from './options.js';
import { printAll } from './print.js';

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
  $ curl -s https://example.org/news.html | docs-cli entities --input html -
`,
  );
}

export async function run(paths: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const input = readInputOptions(raw);
  const reporter = createReporter(context.stderr, input.quiet);
  const filter = readFilter(raw);
  const found = { any: false };
  const documents = analyseDocuments(paths, input, context, reporter);
  const items =
    raw.corpus === true ? viewTotals(documents, filter, found) : viewEach(documents, filter, raw, found);
  const shape = raw.corpus === true ? CORPUS_SHAPE : ENTITIES_SHAPE;
  await printAll(items, shape, readOutputOptions(raw, context), context);
  return exitCode(reporter, raw.failEmpty === true && !found.any ? EXIT.assertion : EXIT.done);
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

async function* viewEach(
  documents: AsyncIterable<Analysed>,
  filter: EntityFilter,
  raw: RawOptions,
  found: { any: boolean },
): AsyncGenerator<Printable> {
  const places = showsPlaces(filter);
  for await (const analysed of documents) {
    const source = analysed.result;
    if (isErrorRecord(source)) {
      yield viewEntities(source);
      continue;
    }
    const record = filterEntities(source, filter);
    if (raw.withText === true && 'document' in analysed) record.text = analysed.document.text;
    found.any ||= record.entities.some(({ type }) => places || type !== 'place');
    yield viewEntities(record, { places, source });
  }
}

async function* viewTotals(
  documents: AsyncIterable<Analysed>,
  filter: EntityFilter,
  found: { any: boolean },
): AsyncGenerator<Printable> {
  const totals = createTotals(VERSION);
  for await (const { result } of documents) totals.addRecord(result);
  const source = totals.finish();
  const corpus = filterTotals(source, filter);
  const places = showsPlaces(filter);
  found.any = corpus.entities.some(({ type }) => places || type !== 'place');
  yield viewCorpus(corpus, { places, source });
}
