/**
 * Findings kept from run to run (`--cache DIR`): a file for each text, found by what it depends on, the text and, as the folder
 * it lies in, the program, its model, dictionaries and options. A file appears whole or not at all; one that is
 * damaged is as if it were not there. Nothing is ever removed: the folder is the user's to delete.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Findings } from '../analyse.js';
import type { Document } from '../document.js';
import { Problem } from '../problem.js';
import type { AnalystOptions } from './analyst.js';
import { modelIn } from '../recognition/kernel-memory.js';
import { modelLoader } from './load-model.js';
import { VERSION } from './version.js';

export interface Cached {
  readonly findings: Findings;
  /** Numbers of the dictionary's lines that spoke. */
  readonly spoken: readonly number[];
}

export interface Cache {
  find(key: string): Cached | null;
  /** False if it could not be written. */
  keep(key: string, cached: Cached): boolean;
}

/** https://bford.info/cachedir/: backup programs leave such a folder out. */
const TAG =
  'Signature: 8a477f597d28d172789f06886806bc55\n# Findings of docs-cli; may be deleted at any time.\n';

/** Two builds of one version may find different things. */
const PROGRAM = ['bundle/docs-cli.js', 'knowledge/world.bin', 'knowledge/places.bin'].map(
  (path) => new URL(`../${path}`, import.meta.url),
);

/**
 * The folder, within `folder`, of what these options lead to; made if need be.
 * @throws Problem `unwritable`, or what cannot be read of the model
 */
export async function prepareCache(
  folder: string,
  { engine, model, dictionary }: AnalystOptions,
): Promise<string> {
  const hash = createHash('sha256');
  const { files, ignoreCase = false, overwrite = true } = dictionary;
  hash.update(JSON.stringify([VERSION, engine, files.length, ignoreCase, overwrite]));
  for (const file of PROGRAM) hash.update(digest(await readFile(file)));
  if (engine === 'trained') hash.update(digest(await bytesOf(model)));
  for (const { text } of files) hash.update(digest(text));
  const own = join(resolve(folder), hash.digest('hex').slice(0, 16));
  try {
    await mkdir(own, { recursive: true });
    // What is there stays: a cache that may only be read is still one.
    await writeFile(join(resolve(folder), 'CACHEDIR.TAG'), TAG, { flag: 'wx' }).catch(passOverExisting);
  } catch (error) {
    const { message } = error as Error;
    throw new Problem('unwritable', folder, `cannot be the cache: ${message}`, 'choose another folder');
  }
  return own;
}

function passOverExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function bytesOf(model: AnalystOptions['model']): Promise<Uint8Array> {
  const loaded = typeof model === 'object' ? model : await modelLoader(model)();
  return 'memory' in loaded ? modelIn(loaded.memory, loaded.size) : loaded.bytes;
}

/** What the findings of a document depend on, of the document. */
export function keyOf({ text, masks }: Document): string {
  const hash = createHash('sha256').update(text, 'utf16le');
  if (masks.length > 0) hash.update(JSON.stringify(masks));
  return hash.digest('hex');
}

/** @param folder as `prepareCache` gave it */
export function openCache(folder: string): Cache {
  const made = new Set<string>();
  return {
    find(key) {
      try {
        const text = readFileSync(pathOf(folder, key), 'utf8');
        const line = text.indexOf('\n');
        const json = text.slice(line + 1);
        return text.slice(0, line) === digest(json) ? (JSON.parse(json) as Cached) : null;
      } catch {
        return null;
      }
    },
    keep(key, cached) {
      const path = pathOf(folder, key);
      const json = JSON.stringify(cached);
      const temporary = `${path}.${crypto.randomUUID().slice(0, 8)}.tmp`;
      try {
        const parent = join(folder, key.slice(0, 2));
        if (!made.has(parent)) mkdirSync(parent, { recursive: true });
        made.add(parent);
        writeFileSync(temporary, `${digest(json)}\n${json}`);
        renameSync(temporary, path);
        return true;
      } catch {
        rmSync(temporary, { force: true });
        return false;
      }
    },
  };
}

function pathOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2));
}

function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
