/** What analysis needs, read from the package's own files. */
import { readFile } from 'node:fs/promises';
import type { Resources } from '../analyse.js';
import { readGazetteer } from '../knowledge/gazetteer.js';
import { type Knowledge, readKnowledge } from '../knowledge/knowledge.js';
import { ENGINES, type EngineName } from '../recognition/engines.js';
import type { DictionaryOptions } from './load-dictionary.js';
import { modelLoader } from './load-model.js';
import { VERSION } from './version.js';

const KNOWLEDGE = new URL('../knowledge/countries.json', import.meta.url);
const PLACES = new URL('../knowledge/places.bin', import.meta.url);

/**
 * @param model a model file for the trained engine; the shipped one if not given
 * @throws Problem if the model or a dictionary cannot be read
 */
export async function loadResources(
  engine: EngineName,
  model?: string,
  dictionary?: DictionaryOptions,
): Promise<Resources> {
  const [recogniser, knowledge] = await Promise.all([ENGINES[engine](modelLoader(model)), loadKnowledge()]);
  const resources = { engine: recogniser, knowledge, version: VERSION };
  if (!dictionary || dictionary.files.length === 0) return resources;
  const { loadDictionary } = await import('./load-dictionary.js');
  return { ...resources, dictionary: await loadDictionary(dictionary, knowledge) };
}

let knowledge: Promise<Knowledge> | undefined;

/** Read once a process, whoever asks. */
export function loadKnowledge(): Promise<Knowledge> {
  return (knowledge ??= readFiles());
}

async function readFiles(): Promise<Knowledge> {
  const [data, places] = await Promise.all([readFile(KNOWLEDGE, 'utf8'), readFile(PLACES)]);
  return readKnowledge(JSON.parse(data), readGazetteer(places));
}
