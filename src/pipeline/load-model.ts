/** The model file of the trained engine: the one that came with the program. */
import { readFile } from 'node:fs/promises';
import { Problem } from '../problem.js';
import type { LoadModel } from '../recognition/engine.js';

const SHIPPED = 'models/english.model';

export const loadModel: LoadModel = async () => {
  try {
    return { bytes: await readFile(new URL(`../../${SHIPPED}`, import.meta.url)), file: SHIPPED };
  } catch (error) {
    throw new Problem('not-found', SHIPPED, (error as Error).message, 'install docs-cli again');
  }
};
