/**
 * The model of the trained engine: a file that the user names, or the one that came with the program, compiled. It is read
 * in one piece into memory that threads can share.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { Problem } from '../problem.js';
import { type PlacedModel, openModel, placeModel } from '../recognition/compiled-model.js';
import type { LoadModel } from '../recognition/engines.js';
import { createMemory, isForKernel } from '../recognition/kernel-memory.js';

const COMPILED = new URL('../recognition/english.bin', import.meta.url);
/** What it was compiled from, and what the user knows it by. */
const SHIPPED = 'models/english.model';

/** @param path relative to the working folder; undefined: the shipped model */
export function modelLoader(path: string | undefined): LoadModel {
  const file = path ?? SHIPPED;
  return () => {
    try {
      return Promise.resolve(
        path === undefined ? readShipped() : { bytes: readFileSync(resolve(path)), file },
      );
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const remedy = path === undefined ? 'install docs-cli again' : 'check the path';
      throw new Problem('not-found', file, code === 'ENOENT' ? 'no such model' : message, remedy);
    }
  };
}

/**
 * The model for several threads: checked and compiled once, in memory that they share, and with it the kernel's code. A
 * thread hands it to its engine as `() => Promise.resolve(model)`.
 * @throws Problem if there is no such model, or it is damaged or stale
 */
export async function loadSharedModel(path: string | undefined): Promise<PlacedModel> {
  const [model, { compileKernelCode }] = await Promise.all([
    modelLoader(path)(),
    import('../recognition/kernel.js'),
  ]);
  const placed = 'memory' in model ? model : placeModel(openModel(model));
  return isForKernel(placed.memory) ? { ...placed, code: compileKernelCode() } : placed;
}

/** By plain calls: nothing else can be done before. */
function readShipped(): PlacedModel {
  const file = openSync(COMPILED, 'r');
  try {
    const { size } = fstatSync(file);
    const { memory, room } = createMemory(size);
    for (let filled = 0; filled < size;) {
      const bytesRead = readSync(file, room, filled, size - filled, filled);
      if (bytesRead === 0) throw new Error(`ends after ${filled} of ${size} bytes`);
      filled += bytesRead;
    }
    return { memory, size };
  } finally {
    closeSync(file);
  }
}
