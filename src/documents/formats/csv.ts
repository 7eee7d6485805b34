/**
 * CSV and TSV: one document a row, under a header that names the columns; parsed as a stream by csv-parse. A row that
 * is wrong is that row's problem only; a missing column is the file's.
 */
import { Readable, pipeline } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { Problem } from '../../problem.js';
import { makeDocument } from '../make-document.js';
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
    on_record: (record: string[], { lines, empty_lines }): Row => {
      const failed = failures.take(lines, empty_lines);
      return { record, line: lines - record.reduce((sum, field) => sum + countLineEnds(field), 0), failed };
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
    if (!(error instanceof Error && 'code' in error && error.code === 'CSV_MAX_RECORD_SIZE')) throw error;
  }
  yield* failures.take(0, 0);
}

interface Failures {
  add(error: CsvError): void;
  /** Those since the last call; the arguments say where the parser is. */
  take(lines: number, emptyLines: number): FailedInput[];
}

/** One failure for each bad record, however many errors the parser finds in it. */
function collectFailures(path: string): Failures {
  let end = 0;
  let blank = 0;
  let failed: FailedInput[] = [];
  return {
    add(error) {
      const { lines, empty_lines: emptyLines } = error as unknown as { lines: number; empty_lines: number };
      const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
      const failure = unclosed
        ? failUnclosed(path, end + 1 + emptyLines - blank)
        : failRecord(
            'bad-record',
            path,
            lines,
            `is not CSV: ${error.message}`,
            'quote the field and double the quotes in it',
          );
      if (failed.at(-1)?.id !== failure.id) failed.push(failure);
      if (!unclosed) [end, blank] = [lines, emptyLines];
    },
    take(lines, emptyLines) {
      [end, blank] = [lines, emptyLines];
      const taken = failed;
      failed = [];
      return taken;
    },
  };
}

function failUnclosed(path: string, line: number): FailedInput {
  const problem = 'opens a quote that is not closed, so nothing after it could be read';
  return failRecord('bad-record', path, line, problem, 'close the quote, and double those inside it');
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
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
    if (head.length > 0) yield head;
    for (let next = await stream.next(); next.done !== true; next = await stream.next()) yield next.value;
  }
  return { head, rest: rest() };
}
