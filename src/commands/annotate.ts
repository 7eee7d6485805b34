/**
 * `docs-cli annotate`: the text of each document with its names marked, for a person (terminal, HTML) or as gold for other
 * tools (spaCy, CoNLL-2003).
 */
import { Option, type Command } from 'commander';
import { listMarks, marksOfMentions, type Mark } from '../analysis/list-marks.js';
import {
  ANNOTATION_FORMATS,
  ANNOTATION_PRINTERS,
  type AnnotationFormat,
  type AnnotationPrinter,
} from '../output/annotate/annotated.js';
import { analyseDocuments, type Analysed } from '../pipeline/analyse-documents.js';
import { terminalWidth, wantsColour, type Context } from '../pipeline/context.js';
import { createReporter, exitCode, EXIT } from '../pipeline/reporter.js';
import { openOutput } from '../pipeline/write-output.js';
import { isErrorRecord, type EntityType } from '../record.js';
import {
  addInputOptions,
  addTypesOption,
  positiveInteger,
  readInputOptions,
  type RawOptions,
} from './options.js';

export function define(command: Command): void {
  addInputOptions(command);
  addTypesOption(command);
  command
    .option(
      '--recognised',
      'only what the engine found, before it is worked out who is who (what evaluate measures)',
    )
    .optionsGroup('Output:')
    .addOption(
      new Option('-f, --format <format>', 'how to print').choices(ANNOTATION_FORMATS).default('terminal'),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--width <columns>', 'width of the text (default: the terminal, else 80)', positiveInteger)
    .option('--color', 'colour, even off a terminal')
    .option('--no-color', 'brackets instead of colour, even on a terminal')
    .addHelpText(
      'after',
      `
Examples:
  $ docs-cli annotate report.txt
  $ docs-cli annotate articles/ --format html -o articles.html
  $ docs-cli annotate articles/ --format spacy -o gold.jsonl && docs-cli evaluate gold.jsonl
  $ docs-cli annotate articles/ --types person --format conll
`,
    );
}

export async function run(paths: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const input = readInputOptions(raw);
  const reporter = createReporter(context, input.quiet);
  const path = raw.output as string | undefined;
  const colour = wantsColour(context, raw.color as boolean | undefined) && path === undefined;
  const width = (raw.width as number | undefined) ?? terminalWidth(context);
  const printer = await ANNOTATION_PRINTERS[raw.format as AnnotationFormat]({ width, colour });
  const output = await openOutput(context.stdout, path);
  try {
    await output.write(printer.begin());
    const recognised = raw.recognised === true;
    for await (const analysed of analyseDocuments(paths, input, context, reporter, { recognised }))
      await output.write(printOne(printer, analysed, raw));
    await output.write(printer.end());
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
  return exitCode(reporter, EXIT.done);
}

function printOne(printer: AnnotationPrinter, analysed: Analysed, raw: RawOptions): string {
  if (!('document' in analysed)) {
    const { result } = analysed;
    return printer.document({ id: result.id, error: isErrorRecord(result) ? result.error.message : '' });
  }
  const types = raw.types as EntityType[] | undefined;
  const { result, document, prose, recognised } = analysed;
  const all = raw.recognised === true ? marksOfMentions(recognised ?? []) : listMarks(result);
  const isWanted = ({ type }: Mark): boolean => types === undefined || types.includes(type);
  const marks = all.filter(isWanted);
  return printer.document({ id: result.id, text: document.text, prose, marks });
}
