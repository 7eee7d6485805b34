/**
 * The document record: what `entities` gives for one document and what everything downstream reads.
 * Its JSON Schema is `schemas/document.json`; a change here is a change there and of `SCHEMA`.
 */
import type { Span } from './document.js';

export const SCHEMA = 'docs-cli/1';

export const ENTITY_TYPES = ['person', 'country', 'organisation', 'place'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export const EVIDENCE = ['name', 'official', 'alternative', 'former', 'demonym', 'epithet', 'code'] as const;
/** Why a mention is a country's. */
export type Evidence = (typeof EVIDENCE)[number];

export const RELATIONS = ['capital', 'city', 'region', 'organisation', 'person'] as const;
/** How a country is present through another entity. */
export type Relation = (typeof RELATIONS)[number];

export interface MentionRecord extends Span {
  /** `document.text.slice(start, end)`, always. */
  text: string;
  /** The engine's own probability, 0–1; null for an engine that has none. */
  score: number | null;
  /** Index of the sentence it starts in, from 0: mentions of one sentence share it. */
  sentence: number;
}

export interface CountryMentionRecord extends MentionRecord {
  evidence: Evidence;
}

/** What a person is, of what; the span is the title's. */
export interface RoleRecord extends Span {
  /** In the words of the text, a line end in it as one space; of a title that several people have, the singular. */
  title: string;
  /** What the title is called everywhere: `head of state`, `minister of finance`; null where there is no such name. */
  office: string | null;
  /** Entity id of the country, organisation or place; null where the text does not say. */
  of: string | null;
  /** The text says that it is over, or tells it as past. */
  former: boolean;
  /** `counterpart`: of "her Egyptian counterpart", whose office is that of the person across from him or her. */
  basis: 'stated' | 'counterpart';
}

/** Indirect evidence for a country: `count` mentions of `entity`. */
export interface ViaRecord {
  relation: Relation;
  /** Entity id. */
  entity: string;
  name: string;
  count: number;
}

interface EntityBase {
  id: string;
  name: string;
  aliases: string[];
  /** Direct mentions; equals `mentions.length`. */
  count: number;
}

export interface PersonRecord extends EntityBase {
  type: 'person';
  roles: RoleRecord[];
  mentions: MentionRecord[];
}

export interface CountryRecord extends EntityBase {
  type: 'country';
  /** ISO 3166-1 alpha-2 (XK: Kosovo; four letters: a former state, ISO 3166-3) and alpha-3. */
  code: string;
  code3: string | null;
  /** 0–1 over the document's countries: what share of the document is about it. */
  focus: number;
  mentions: CountryMentionRecord[];
  via: ViaRecord[];
}

export interface OrganisationRecord extends EntityBase {
  type: 'organisation';
  /** Entity id of the organisation that this is a part of; a known one need not be among the document's entities. */
  partOf: string | null;
  /** Entity ids of countries. */
  countries: string[];
  mentions: MentionRecord[];
}

export interface PlaceRecord extends EntityBase {
  type: 'place';
  /** Entity id of its country. */
  country: string | null;
  mentions: MentionRecord[];
}

export type EntityRecord = PersonRecord | CountryRecord | OrganisationRecord | PlaceRecord;

/** A mention that the text leaves open between several entities. */
export interface UnresolvedRecord extends Span {
  type: EntityType;
  text: string;
  candidates: string[];
}

export interface DocumentRecord {
  schema: typeof SCHEMA;
  version: string;
  id: string;
  date: string | null;
  /** ISO 639-1 code, or `und` where the text is too short to tell. */
  language: string;
  characters: number;
  /** Tokens with a letter or a digit; the rest is punctuation. */
  words: number;
  tokens: number;
  sentences: number;
  entities: EntityRecord[];
  unresolved: UnresolvedRecord[];
  warnings: string[];
  /** The document's text, with `--with-text`. */
  text?: string;
}

/** Stands in the place of the record of a document that failed. */
export interface ErrorRecord {
  schema: typeof SCHEMA;
  version: string;
  id: string;
  error: { code: string; message: string };
}

export type Result = DocumentRecord | ErrorRecord;

export function isErrorRecord(result: Result): result is ErrorRecord {
  return 'error' in result;
}
