/**
 * What a run is asked for: what to read and how, and what becomes of each document. Plain types, shared by the parts of a run.
 */
import type { Document } from '../document.js';
import type { ReadOptions } from '../documents/options.js';
import type { EngineName } from '../recognition/engines.js';
import type { TakeNote } from '../resolution/notes.js';
import type { Project } from './analyst.js';
import type { DictionaryOptions } from './load-dictionary.js';
import type { WorkerSetup } from './worker-pool.js';

/** What to read and how, validated. */
export interface InputOptions extends Omit<
  ReadOptions,
  'stdin' | 'cwd' | 'onNotice' | 'onBytes' | 'readDone' | 'shard'
> {
  /** `i/n` or `auto`. */
  readonly shard?: string | undefined;
  readonly engine: EngineName;
  /** A model file for the trained engine; the shipped one if not given. */
  readonly model?: string | undefined;
  /** The user's own dictionaries. */
  readonly dictionary: DictionaryOptions;
  /** Worker threads; 1: none. As many as the machine has processors if not given. */
  readonly jobs?: number | undefined;
  /** Folder in which findings are kept. */
  readonly cache?: string | undefined;
  /** Results do not go to standard output. */
  readonly toFile: boolean;
  /** No warnings and notices. */
  readonly quiet: boolean;
}

/** What becomes of each document. */
export interface Job<T> {
  readonly project: Project<T>;
  /** How a worker gets the same: a command that exports `createProject`, and what that is given. Null: a record alone. */
  readonly remote: WorkerSetup['project'];
  /** A worker's value, with the document, which it does not send back. */
  readonly revive: (value: unknown, document: Document) => T;
  /** A saved record does not do: its text is asked for. */
  readonly needsText?: boolean | undefined;
  readonly recognised?: boolean | undefined;
  /** Is told what each rule did. All is done in this thread then. */
  readonly takeNote?: TakeNote | undefined;
  readonly readDone?: ReadOptions['readDone'];
}

export interface Processed<T> {
  /** Of the input. */
  readonly path: string | null;
  readonly value: T;
}
