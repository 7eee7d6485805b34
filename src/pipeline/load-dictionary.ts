/** The user's own dictionaries: files → one dictionary. Loaded only where there are some. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createDictionary, type Dictionary } from '../dictionary/create-dictionary.js';
import type { Line } from '../dictionary/line.js';
import { readDictionary } from '../dictionary/read-dictionary.js';
import { readEntries } from '../dictionary/read-entries.js';
import { problemOfReading } from '../documents/open-source.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { Problem } from '../problem.js';

/** A dictionary's file that has been read. */
export interface DictionaryFile {
  readonly path: string;
  readonly text: string;
}

export interface DictionaryOptions {
  /** Paths, or what was read of them. */
  readonly files: readonly (string | DictionaryFile)[];
  /** Match names in any case, where a line does not say. */
  readonly ignoreCase?: boolean;
  /** False: it speaks only where nothing else is found. */
  readonly overwrite?: boolean;
  /** Say at the end which lines conflict or never spoke. */
  readonly report?: boolean;
  /** Write that as JSON to this file. */
  readonly reportFile?: string | undefined;
}

/** All that a dictionary is made from; can be cloned. */
export interface HeldDictionary extends DictionaryOptions {
  readonly files: readonly DictionaryFile[];
}

/**
 * The same with every file read: a pipe gives its lines once, and a file may change while others are still to read it.
 * @throws Problem for the first file that cannot be read
 */
export async function holdDictionary(options: DictionaryOptions): Promise<HeldDictionary> {
  const files: DictionaryFile[] = [];
  for (const file of options.files) files.push(await readFileOf(file));
  return { ...options, files };
}

/** @throws Problem for the first file or line that is wrong */
export async function loadDictionary(
  { files, ignoreCase = false, overwrite = true }: DictionaryOptions,
  knowledge: Knowledge,
): Promise<Dictionary> {
  const lines: Line[] = [];
  let regex = false;
  for (const file of files) {
    const { path, text } = await readFileOf(file);
    regex ||= /"REGEX"/iu.test(text);
    for (const line of readDictionary(path, text)) lines.push(line);
  }
  const { compileRegex } = regex ? await import('../dictionary/compile-regex.js') : { compileRegex: noRegex };
  return createDictionary(readEntries(lines, knowledge, { ignoreCase, compileRegex }), overwrite);
}

async function readFileOf(file: string | DictionaryFile): Promise<DictionaryFile> {
  return typeof file === 'string' ? { path: file, text: await readText(file) } : file;
}

async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(resolve(path));
  } catch (error) {
    throw problemOfReading(path, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('bad-encoding', path, lineOfBadByte(bytes), 'save the file as UTF-8');
  }
}

function lineOfBadByte(bytes: Buffer): string {
  const lines = bytes.toString('latin1').split('\n');
  const bad = lines.findIndex((line) => Buffer.from(line, 'latin1').toString('utf8').includes('\ufffd'));
  return `is not UTF-8 in line ${bad + 1}`;
}

function noRegex(): never {
  throw new Error('was not looked for');
}
