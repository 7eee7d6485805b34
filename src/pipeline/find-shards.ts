/**
 * The files that `merge` puts together, in order: what the arguments name, naturally by name whatever their order; the files
 * of a folder stay together.
 */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { counted } from '../documents/counted.js';
import { findInputs } from '../documents/find-inputs.js';
import { formatOf } from '../documents/formats.js';
import { problemOfReading } from '../documents/open-source.js';
import type { ReadOptions } from '../documents/options.js';
import { Problem } from '../problem.js';
import { compareNaturally } from './compare-naturally.js';
import type { Reporter } from './reporter.js';

const ENDING = /\.ndjson(?:\.gz)?$/u;

/** No file twice. What names nothing is a problem for the reporter. */
export async function findShards(
  args: readonly string[],
  options: ReadOptions,
  reporter: Reporter,
): Promise<string[]> {
  const groups: { readonly name: string; readonly paths: readonly string[] }[] = [];
  for (const arg of args) {
    if (await isFolder(arg, options)) {
      groups.push({ name: arg, paths: await listFolder(arg, options, reporter) });
      continue;
    }
    for await (const found of findInputs([arg], options))
      if ('problem' in found) reporter.problem(found.problem);
      else groups.push({ name: found.path, paths: [found.path] });
  }
  groups.sort((a, b) => compareNaturally(a.name, b.name));
  const paths = new Map<string, string>();
  let repeated = 0;
  for (const path of groups.flatMap((group) => group.paths)) {
    const key = path === '-' ? path : resolve(options.cwd ?? '.', path);
    if (paths.has(key)) repeated++;
    else paths.set(key, path);
  }
  if (repeated > 0) options.onNotice(`${counted(repeated, 'file')} named more than once and merged once`);
  return [...paths.values()];
}

async function isFolder(path: string, { cwd = '.' }: ReadOptions): Promise<boolean> {
  if (path === '-' || path === '') return false;
  const stats = await stat(resolve(cwd, path)).catch(() => null);
  return stats?.isDirectory() === true;
}

/**
 * The NDJSON files below a folder. Where their names are those of documents with `.ndjson` after them, as `--out-dir`
 * writes them, the order is that in which the documents are found: by code unit. Other names are ordered naturally.
 */
async function listFolder(folder: string, options: ReadOptions, reporter: Reporter): Promise<string[]> {
  const names = await readNames(folder, options);
  if (names instanceof Problem) {
    reporter.problem(names);
    return [];
  }
  if (names.length === 0) {
    const remedy = 'name the folder that --out-dir wrote, or files';
    reporter.problem(new Problem('no-documents', folder, 'has no file in it that ends in .ndjson', remedy));
  }
  const inputs = names.map((name) => ({ name, input: name.replace(ENDING, '') }));
  const isMirror = inputs.some(({ input }) => formatOf(input) !== undefined);
  inputs.sort((a, b) =>
    isMirror && a.input !== b.input ? (a.input < b.input ? -1 : 1) : compareNaturally(a.name, b.name),
  );
  return inputs.map(({ name }) => join(folder, name).replaceAll('\\', '/'));
}

/** Paths below the folder. */
async function readNames(folder: string, { cwd = '.' }: ReadOptions): Promise<string[] | Problem> {
  const names: string[] = [];
  const walk = async (below: string): Promise<void> => {
    const entries: Dirent[] = await readdir(resolve(cwd, folder, below), { withFileTypes: true });
    for (const entry of entries) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(name);
      else if (ENDING.test(entry.name)) names.push(name);
    }
  };
  try {
    await walk('');
  } catch (error) {
    return problemOfReading(folder, error);
  }
  return names;
}
