/** What analysis needs, read from the package's own files. */
import { readFileSync } from 'node:fs';
import type { Resources } from '../analyse.js';
import { readGazetteer } from '../knowledge/gazetteer.js';
import { type Knowledge, readKnowledge } from '../knowledge/knowledge.js';
import { Problem } from '../problem.js';
import type { PlacedModel } from '../recognition/compiled-model.js';
import { ENGINES, type EngineName } from '../recognition/engines.js';
import type { DictionaryOptions } from './load-dictionary.js';
import { modelLoader } from './load-model.js';
import { VERSION } from './version.js';

const FOLDER = new URL('../knowledge/', import.meta.url);

/** Bytes of the knowledge that came with the program; threads can share them. */
export interface KnowledgeFiles {
  readonly world: Uint8Array;
  readonly places: Uint8Array;
}

/**
 * @param model of the trained engine: a file, or the model itself; the shipped one if not given
 * @throws Problem if the model or a dictionary cannot be read
 */
export async function loadResources(
  engine: EngineName,
  model?: string | PlacedModel,
  dictionary?: DictionaryOptions,
): Promise<Resources> {
  const loadModel = typeof model === 'object' ? () => Promise.resolve(model) : modelLoader(model);
  const recogniser = await ENGINES[engine](loadModel);
  const knowledge = loadKnowledge();
  const resources = { engine: recogniser, knowledge, version: VERSION };
  if (!dictionary || dictionary.files.length === 0) return resources;
  const { loadDictionary } = await import('./load-dictionary.js');
  return { ...resources, dictionary: await loadDictionary(dictionary, knowledge) };
}

let knowledge: Knowledge | undefined;

/** Read once a process, whoever asks. @throws Problem if the files are missing or not those of this program */
export function loadKnowledge(): Knowledge {
  return (knowledge ??= openKnowledge(readKnowledgeFiles()));
}

/** @throws Problem `not-found` */
export function readKnowledgeFiles(): KnowledgeFiles {
  return { world: readWhole('world.bin'), places: readWhole('places.bin') };
}

function readWhole(name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, FOLDER));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw broken(name, 'not-found', code === 'ENOENT' ? 'no such file' : message);
  }
}

/** @throws Problem `unreadable` for files of another build */
export function openKnowledge({ world, places }: KnowledgeFiles): Knowledge {
  const open = <T>(name: string, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      throw error instanceof TypeError ? broken(name, 'unreadable', error.message) : error;
    }
  };
  const gazetteer = open('places.bin', () => readGazetteer(places));
  return open('world.bin', () => readKnowledge(world, gazetteer));
}

function broken(name: string, code: 'not-found' | 'unreadable', problem: string): Problem {
  return new Problem(code, `dist/knowledge/${name}`, problem, 'install docs-cli again, or build it anew');
}
