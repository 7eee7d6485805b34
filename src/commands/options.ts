/**
 * The options that several commands share: declared once, and turned into validated values before any work
 * starts.
 */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { ENTITY_TYPES, type EntityType } from '../record.js';
import { FORMATS, type Format } from '../output/printers.js';
import { INPUT_FORMATS, type InputFormat } from '../documents/options.js';
import { DEFAULT_ENGINE, ENGINES, type EngineName } from '../recognition/engines.js';
import type { InputOptions } from '../pipeline/analyse-documents.js';
import { SHARD_FORM } from '../pipeline/read-shard.js';
import { terminalWidth, wantsColour, type Context } from '../pipeline/context.js';

/** commander's values, by option name. */
export type RawOptions = Readonly<Record<string, unknown>>;

export interface OutputOptions {
  format: Format;
  /** A file; undefined is standard output. */
  output: string | undefined;
  width: number;
  colour: boolean;
  raw: boolean;
}

/**
 * Paths and everything about reading them.
 *
 * @param sides for a command that compares: the two arguments that it takes instead of any number of paths
 */
export function addInputOptions(command: Command, sides?: string): void {
  if (sides === undefined) command.argument('[paths...]', 'files, folders, globs; - is standard input');
  else command.arguments(sides);
  command
    .optionsGroup('Input:')
    .option('--files-from <list>', 'read the paths from a file, one a line (- is standard input)');
  if (sides === undefined)
    command.option(
      '--shard <i/n>',
      'only the i-th of n parts of the list of files; auto: as Slurm tells a task of a job array',
      shard,
    );
  command
    .addOption(new Option('--input <format>', 'read every input as this format').choices(INPUT_FORMATS))
    .option('--encoding <name>', 'decode every input as this, instead of detecting it')
    .option('--text-field <name>', 'field of a JSONL record with the text', 'text')
    .option('--id-field <name>', 'field with its id', 'id')
    .option('--date-field <name>', 'field with its date', 'date')
    .option('--text-column <name>', 'column of a CSV or TSV file with the text', 'text')
    .option('--id-column <name>', 'column with the id', 'id')
    .option('--date-column <name>', 'column with the date', 'date')
    .addOption(
      new Option('--engine <name>', 'what recognises the names')
        .choices(Object.keys(ENGINES))
        .default(DEFAULT_ENGINE),
    )
    .option('--model <file>', 'model of the engine trained (default: the one of docs-cli)')
    .option('-j, --jobs <n>', 'worker threads (default: the processors; 1: none)', positiveInteger)
    .option('--cache <folder>', 'keep findings there, and take up those of texts that did not change')
    .option('-q, --quiet', 'no warnings and notices on standard error; errors stay')
    .optionsGroup('Your own dictionary:')
    .option('--dictionary <file>', 'your own names: spaCy patterns (JSONL), CSV or TSV (repeatable)', collect)
    .option('--dictionary-ignore-case', 'match its names in any case, where a line does not say')
    .option('--no-dictionary-overwrite', 'let it speak only where nothing else is found')
    .option('--dictionary-report', 'say which of its lines conflict or never spoke, on standard error')
    .option('--dictionary-report-json <file>', 'write that to a file, as JSON')
    .optionsGroup('What to show:');
}

/** How and where results are printed. */
export function addOutputOptions(command: Command): void {
  command
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(FORMATS).default('table'))
    .option('--json', 'short for --format json')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--width <columns>', 'width of tables (default: the terminal, else 80)', positiveInteger)
    .option('--color', 'colour, even off a terminal')
    .option('--no-color', 'no colour, even on a terminal')
    .option(
      '--raw',
      'leave spreadsheet formulas and control characters in CSV, TSV and Markdown as they are',
    );
}

export function addTypesOption(command: Command): void {
  command.option(
    '--types <list>',
    `only these types, comma-separated: ${ENTITY_TYPES.join(', ')}`,
    entityTypes,
  );
}

export function readInputOptions(raw: RawOptions): InputOptions {
  const text = (name: string): string | undefined => raw[name] as string | undefined;
  return {
    filesFrom: text('filesFrom'),
    input: text('input') as InputFormat | undefined,
    encoding: text('encoding'),
    textField: text('textField'),
    idField: text('idField'),
    dateField: text('dateField'),
    textColumn: text('textColumn'),
    idColumn: text('idColumn'),
    dateColumn: text('dateColumn'),
    engine: raw.engine as EngineName,
    model: text('model'),
    dictionary: {
      files: (raw.dictionary as string[] | undefined) ?? [],
      ignoreCase: raw.dictionaryIgnoreCase === true,
      overwrite: raw.dictionaryOverwrite !== false,
      report: raw.dictionaryReport === true,
      reportFile: text('dictionaryReportJson'),
    },
    shard: text('shard'),
    jobs: raw.jobs as number | undefined,
    cache: text('cache'),
    toFile: (raw.output !== undefined && raw.output !== '-') || raw.outDir !== undefined,
    quiet: raw.quiet === true,
  };
}

export function readOutputOptions(raw: RawOptions, context: Context): OutputOptions {
  return {
    format: raw.json === true ? 'json' : (raw.format as Format),
    output: raw.output as string | undefined,
    width: (raw.width as number | undefined) ?? terminalWidth(context),
    colour: wantsColour(context, raw.color as boolean | undefined),
    raw: raw.raw === true,
  };
}

/** For an option that may be given several times. */
export function collect(value: string, previous: readonly string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

export function positiveInteger(value: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(value);
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError('It must be a whole number from 0.');
  return Number(value);
}

/** Its parts are read, and `auto` is looked up, where the inputs are. */
function shard(value: string): string {
  const [, index, count] = SHARD_FORM.exec(value) ?? [];
  if (value !== 'auto' && !(Number(index) <= Number(count)))
    throw new InvalidArgumentError('It must be i/n, from 1/n to n/n, or auto.');
  return value;
}

/** `organization` is accepted for `organisation`, and plurals for both. */
export function entityTypes(value: string): EntityType[] {
  return value.split(',').map((word) => {
    const name = word.trim().toLowerCase().replace('organization', 'organisation');
    const type = ENTITY_TYPES.find((known) => known === name || PLURALS[known] === name);
    if (!type)
      throw new InvalidArgumentError(
        `"${word.trim()}" is no type; the types are ${ENTITY_TYPES.join(', ')}.`,
      );
    return type;
  });
}

const PLURALS: Readonly<Record<EntityType, string>> = {
  person: 'people',
  country: 'countries',
  organisation: 'organisations',
  place: 'places',
};
