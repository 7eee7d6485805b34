/**
 * The library: the functions behind the commands, typed. `createAnalyser` loads what analysis needs; the rest is
 * pure.
 */
import type { Document } from './document.js';
import { analyse } from './analyse.js';
import { loadResources } from './pipeline/load-resources.js';
import { DEFAULT_ENGINE, type EngineName } from './recognition/engines.js';
import type { DocumentRecord } from './record.js';

export type { Document, Span } from './document.js';
export type * from './record.js';
export type { EngineName } from './recognition/engines.js';

export interface AnalyserOptions {
  /** The engine that recognises names. */
  readonly engine?: EngineName;
  /** A model file for the trained engine. */
  readonly model?: string;
  /** Files of your own dictionary, as `--dictionary` takes them. */
  readonly dictionary?: readonly string[];
}

/** Takes a text, or a document with an id and a date; the record is what `docs-cli entities --json` gives. */
export type Analyser = (input: string | Document) => Promise<DocumentRecord>;

export async function createAnalyser({
  engine = DEFAULT_ENGINE,
  model,
  dictionary = [],
}: AnalyserOptions = {}): Promise<Analyser> {
  const resources = await loadResources(engine, model, { files: dictionary });
  return async (input) =>
    (await analyse(typeof input === 'string' ? documentOf(input) : input, resources)).record;
}

function documentOf(text: string): Document {
  return { id: '-', text, date: null, masks: [], path: '-', anchors: [], warnings: [] };
}
