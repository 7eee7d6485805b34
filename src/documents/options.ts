/**
 * What the caller says about its inputs, and what it gets for an input that gave no document. Plain types, shared
 * by everything in this folder.
 */
import type { Readable } from 'node:stream';
import type { Document } from '../document.js';
import type { Problem } from '../problem.js';
import type { Result } from '../record.js';
import type { Shard } from './cut-shard.js';

export const INPUT_FORMATS = ['text', 'markdown', 'html', 'jsonl', 'csv', 'tsv'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

export interface ReadOptions {
  /** Read for the argument `-` and for the list `-`; handed in, because only the command line knows a process. */
  readonly stdin: Readable;
  /** What relative paths are relative to; the process's own working directory if not given. */
  readonly cwd?: string | undefined;
  /** A file with one path a line (or separated by NUL), read after the arguments; `-` is standard input. */
  readonly filesFrom?: string | undefined;
  /** Only this part of the inputs. */
  readonly shard?: Shard | undefined;
  /** The format of every input, whatever its extension. */
  readonly input?: InputFormat | undefined;
  /** The encoding of every input, whatever its bytes look like; a name that iconv-lite knows. */
  readonly encoding?: string | undefined;
  /** Fields of a JSONL record; `text`, `id` and `date` if not given. */
  readonly textField?: string | undefined;
  readonly idField?: string | undefined;
  readonly dateField?: string | undefined;
  /** Columns of a CSV or TSV file; `text`, `id` and `date` if not given. */
  readonly textColumn?: string | undefined;
  readonly idColumn?: string | undefined;
  readonly dateColumn?: string | undefined;
  /** Takes what a person should know and no document can carry: what was skipped in a folder, and how many. */
  readonly onNotice: (text: string) => void;
  /** Is told how many bytes were read, as they are. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
  /** The ids of an input that need not be read, by its path; null if it must be. */
  readonly readDone?: ((path: string) => Promise<readonly string[] | null>) | undefined;
}

/** Stands in the place of the document that an input or a record should have given. */
export interface FailedInput {
  /** The argument, the path or `path:line`. */
  readonly id: string;
  /** Of the input; null for an argument that names none. */
  readonly path: string | null;
  readonly problem: Problem;
}

/** A record that an earlier run wrote. */
export interface SavedRecord {
  readonly path: string;
  readonly line: number;
  readonly record: Result;
}

export type ReadResult = Document | FailedInput | SavedRecord;

export function isFailedInput(result: ReadResult): result is FailedInput {
  return 'problem' in result;
}

/** The bytes of one input, already decompressed. */
export interface Source {
  /** As it was given or found; `-` for standard input. */
  readonly path: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** What a file in `formats/` exports: bytes to documents. A `Problem` it throws is the whole input's. */
export type ReadFormat = (source: Source, options: ReadOptions) => AsyncIterable<ReadResult>;
