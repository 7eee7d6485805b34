/** What a rule on the country of a place sees and answers. */
import type { Span } from '../../document.js';
import type { Gazetteer, PlaceSense } from '../../knowledge/gazetteer.js';
import type { Merged, NamedMention } from '../merge-mentions.js';
import type { Support } from './support.js';

/** Mentions of one name that only the engine recognised. */
export interface PlaceGroup {
  /** As first written. */
  readonly name: string;
  /** Folded. */
  readonly key: string;
  readonly mentions: readonly PlaceMention[];
  /** What the gazetteer knows of the name, greatest first. */
  readonly senses: readonly PlaceSense[];
}

export interface PlaceMention {
  readonly mention: NamedMention;
  /** Its index in the context's `merged`. */
  readonly index: number;
}

export interface PlaceContext {
  readonly text: string;
  readonly merged: readonly Merged[];
  readonly gazetteer: Gazetteer;
  readonly support: Support;
}

/** Where a place lies, and why, as a clause. */
export interface Location {
  readonly code: string;
  readonly kind: 'city' | 'region';
  /** Code of the first-level region, where it is known. */
  readonly region: string | null;
  readonly because: string;
  readonly evidence: Span | null;
  /** Of the place in its country, once it is asked for. */
  id?: string;
}
