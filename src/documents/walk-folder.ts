/**
 * The files of a folder and of the folders in it that go by a known extension, sorted by code unit of their paths.
 * What is passed over is counted and said: hidden entries, `node_modules`, links to folders, other kinds of file.
 */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Problem } from '../problem.js';
import type { FoundInput } from './find-inputs.js';
import { formatOf } from './formats.js';
import { problemOfReading } from './open-source.js';
import type { FailedInput, ReadOptions } from './options.js';
import { noteSkipped, type Skipped } from './skipped.js';

export type WalkOptions = Pick<ReadOptions, 'cwd' | 'onNotice'>;

/**
 * Links to files are followed, links to folders are not: that a walk ends is worth more. A folder that cannot be
 * read is a `FailedInput` of its own.
 */
export async function* walkFolder(
  folder: string,
  options: WalkOptions,
): AsyncGenerator<FoundInput | FailedInput> {
  const skipped: Skipped = { hidden: 0, nodeModules: 0, linkedFolders: 0, otherKinds: 0 };
  let given = 0;
  for await (const found of walk(folder, options, skipped)) {
    given++;
    yield found;
  }
  const below = folder.endsWith('/') ? folder : `${folder}/`;
  noteSkipped(skipped, `below ${below}`, options);
  if (given > 0) return;
  const problem = 'has no file of a known kind in it';
  const remedy = 'name the files, or check the folder (.txt, .md, .html, .jsonl, .csv, .tsv, each also .gz)';
  yield { id: folder, path: null, problem: new Problem('no-documents', folder, problem, remedy) };
}

async function* walk(
  folder: string,
  options: WalkOptions,
  skipped: Skipped,
): AsyncGenerator<FoundInput | FailedInput> {
  const entries = await listSorted(folder, options);
  if ('problem' in entries) {
    yield entries;
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (entry.name.startsWith('.')) skipped.hidden++;
    else if (entry.isDirectory() && entry.name === 'node_modules') skipped.nodeModules++;
    else if (entry.isDirectory()) yield* walk(path, options, skipped);
    else if (entry.isSymbolicLink() && (await leadsToFolder(resolve(options.cwd ?? '.', path))))
      skipped.linkedFolders++;
    else if (formatOf(path) === undefined) skipped.otherKinds++;
    else if (entry.isFile() || entry.isSymbolicLink()) yield { path };
    else skipped.otherKinds++;
  }
}

/** The order of whole paths, kept while walking: a folder sorts as its name with the slash that will follow it. */
async function listSorted(folder: string, options: WalkOptions): Promise<Dirent[] | FailedInput> {
  try {
    const entries = await readdir(resolve(options.cwd ?? '.', folder), { withFileTypes: true });
    const key = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
    return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  } catch (error) {
    return { id: folder, path: null, problem: problemOfReading(folder, error) };
  }
}

/** A link to nothing is no folder: it is given as a file, and reading it will say what is wrong. */
export async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
