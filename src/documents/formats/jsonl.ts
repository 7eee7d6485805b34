/**
 * JSON lines: one document a line, read one line at a time. A line that is wrong is that line's problem only.
 */
import { isUtf8 } from 'node:buffer';
import type { Anchor } from '../../document.js';
import { SCHEMA, type Result } from '../../record.js';
import { isUtf8Name } from '../guess-encoding.js';
import { lineStartsOf } from '../locate.js';
import { makeDocument } from '../make-document.js';
import type { ReadOptions, ReadResult, Source } from '../options.js';
import { failRecord, listNames, recordId } from '../record-problems.js';
import { splitLines, type Line } from '../split-lines.js';
import { transcode } from '../transcode.js';

export async function* readJsonl(source: Source, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { path } = source;
  const { bytes } = transcode(source.bytes, options.encoding, false);
  for await (const line of splitLines(bytes)) {
    const result = await readLine(path, line, options);
    if (result !== null) yield result;
  }
}

/** Null for a blank line. */
async function readLine(
  path: string,
  { number, bytes }: Line,
  options: ReadOptions,
): Promise<ReadResult | null> {
  if (bytes === null) return failRecord('bad-record', path, number, 'is a line too long for one record');
  const warnings: string[] = [];
  if (!isUtf8(bytes)) {
    if (options.encoding === undefined)
      return failRecord('bad-encoding', path, number, 'is not UTF-8', 'say what it is with --encoding NAME');
    if (isUtf8Name(options.encoding)) warnings.push('has bytes that are not UTF-8, which became U+FFFD');
  }
  const json = bytes.toString('utf8').trim();
  if (json === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return failRecord(
      'bad-record',
      path,
      number,
      `is not JSON${placeOf(error)}`,
      'correct or remove the line',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failRecord(
      'bad-record',
      path,
      number,
      'is not a JSON object',
      'write each record as {"text": "…"}',
    );
  const record = value as Readonly<Record<string, unknown>>;
  if (isSaved(record)) return readSaved(path, number, record);
  return readRecord(path, number, record, options, warnings);
}

/** Whether it is a record of ours, of this or another version. */
function isSaved({ schema, entities, error }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof schema === 'string' &&
    /^docs-cli\/\d+$/u.test(schema) &&
    (Array.isArray(entities) || (typeof error === 'object' && error !== null))
  );
}

function readSaved(path: string, line: number, record: Readonly<Record<string, unknown>>): ReadResult {
  if (record.schema === SCHEMA && typeof record.id === 'string')
    return { path, line, record: record as unknown as Result };
  const problem = `is a record of the schema ${String(record.schema)}, not ${SCHEMA}`;
  return failRecord('bad-record', path, line, problem, 'write it anew with docs-cli entities');
}

async function readRecord(
  path: string,
  line: number,
  record: Readonly<Record<string, unknown>>,
  options: ReadOptions,
  warnings: string[],
): Promise<ReadResult> {
  const { textField = 'text', idField = 'id', dateField = 'date' } = options;
  if (!Object.hasOwn(record, textField)) {
    const problem = `has no field "${textField}"; its fields: ${listNames(Object.keys(record))}`;
    return failRecord('missing-field', path, line, problem, 'say which is the text with --text-field NAME');
  }
  const text = record[textField];
  if (typeof text !== 'string')
    return failRecord('bad-record', path, line, `its field "${textField}" is not a string`);
  const own = Object.hasOwn(record, idField) ? record[idField] : undefined;
  const id =
    typeof own === 'number' || (typeof own === 'string' && own !== '') ? String(own) : recordId(path, line);
  if (typeof own === 'object' && own !== null) warnings.push(`its field "${idField}" is no string or number`);
  const date = Object.hasOwn(record, dateField) ? record[dateField] : undefined;
  return makeDocument({ id, path, text, date, anchors: anchorsOf(text, line), warnings });
}

/** The record's line, for each line of its text: a line end within JSON is written `\n` and begins no line. */
function anchorsOf(text: string, line: number): Anchor[] {
  return lineStartsOf(text).map((offset) => ({ offset, line, column: 1 }));
}

/** The engine's own words differ from version to version; the place in them does not. */
function placeOf(error: unknown): string {
  const position = /position (\d+)/u.exec((error as Error).message)?.[1];
  return position === undefined ? '' : ` from column ${Number(position) + 1} on`;
}
