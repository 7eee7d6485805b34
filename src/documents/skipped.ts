/**
 * What finding files passed over, counted, and the sentence that says so.
 */
import { counted } from './counted.js';
import type { ReadOptions } from './options.js';

export interface Skipped {
  hidden: number;
  nodeModules: number;
  linkedFolders: number;
  otherKinds: number;
}

/** Says what was skipped: "skipped 3 hidden entries and 1 node_modules folder below articles/"; nothing if nothing. */
export function noteSkipped(skipped: Skipped, where: string, options: Pick<ReadOptions, 'onNotice'>): void {
  const parts = [
    skipped.hidden > 0 && counted(skipped.hidden, 'hidden entry', 'hidden entries'),
    skipped.nodeModules > 0 && counted(skipped.nodeModules, 'node_modules folder'),
    skipped.linkedFolders > 0 && counted(skipped.linkedFolders, 'link to a folder', 'links to folders'),
    skipped.otherKinds > 0 && counted(skipped.otherKinds, 'file of another kind', 'files of other kinds'),
  ].filter((part) => part !== false);
  if (parts.length === 0) return;
  const list = parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
  options.onNotice(`skipped ${list} ${where}`);
}
