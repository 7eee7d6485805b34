/**
 * What a subcommand is, and the list of them. A new one is one file beside this and one line in the map; only
 * the file of the command that runs is imported.
 */
import type { Command } from 'commander';
import type { Project } from '../pipeline/analyst.js';
import type { Context } from '../pipeline/context.js';

export interface CommandModule {
  /** Adds arguments, options and examples to its commander command. */
  define(command: Command): void;
  /**
   * @param args positional arguments
   * @param options commander's values, not yet validated beyond its choices
   * @returns the exit code
   */
  run(args: readonly string[], options: Readonly<Record<string, unknown>>, context: Context): Promise<number>;
  /**
   * What it keeps of each document, made anew in every thread.
   *
   * @param options its own; they can be cloned
   */
  readonly createProject?: (options: unknown) => Promise<Project<unknown>>;
  /**
   * What its section of the configuration may hold beside its options: JSON Schemas by key. The values come with the
   * options, as they are in the file.
   */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
  /** False for a command whose options no configuration sets. */
  readonly configurable?: false;
}

export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  entities: {
    summary: 'list the people, countries and organisations of each document',
    load: () => import('./entities.js'),
  },
  mentions: {
    summary: 'show every mention in its sentence (a concordance)',
    load: () => import('./mentions.js'),
  },
  summary: {
    summary: 'show a whole set of documents at a glance',
    load: () => import('./summary.js'),
  },
  annotate: {
    summary: 'show the text with its names marked: terminal, HTML, spaCy, CoNLL',
    load: () => import('./annotate.js'),
  },
  explain: {
    summary: 'say why: what the engine saw at a place or of an entity, and what each rule did',
    load: () => import('./explain.js'),
  },
  check: {
    summary: 'assert what documents must and must not have in them',
    load: () => import('./check.js'),
  },
  diff: {
    summary: 'compare two files, folders or sets of saved records',
    load: () => import('./diff.js'),
  },
  merge: {
    summary: 'put the records of shards back in order, as one NDJSON stream',
    load: () => import('./merge.js'),
    configurable: false,
  },
  train: {
    summary: 'learn a model from gold',
    load: () => import('./train.js'),
  },
  evaluate: {
    summary: 'measure recognition against documents that a human annotated',
    load: () => import('./evaluate.js'),
  },
  config: {
    summary: 'print the configuration that is in force, and where each value is from',
    load: () => import('./config.js'),
    configurable: false,
  },
  schema: {
    summary: 'list or print the JSON Schemas of what is printed and read',
    load: () => import('./schema.js'),
    configurable: false,
  },
  completions: {
    summary: 'print the completions of a shell: bash, zsh, fish',
    load: () => import('./completions.js'),
    configurable: false,
  },
};
