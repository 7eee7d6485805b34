/**
 * `docs-cli mentions`: a concordance, one row a mention in its sentence.
 */
import type { Command } from 'commander';
import { listMentions, type ConcordanceOptions } from '../analysis/concordance.js';
import type { Printable } from '../output/printable.js';
import { MENTIONS_SHAPE, viewMentions } from '../output/views/mentions.js';
import { analyseDocuments, type Analysed } from '../pipeline/analyse-documents.js';
import type { Context } from '../pipeline/context.js';
import { createReporter, exitCode, EXIT } from '../pipeline/reporter.js';
import type { EntityType } from '../record.js';
import {
  addInputOptions,
  addOutputOptions,
  addTypesOption,
  collect,
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
    .option(
      '--entity <name>',
      'only mentions of this entity: its name, alias, code or id (repeatable)',
      collect,
    )
    .option('--context <n>', 'n words to either side instead of the whole sentence', wholeNumber)
    .option('--fail-empty', 'exit with 1 if no mention is found');
  addOutputOptions(command);
  command.addHelpText(
    'after',
    `
Examples:
  $ docs-cli mentions report.txt
  $ docs-cli mentions articles/ --entity EG --context 8
  $ docs-cli mentions articles/ --types person --format csv -o people.csv
`,
  );
}

export async function run(paths: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const input = readInputOptions(raw);
  const reporter = createReporter(context, input.quiet);
  const found = { any: false };
  const documents = analyseDocuments(paths, input, context, reporter);
  const items = viewEach(documents, readFilter(raw), found);
  await printAll(items, MENTIONS_SHAPE, readOutputOptions(raw, context), context);
  return exitCode(reporter, raw.failEmpty === true && !found.any ? EXIT.assertion : EXIT.done);
}

function readFilter(raw: RawOptions): ConcordanceOptions {
  return {
    entities: raw.entity as string[] | undefined,
    types: raw.types as EntityType[] | undefined,
    context: raw.context as number | undefined,
  };
}

async function* viewEach(
  documents: AsyncIterable<Analysed>,
  filter: ConcordanceOptions,
  found: { any: boolean },
): AsyncGenerator<Printable> {
  for await (const analysed of documents) {
    if (!('document' in analysed)) {
      yield viewMentions(analysed.result, []);
      continue;
    }
    const { result, document, prose } = analysed;
    const rows = listMentions(result, prose, document.text, filter);
    found.any ||= rows.length > 0;
    yield viewMentions(result, rows);
  }
}
