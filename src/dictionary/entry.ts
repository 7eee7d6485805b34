/**
 * What a dictionary says, a line an entry: plain data, made once from the files that a user gives and read by matching and
 * by resolution.
 */
import type { Span } from '../document.js';
import type { EntityType, Evidence } from '../record.js';
import type { TokenPattern } from './token-pattern.js';

/** Where a line of a dictionary stands: lines count from 1. */
export interface Source {
  readonly path: string;
  readonly line: number;
}

export interface Entry {
  readonly source: Source;
  /** `none`: what it matches is no mention. */
  readonly type: EntityType | 'none';
  /** Entity id (`organisation/acme`); null where the line gives none and its mentions are named by the text. */
  readonly id: string | null;
  /** The entity's name; null: as the text has it. */
  readonly name: string | null;
  /** Of a country: the country; of anything else: the country that it is of. */
  readonly code: string | null;
  /** Of a country whose name alone does not tell it. */
  readonly evidence: Evidence | null;
  /** Names that are matched as they are, or in any case. */
  readonly names: readonly string[];
  readonly anyCase: boolean;
  /** In the place of names. */
  readonly tokens: TokenPattern | null;
}

/** Two ids are one entity's. */
export interface Alias {
  readonly source: Source;
  readonly from: string;
  readonly to: string;
}

/** What an entry says of a span of the text. */
export interface Ruling extends Span {
  readonly entry: Entry;
}

/** What resolution is told: the rulings of a document, sorted and disjoint, and what holds for every document. */
export interface Rulings {
  readonly rulings: readonly Ruling[];
  /** False: an entry speaks only where nothing else is found. */
  readonly overwrite: boolean;
  /** By the id that gives way. An alias's `to` is no other's `from`. */
  readonly aliases: ReadonlyMap<string, Alias>;
  /** Every `to`. */
  readonly targets: ReadonlySet<string>;
  /** Names that the dictionary has for its ids. */
  readonly names: ReadonlyMap<string, string>;
}

export function sourceOf({ path, line }: Source): string {
  return `${path}:${line}`;
}

/** Of a run without a dictionary. */
export const NO_RULINGS: Rulings = {
  rulings: [],
  overwrite: true,
  aliases: new Map(),
  targets: new Set(),
  names: new Map(),
};
