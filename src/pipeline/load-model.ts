/** The model file of the trained engine: one that the user names, or the one that came with the program. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Problem } from '../problem.js';
import type { LoadModel } from '../recognition/engines.js';

const SHIPPED = 'models/english.model';

/** @param path relative to the working folder; undefined: the shipped model */
export function modelLoader(path: string | undefined): LoadModel {
  const file = path ?? SHIPPED;
  const place = path === undefined ? new URL(`../../${SHIPPED}`, import.meta.url) : resolve(path);
  return async () => {
    try {
      return { bytes: await readFile(place), file };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const remedy = path === undefined ? 'install docs-cli again' : 'check the path';
      throw new Problem('not-found', file, code === 'ENOENT' ? 'no such model' : message, remedy);
    }
  };
}
