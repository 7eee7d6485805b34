/**
 * One who analyses documents: holds the resources, and gives of each document what a command wants of it. The main thread
 * has one, and so has each worker; what it gives can be cloned from one to the other.
 */
import { analyseTogether, createRecord, type Analysis, type Resources } from '../analyse.js';
import type { Source } from '../dictionary/entry.js';
import { proseOf, type Document } from '../document.js';
import type { Mention } from '../recognition/engine.js';
import type { PlacedModel } from '../recognition/compiled-model.js';
import type { EngineName } from '../recognition/engines.js';
import type { DocumentRecord, ErrorRecord } from '../record.js';
import type { TakeNote } from '../resolution/notes.js';
import { tokenise, type TokenisedText } from '../text/tokenise.js';
import { groupsOf } from './group-documents.js';
import type { HeldDictionary } from './load-dictionary.js';
import { loadResources } from './load-resources.js';

/** A document with all that is known of it. */
export interface Read {
  readonly result: DocumentRecord;
  readonly document: Document;
  readonly prose: TokenisedText;
  /** What the engine found; null if that was not asked for. */
  readonly recognised: readonly Mention[] | null;
}

/** A record that was saved without its text, or what stands in the place of one. */
export interface Told {
  readonly result: DocumentRecord | ErrorRecord;
}

export type Analysed = Read | Told;

/** What a command keeps of a document: it runs where the document was analysed. */
export type Project<T> = (analysed: Analysed) => T;

/** What an analyst needs to know; can be cloned. */
export interface AnalystOptions {
  readonly engine: EngineName;
  /** A model of the trained engine: a file, or the model itself, as threads share it; the shipped one if not given. */
  readonly model?: string | PlacedModel | undefined;
  readonly dictionary: HeldDictionary;
  /** Folder of `prepareCache`. */
  readonly cache?: string | undefined;
  /** Whether `recognised` is asked for; it is in no cache. */
  readonly recognised?: boolean | undefined;
}

export interface Outcome<T> {
  readonly value: T;
  /** Of the document, and whether they were looked at now: a cache answers for the others. */
  readonly words: number;
  readonly fresh: boolean;
  readonly warnings: readonly string[];
  /** Numbers of the dictionary's lines that spoke: see `numberSources`. */
  readonly spoken: readonly number[];
  /** The cache could not keep it. */
  readonly lost: boolean;
}

/** The analysis stopped at a document: a defect, or too large a document. */
export interface Crash {
  readonly crash: string;
  readonly outOfMemory?: boolean;
}

export interface Analyst<T> {
  readonly resources: Resources;
  /**
   * One outcome a document, in their order; never rejects. What is analysed is so in groups, side by side; with `takeNote` one
   * after the other, as notes do not say whose they are.
   */
  readonly analyse: (documents: readonly Document[], takeNote?: TakeNote) => Promise<(Outcome<T> | Crash)[]>;
}

/** @throws Problem if the model or a dictionary cannot be read */
export async function createAnalyst<T>(options: AnalystOptions, project: Project<T>): Promise<Analyst<T>> {
  const { engine, model, dictionary } = options;
  const resources = await loadResources(engine, model, dictionary);
  const numbers = new Map(sourcesOf(resources).map((source, index) => [source, index]));
  const cache = options.cache === undefined ? null : await import('./cache.js');
  const store = cache?.openCache(options.cache!) ?? null;

  function find(document: Document, key: string): Outcome<T> | null {
    const cached = store?.find(key);
    if (!cached) return null;
    const record = createRecord(document, cached.findings, resources.version);
    return {
      value: project(readOf(document, record)),
      words: record.words,
      fresh: false,
      warnings: record.warnings,
      spoken: cached.spoken,
      lost: false,
    };
  }

  function outcomeOf(
    document: Document,
    key: string,
    { findings, record, prose, recognised, spoken }: Analysis,
  ): Outcome<T> {
    const lines = spoken.size === 0 ? NONE : Array.from(spoken, (source) => numbers.get(source)!);
    return {
      value: project({ result: record, document, prose, recognised }),
      words: record.words,
      fresh: true,
      warnings: record.warnings,
      spoken: lines,
      lost: store !== null && !store.keep(key, { findings, spoken: lines }),
    };
  }

  /** Of each document what is known of it, or else is found now. */
  async function analyseGroup(
    documents: readonly Document[],
    takeNote: TakeNote | undefined,
  ): Promise<(Outcome<T> | Crash)[]> {
    const keys = documents.map((document) => cache?.keyOf(document) ?? '');
    const outcomes = documents.map((document, index) =>
      takeNote || options.recognised ? null : attempt(() => find(document, keys[index]!)),
    );
    const unknown = documents.filter((_, index) => outcomes[index] === null);
    const analysed = await analyseTogether(unknown, resources, takeNote);
    let next = 0;
    return outcomes.map((outcome, index) => {
      if (outcome) return outcome;
      const finished = analysed[next++]!;
      if ('error' in finished) return crashOf(finished.error);
      return attempt(() => outcomeOf(documents[index]!, keys[index]!, finished.value));
    });
  }

  return {
    resources,
    async analyse(documents, takeNote) {
      const outcomes: (Outcome<T> | Crash)[] = [];
      for (const group of takeNote ? documents.map((document) => [document]) : groupsOf(documents))
        outcomes.push(...(await analyseGroup(group, takeNote)));
      return outcomes;
    },
  };
}

function attempt<T>(work: () => T): T | Crash {
  try {
    return work();
  } catch (error) {
    return crashOf(error);
  }
}

function crashOf(error: unknown): Crash {
  return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

const NONE: readonly number[] = [];

/** The lines of the dictionary, in the order in which `Outcome` counts them. */
export function sourcesOf({ dictionary }: Resources): Source[] {
  if (!dictionary) return [];
  return [...dictionary.entries, ...dictionary.aliases].map(({ source }) => source);
}

/** A record with the document that it is of; its text is tokenised when somebody asks. */
export function readOf(
  document: Document,
  result: DocumentRecord,
  recognised: readonly Mention[] | null = null,
): Read {
  let prose: TokenisedText | undefined;
  return {
    result,
    document,
    recognised,
    get prose() {
      return (prose ??= tokenise(proseOf(document)));
    },
  };
}
