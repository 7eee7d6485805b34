/**
 * The model of the trained engine: a file that the user names, or the one that came with the program, compiled. It is read
 * in one piece into memory that threads can share.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { Problem } from '../problem.js';
import { type ModelBytes, openModel, writeCompiled } from '../recognition/compiled-model.js';
import type { LoadModel } from '../recognition/engines.js';

const COMPILED = new URL('../recognition/english.bin', import.meta.url);
/** What it was compiled from, and what the user knows it by. */
const SHIPPED = 'models/english.model';

/** @param path relative to the working folder; undefined: the shipped model */
export function modelLoader(path: string | undefined): LoadModel {
  const [place, file] = path === undefined ? [COMPILED, SHIPPED] : [resolve(path), path];
  return () => {
    try {
      return Promise.resolve({ bytes: readWhole(place), file, compiled: path === undefined });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const remedy = path === undefined ? 'install docs-cli again' : 'check the path';
      throw new Problem('not-found', file, code === 'ENOENT' ? 'no such model' : message, remedy);
    }
  };
}

/**
 * The model for several threads: checked and compiled once, its bytes in memory that they share. A thread hands it to its
 * engine as `() => Promise.resolve(model)`.
 * @throws Problem if there is no such model, or it is damaged or stale
 */
export async function loadSharedModel(path: string | undefined): Promise<ModelBytes> {
  const model = await modelLoader(path)();
  if (model.compiled) return model;
  return { bytes: writeCompiled(openModel(model)), file: model.file, compiled: true };
}

/** By plain calls: nothing else can be done before. */
function readWhole(place: string | URL): Uint8Array {
  const file = openSync(place, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    let filled = 0;
    while (filled < size) {
      const bytesRead = readSync(file, bytes, filled, size - filled, filled);
      if (bytesRead === 0) return bytes.slice(0, filled);
      filled += bytesRead;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
