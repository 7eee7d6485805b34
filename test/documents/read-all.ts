/**
 * For the tests of this folder: a temporary directory with given files, and everything that reading it gives.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Document } from '#src/document.js';
import {
  isFailedInput,
  type FailedInput,
  type ReadOptions,
  type SavedRecord,
} from '#src/documents/options.js';
import { readDocuments } from '#src/documents/read-documents.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface ReadAll {
  readonly documents: readonly Document[];
  readonly failed: readonly FailedInput[];
  readonly saved: readonly SavedRecord[];
  /** Ids in order; of a failure with its code. */
  readonly ids: readonly string[];
  readonly notices: readonly string[];
}

/** Hands a new directory with the files to `use` and removes it afterwards. */
export async function withFiles<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function readAll(
  args: readonly string[],
  options: Partial<ReadOptions> & { readonly input?: ReadOptions['input'] } = {},
  stdin: readonly Uint8Array[] = [],
): Promise<ReadAll> {
  const notices: string[] = [];
  const documents: Document[] = [];
  const failed: FailedInput[] = [];
  const saved: SavedRecord[] = [];
  const ids: string[] = [];
  const all = { stdin: Readable.from(stdin), onNotice: (text: string) => notices.push(text), ...options };
  for await (const result of readDocuments(args, all)) {
    if (isFailedInput(result)) {
      failed.push(result);
      ids.push(`${result.id} ${result.problem.code}`);
    } else if ('record' in result) {
      saved.push(result);
      ids.push(result.record.id);
    } else {
      documents.push(result);
      ids.push(result.id);
    }
  }
  return { documents, failed, saved, ids, notices };
}

/** The same for files that are written first, read from their own directory. */
export function readFiles(
  files: Files,
  args: readonly string[] = Object.keys(files),
  options: Partial<ReadOptions> = {},
): Promise<ReadAll> {
  return withFiles(files, (cwd) => readAll(args, { cwd, ...options }));
}
