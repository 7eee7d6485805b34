/**
 * Glob patterns (`articles/*.txt`) that the shell left to us, expanded by fast-glob, which is loaded only here.
 */
import { readdir, type Dirent } from 'node:fs';
import { resolve } from 'node:path';
import { Problem } from '../problem.js';
import type { FoundInput } from './find-inputs.js';
import type { FailedInput, ReadOptions } from './options.js';
import { noteSkipped, type Skipped } from './skipped.js';
import { leadsToFolder } from './walk-folder.js';

/** Whether an argument that is no file can be a pattern at all: spares loading fast-glob for a mistyped path. */
export function mayBePattern(arg: string): boolean {
  return /[*?[\]{}()!]/.test(arg);
}

/**
 * The files that match, sorted by code unit. Hidden entries and `node_modules` are passed over unless the pattern
 * names them. A file that a pattern names is read whatever its kind, as if the shell had expanded it.
 */
export async function* expandPattern(
  pattern: string,
  options: ReadOptions,
): AsyncGenerator<FoundInput | FailedInput> {
  const { default: glob } = await import('fast-glob');
  const skipped: Skipped = { hidden: 0, nodeModules: 0, linkedFolders: 0, otherKinds: 0 };
  const paths = await glob(pattern, {
    cwd: resolve(options.cwd ?? '.'),
    dot: true,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    suppressErrors: true,
    fs: { readdir: readVisible(pattern, skipped) as unknown as typeof readdir },
  });
  const files: string[] = [];
  for (const { path, dirent } of paths) {
    if (dirent.isDirectory()) continue;
    if (dirent.isSymbolicLink() && (await leadsToFolder(resolve(options.cwd ?? '.', path))))
      skipped.linkedFolders++;
    else files.push(path);
  }
  noteSkipped(skipped, `in ${pattern}`, options);
  for (const path of files.sort((a, b) => (a < b ? -1 : 1))) yield { path };
  if (files.length > 0) return;
  const remedy = 'check the pattern, and quote it so that the shell leaves it alone';
  yield {
    id: pattern,
    path: null,
    problem: new Problem('no-match', pattern, 'no file matches this pattern', remedy),
  };
}

type ReadCallback = (error: NodeJS.ErrnoException | null, entries?: Dirent[]) => void;

/** A `readdir` for fast-glob that leaves out, and counts, what a pattern does not mean by its stars. */
function readVisible(pattern: string, skipped: Skipped) {
  const namesHidden = /(^|[/{,(])\.[^./]/.test(pattern);
  const namesModules = pattern.includes('node_modules');
  return (path: string, given: object, callback: ReadCallback): void => {
    readdir(path, { ...given, withFileTypes: true }, (error, entries) => {
      if (error) {
        callback(error);
        return;
      }
      const visible = entries.filter((entry) => {
        const hidden = entry.name.startsWith('.') && !namesHidden;
        const modules = entry.name === 'node_modules' && entry.isDirectory() && !namesModules;
        skipped.hidden += Number(hidden);
        skipped.nodeModules += Number(modules);
        return !hidden && !modules;
      });
      callback(null, visible);
    });
  };
}
