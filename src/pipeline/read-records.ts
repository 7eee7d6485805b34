/**
 * Records that `entities` wrote, read again: NDJSON line by line, or the array of `--json`.
 */
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Problem } from '../problem.js';
import { SCHEMA, type Result } from '../record.js';

/** Enough to see whether a file begins with a record. */
const HEAD = 200;
const BEGINS = /^\uFEFF?\s*(?:\[\s*)?\{\s*"schema"\s*:\s*"(docs-cli\/[^"]*)"/u;

/** Whether the file begins as one of records does; false for what is no file or cannot be read. */
export async function holdsRecords(path: string): Promise<boolean> {
  const file = await open(resolve(path)).catch(() => null);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return BEGINS.test(buffer.toString('utf8', 0, bytesRead));
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** @throws Problem for what is no record, with its line */
export async function* readRecords(path: string): AsyncGenerator<Result> {
  const full = resolve(path);
  const file = await open(full);
  const { buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
  await file.close();
  if (/^\uFEFF?\s*\[/u.test(buffer.toString('utf8'))) {
    const text = (await readFile(full, 'utf8')).replace(/^\uFEFF/u, '');
    const records = parse(path, 1, text);
    for (const [index, record] of (records as unknown[]).entries())
      yield checkRecord(`${path}: record ${index + 1}`, record);
    return;
  }
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(full, 'utf8'), crlfDelay: Infinity })) {
    number++;
    if (line.trim() !== '') yield checkRecord(`${path}:${number}`, parse(path, number, line));
  }
}

function parse(path: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('bad-record', `${path}:${line}`, 'is not JSON', 'write it anew with entities');
  }
}

/** @throws Problem for what is no record of this schema with an id */
export function checkRecord(place: string, value: unknown): Result {
  const { schema, id } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (schema === SCHEMA && typeof id === 'string') return value as Result;
  const problem =
    typeof schema === 'string' && schema.startsWith('docs-cli/')
      ? `is of the schema ${schema}, not ${SCHEMA}`
      : `is no record of ${SCHEMA}`;
  throw new Problem('bad-record', place, problem, 'write it anew with docs-cli entities --format ndjson');
}
