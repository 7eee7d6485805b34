/**
 * `docs-cli summary`: a whole set of documents at a glance.
 */
import type { Command } from 'commander';
import { createSummary } from '../analysis/summarise.js';
import type { Printable } from '../output/printable.js';
import { SUMMARY_SHAPE, viewSummary } from '../output/views/summary.js';
import { analyseDocuments, type Analysed } from '../pipeline/analyse-documents.js';
import type { Context } from '../pipeline/context.js';
import { createReporter, exitCode, EXIT } from '../pipeline/reporter.js';
import { VERSION } from '../pipeline/version.js';
import type { EntityType } from '../record.js';
import {
  addInputOptions,
  addOutputOptions,
  addTypesOption,
  positiveInteger,
  readInputOptions,
  readOutputOptions,
  type RawOptions,
} from './options.js';
import { printAll } from './print.js';

export function define(command: Command): void {
  addInputOptions(command);
  addTypesOption(command);
  command.option('--top <n>', 'length of each list (default: 10)', positiveInteger);
  addOutputOptions(command);
  command.addHelpText(
    'after',
    `
Examples:
  $ docs-cli summary articles/
  $ docs-cli summary records.jsonl --top 20 --json
`,
  );
}

export async function run(paths: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const input = readInputOptions(raw);
  const reporter = createReporter(context, input.quiet);
  const documents = analyseDocuments(paths, input, context, reporter, { needsText: false });
  await printAll(viewWhole(documents, raw), SUMMARY_SHAPE, readOutputOptions(raw, context), context);
  return exitCode(reporter, EXIT.done);
}

async function* viewWhole(documents: AsyncIterable<Analysed>, raw: RawOptions): AsyncGenerator<Printable> {
  const summary = createSummary(VERSION, {
    top: raw.top as number | undefined,
    types: raw.types as EntityType[] | undefined,
  });
  for await (const { result } of documents) summary.addRecord(result);
  yield viewSummary(summary.finish());
}
