/**
 * JSON lines, one document a line: the loop that the JSON readers share. A line that is not a document becomes a
 * problem with its number, and the next line is read.
 */
import { Problem } from '../../problem.js';
import { badRecord, type GoldDocument, type GoldReading } from '../gold.js';

export type JsonRecord = Record<string, unknown>;

/**
 * @param parse gives the document of a record, or null where the record says that it is not to be used;
 *   throws a Problem. `where` is `file:line`.
 */
export function readJsonLines(
  content: string,
  file: string,
  parse: (record: JsonRecord, where: string) => GoldDocument | null,
): GoldReading {
  const reading: GoldReading = { documents: [], problems: [], notes: [] };
  let unused = 0;
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const document = parse(parseRecord(line, `${file}:${index + 1}`), `${file}:${index + 1}`);
      if (document) reading.documents.push(document);
      else unused++;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      reading.problems.push(error);
    }
  }
  if (unused > 0)
    reading.notes.push(
      `${file}: ${unused} record${unused === 1 ? '' : 's'} not marked as accepted left out.`,
    );
  return reading;
}

function parseRecord(line: string, where: string): JsonRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw badRecord(where, 'not valid JSON', 'write one JSON object a line');
  }
  if (!isRecord(value)) throw badRecord(where, 'not a JSON object', 'write one JSON object a line');
  return value;
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(record: JsonRecord, where: string): string {
  if (typeof record.text !== 'string')
    throw badRecord(where, 'no string "text"', 'give the text of the document');
  return record.text;
}

/** The record's own id, a string or a number, else `where`. */
export function idOf(record: JsonRecord, where: string): string {
  const { id } = record;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : where;
}

export function arrayOf(record: JsonRecord, field: string, where: string): readonly unknown[] {
  const value = record[field];
  if (!Array.isArray(value))
    throw badRecord(where, `"${field}" is not an array`, `give an array as "${field}"`);
  return value;
}
