/**
 * CSV and TSV: one document a row, under a header that names the columns; parsed as a stream by csv-parse. A row that
 * is wrong is that row's problem only; a missing column is the file's.
 */
import { Readable, pipeline } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { Problem } from '../../problem.js';
import { makeDocument } from '../make-document.js';
import { codeOf } from '../open-source.js';
import type { FailedInput, ReadOptions, ReadResult, Source } from '../options.js';
import { failRecord, listNames, recordId } from '../record-problems.js';
import { LONGEST_LINE } from '../split-lines.js';
import { transcode, type Transcoded } from '../transcode.js';

export function readCsv(source: Source, options: ReadOptions): AsyncGenerator<ReadResult> {
  return readRows(source, options, null);
}

export function readTsv(source: Source, options: ReadOptions): AsyncGenerator<ReadResult> {
  return readRows(source, options, '\t');
}

/** One row, and the rows before it that were none: the parser runs ahead of the loop that reads it. */
interface Row {
  readonly record: readonly string[];
  /** The line it starts in. */
  readonly line: number;
  readonly failed: readonly FailedInput[];
}

/** @param delimiter null: comma, or the semicolon of spreadsheets where a comma is a decimal sign */
async function* readRows(
  source: Source,
  options: ReadOptions,
  delimiter: string | null,
): AsyncGenerator<ReadResult> {
  const { path } = source;
  const transcoded = transcode(source.bytes, options.encoding, true);
  const { head, rest } = await peek(transcoded.bytes);
  const failures = collectFailures(path);
  const parser = parse({
    delimiter: delimiter ?? sniffDelimiter(head),
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_LINE,
    // In a TSV a quote within a field is a quote.
    relax_quotes: delimiter === '\t',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (record: string[], { lines, empty_lines }) => {
      const [failed, end] = failures.pass(record, lines, empty_lines);
      const row: Row = { record, line: end - count(record, /\r\n|\n|\r/g), failed };
      // Its types know no other shape of a record than the one it was given.
      return row as unknown as string[];
    },
    on_skip: (error) => {
      if (error !== undefined) failures.add(error);
      // After this error the parser would report each further byte: thrown, it ends the file.
      if (error?.code === 'CSV_MAX_RECORD_SIZE') throw error;
    },
  });
  // The callback stays empty: an error of either stream reaches the loop below through `parser`.
  pipeline(Readable.from(rest), parser, () => undefined);
  let header: Header | null = null;
  try {
    for await (const { record, line, failed } of parser as AsyncIterable<Row>) {
      yield* failed;
      if (header === null) header = readHeaderRow(path, record, options);
      else yield await readRow(path, line, record, header, transcoded);
    }
  } catch (error) {
    if (codeOf(error) !== 'CSV_MAX_RECORD_SIZE') throw error;
  }
  yield* failures.pass([], 0, 0)[0];
}

interface Failures {
  add(error: CsvError): void;
  /** The failures since the last call, and the line that the record ends in. */
  pass(record: readonly string[], lines: number, emptyLines: number): [failed: FailedInput[], end: number];
}

/** One failure for each bad record, however many errors the parser finds in it. */
function collectFailures(path: string): Failures {
  let end = 0;
  let blank = 0;
  // The parser counts a CR LF within quotes as two lines.
  let excess = 0;
  let failed: FailedInput[] = [];
  return {
    add(error) {
      const { lines, empty_lines: emptyLines } = error as unknown as { lines: number; empty_lines: number };
      const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
      const failure = unclosed
        ? failUnclosed(path, end + 1 + emptyLines - blank)
        : failMalformed(path, lines - excess, error);
      if (failed.at(-1)?.id !== failure.id) failed.push(failure);
      if (!unclosed) [end, blank] = [lines - excess, emptyLines];
    },
    pass(record, lines, emptyLines) {
      excess += count(record, /\r\n/g);
      [end, blank] = [lines - excess, emptyLines];
      const passed = failed;
      failed = [];
      return [passed, end];
    },
  };
}

function failMalformed(path: string, line: number, error: CsvError): FailedInput {
  const reason = error.message.replace(/ (?:at|on) line \d+[^]*/, '');
  return failRecord(
    'bad-record',
    path,
    line,
    `is not CSV: ${reason}`,
    'quote the field and double the quotes in it',
  );
}

function failUnclosed(path: string, line: number): FailedInput {
  const problem = 'opens a quote that is not closed, so nothing after it could be read';
  return failRecord('bad-record', path, line, problem, 'close the quote, and double those inside it');
}

function count(record: readonly string[], what: RegExp): number {
  return record.reduce((sum, field) => sum + (field.match(what)?.length ?? 0), 0);
}

/** Positions of the columns; -1 if the header lacks an optional one. */
interface Header {
  readonly names: readonly string[];
  readonly text: number;
  readonly id: number;
  readonly date: number;
}

/** @throws Problem `missing-field` if the column of the text is not there */
function readHeaderRow(path: string, names: readonly string[], options: ReadOptions): Header {
  const { textColumn = 'text', idColumn = 'id', dateColumn = 'date' } = options;
  const trimmed = names.map((name) => name.trim());
  const text = trimmed.indexOf(textColumn);
  if (text >= 0)
    return { names: trimmed, text, id: trimmed.indexOf(idColumn), date: trimmed.indexOf(dateColumn) };
  const problem = `has no column "${textColumn}"; its columns: ${listNames(trimmed)}`;
  throw new Problem('missing-field', path, problem, 'say which is the text with --text-column NAME');
}

async function readRow(
  path: string,
  line: number,
  row: readonly string[],
  { names, text: at, id: idAt, date: dateAt }: Header,
  { guess }: Transcoded,
): Promise<ReadResult> {
  if (row.length > names.length)
    return failRecord(
      'bad-record',
      path,
      line,
      `has ${row.length} fields under ${names.length} columns`,
      'quote fields that contain the separator',
    );
  const text = row[at];
  if (text === undefined)
    return failRecord(
      'missing-field',
      path,
      line,
      `has ${row.length} fields and so no "${names[at]!}" (column ${at + 1})`,
    );
  const warnings = [guess()].filter((warning) => warning !== null);
  if (text.includes('\uFFFD')) warnings.push('has characters that could not be read and stand as U+FFFD');
  const own = row[idAt]?.trim() ?? '';
  const id = own === '' ? recordId(path, line) : own;
  return makeDocument({
    id,
    path,
    text,
    date: row[dateAt],
    anchors: [{ offset: 0, line, column: 1 }],
    warnings,
  });
}

/** Whichever stands more often in the first line, outside quotes. */
function sniffDelimiter(head: Buffer): string {
  const first = /^[^\r\n]*/.exec(head.toString('utf8', 0, 65_536))![0].replace(/"[^"]*"/g, '');
  return first.split(';').length > first.split(',').length ? ';' : ',';
}

async function peek(bytes: AsyncIterable<Buffer>): Promise<{ head: Buffer; rest: AsyncIterable<Buffer> }> {
  const stream = bytes[Symbol.asyncIterator]();
  const first = await stream.next();
  const head = first.done === true ? Buffer.alloc(0) : first.value;
  async function* rest(): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head;
      for (let next = await stream.next(); next.done !== true; next = await stream.next()) yield next.value;
    } finally {
      await stream.return?.();
    }
  }
  return { head, rest: rest() };
}
