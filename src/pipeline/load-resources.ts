/** What analysis needs, read from the package's own files. */
import { readFile } from 'node:fs/promises';
import type { Resources } from '../analyse.js';
import { readGazetteer } from '../knowledge/gazetteer.js';
import { type Knowledge, readKnowledge } from '../knowledge/knowledge.js';
import { ENGINES, type EngineName } from '../recognition/engines.js';
import { modelLoader } from './load-model.js';
import { VERSION } from './version.js';

const KNOWLEDGE = new URL('../knowledge/countries.json', import.meta.url);
const PLACES = new URL('../knowledge/places.bin', import.meta.url);

/** @param model a model file for the trained engine; the shipped one if not given */
export async function loadResources(engine: EngineName, model?: string): Promise<Resources> {
  const [recogniser, knowledge] = await Promise.all([ENGINES[engine](modelLoader(model)), loadKnowledge()]);
  return { engine: recogniser, knowledge, version: VERSION };
}

export async function loadKnowledge(): Promise<Knowledge> {
  const [data, places] = await Promise.all([readFile(KNOWLEDGE, 'utf8'), readFile(PLACES)]);
  return readKnowledge(JSON.parse(data), readGazetteer(places));
}
