/**
 * Gold from the file system: the one place of `learning` that reads files. Everything is parsed by pure functions
 * (`gold-formats`, `labels`).
 */
import { readFile } from 'node:fs/promises';
import { Problem } from '../problem.js';
import type { GoldReading } from './gold.js';
import { detectGoldFormat, GOLD_FORMATS, type GoldFormat } from './gold-formats/formats.js';
import { DEFAULT_LABELS, type LabelTable, parseLabels } from './labels.js';

export interface ReadGoldOptions {
  /** Default: told from the content of each file. */
  format?: GoldFormat | undefined;
  /** Default: `DEFAULT_LABELS`. */
  labels?: LabelTable | undefined;
  /** What `-` reads; without it, `-` is the name of a file. */
  stdin?: AsyncIterable<Uint8Array | string> | undefined;
}

/**
 * The documents of the files in order. What cannot be read is in `problems`, with file and line, and the rest is
 * read all the same; whether that is enough is the caller's decision.
 */
export async function readGoldFiles(
  paths: readonly string[],
  options: ReadGoldOptions = {},
): Promise<GoldReading> {
  const total: GoldReading = { documents: [], problems: [], notes: [] };
  for (const path of paths) {
    try {
      const { documents, problems, notes } = parseGold(await readText(path, options.stdin), path, options);
      for (const document of documents) total.documents.push(document);
      total.problems.push(...problems);
      total.notes.push(...notes);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      total.problems.push(error);
    }
  }
  return total;
}

/** Pure. Throws a Problem where the format cannot be told or the file holds no document. */
export function parseGold(content: string, file: string, options: ReadGoldOptions = {}): GoldReading {
  const format = options.format ?? detectGoldFormat(content);
  if (format === null)
    throw new Problem(
      'unsupported-format',
      file,
      'JSON without sentences, mentions, ents, spans or entities',
      `see the README for the forms of gold, or name one: ${Object.keys(GOLD_FORMATS).join(', ')}`,
    );
  const reading = GOLD_FORMATS[format](content, file, options.labels ?? DEFAULT_LABELS);
  if (reading.documents.length === 0 && reading.problems.length === 0)
    throw new Problem('no-documents', file, 'no annotated document in it', 'give a file with gold');
  return reading;
}

/** The default label table with the user's file laid over it. */
export async function readLabelFile(path: string): Promise<LabelTable> {
  return parseLabels(await readText(path), path);
}

async function readText(path: string, stdin?: ReadGoldOptions['stdin']): Promise<string> {
  try {
    const bytes = path === '-' && stdin ? await readAll(stdin) : await readFile(path);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Problem('not-found', path, 'no such file', 'check the path');
    if (code === 'EISDIR') throw new Problem('unreadable', path, 'is a folder', 'name the files in it');
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new Problem('bad-encoding', path, 'not valid UTF-8', 'convert it to UTF-8');
    throw new Problem('unreadable', path, message, 'check the path and its permissions');
  }
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
