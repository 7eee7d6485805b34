/**
 * The library: what `docs-cli entities --json` gives, as functions, typed. Nothing is loaded before the first text; a
 * model and a dictionary are loaded once for the same options.
 */
import type { Document } from './document.js';
import type { DocumentRecord } from './record.js';
import type { EngineName } from './recognition/engines.js';

export type { Document, Span } from './document.js';
export type * from './record.js';
export type { EngineName } from './recognition/engines.js';

export interface AnalyserOptions {
  /** The engine that recognises names; `trained` if not given. */
  readonly engine?: EngineName | undefined;
  /** A model file for the trained engine. */
  readonly model?: string | undefined;
  /** Files of your own dictionary, as `--dictionary` takes them. */
  readonly dictionary?: readonly string[] | undefined;
  /** Match its names in any case, where a line does not say. */
  readonly dictionaryIgnoreCase?: boolean | undefined;
  /** False: it speaks only where nothing else is found. */
  readonly dictionaryOverwrite?: boolean | undefined;
  /** Also countries that are present only through a place, organisation or person. */
  readonly via?: boolean | undefined;
}

/** A text with what is known of it. */
export interface TextInput {
  readonly text: string;
  /** The record's id; `-` if not given. */
  readonly id?: string | undefined;
  /** ISO 8601, or as people write it in English; what a header in the text says if not given. */
  readonly date?: string | undefined;
}

/** A plain text gives the record that `docs-cli entities - --json` gives for it. */
export type Analyser = (input: string | TextInput | Document) => Promise<DocumentRecord>;

/**
 * An analyser that holds its model and dictionary.
 *
 * @throws Error if the model or a dictionary cannot be read; its message names the file, the line and the remedy
 */
export async function createAnalyser(options: AnalyserOptions = {}): Promise<Analyser> {
  const [{ loadResources }, { DEFAULT_ENGINE }, { analyse: analyseDocument }, { filterEntities }] =
    await Promise.all([
      import('./pipeline/load-resources.js'),
      import('./recognition/engines.js'),
      import('./analyse.js'),
      import('./analysis/filter-entities.js'),
    ]);
  const { engine = DEFAULT_ENGINE, model, dictionary = [] } = options;
  const resources = await loadResources(engine, model, {
    files: dictionary,
    ignoreCase: options.dictionaryIgnoreCase === true,
    overwrite: options.dictionaryOverwrite !== false,
  });
  const filter = { sort: 'count', via: options.via === true } as const;
  return async (input) => {
    const { record } = await analyseDocument(await documentOf(input), resources);
    return filterEntities(record, filter);
  };
}

const analysers = new Map<string, Promise<Analyser>>();

/**
 * Analyses one text. The first call with some options loads what they need; later ones with the same share it. Who wants
 * to let go of a model, or read a changed dictionary again, uses `createAnalyser`.
 *
 * @throws Error as `createAnalyser` does; no text is an error
 */
export async function analyse(
  input: string | TextInput | Document,
  options: AnalyserOptions = {},
): Promise<DocumentRecord> {
  const { engine, model, dictionary, dictionaryIgnoreCase, dictionaryOverwrite, via } = options;
  const key = JSON.stringify([engine, model, dictionary, dictionaryIgnoreCase, dictionaryOverwrite, via]);
  let analyser = analysers.get(key);
  if (!analyser) {
    analyser = createAnalyser(options);
    analysers.set(key, analyser);
    // What failed once may be there the next time.
    analyser.catch(() => analysers.delete(key));
  }
  return (await analyser)(input);
}

async function documentOf(input: string | TextInput | Document): Promise<Document> {
  if (typeof input !== 'string' && 'masks' in input) return input;
  const { text, id = '-', date } = typeof input === 'string' ? { text: input } : input;
  const { makeDocument } = await import('./documents/make-document.js');
  return makeDocument({ id, path: id, text, date });
}
