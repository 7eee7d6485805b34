/**
 * What `check` gives: findings, with a fingerprint each that stays the same when the rest of the file changes. The record's
 * JSON Schema is `schemas/check.json`.
 */
import { createHash } from 'node:crypto';
import type { Scope, Severity } from './rule.js';

export const CHECK_SCHEMA = 'docs-cli/check/1';

/** Where in a document, all counted from 1 but the offsets; columns in UTF-16 code units. */
export interface Place {
  /** The file, `-` for standard input. */
  path: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Offsets of the document's text. */
  start: number;
  end: number;
  /** The offsets are the file's own. */
  isFile: boolean;
  /** The sentence, and the mention in it. */
  sentence: { text: string; start: number; end: number };
}

export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  /** Null: of the whole set. */
  document: string | null;
  /** The file that the document is in; null: of the whole set. */
  path: string | null;
  /** Null: of the document as a whole. */
  place: Place | null;
  /** The mention's text, and its entity's id. */
  text: string | null;
  entity: string | null;
  fingerprint: string;
  /** In the baseline. */
  known: boolean;
}

export interface CheckedRule {
  id: string;
  kind: 'require' | 'forbid';
  rule: string;
  severity: Severity;
  scope: Scope;
  findings: number;
}

export interface CheckRecord {
  schema: typeof CHECK_SCHEMA;
  version: string;
  /** No finding that counts, by `failOn`, is new. */
  passed: boolean;
  failOn: Severity;
  /** Ids of the documents that were checked. */
  documents: string[];
  /** Those that could not be read, and why. */
  failed: FailedDocument[];
  counts: { errors: number; warnings: number; known: number };
  rules: CheckedRule[];
  findings: Finding[];
  /** Of the baseline, what is no longer found. */
  expired: BaselineEntry[];
}

export interface FailedDocument {
  id: string;
  message: string;
}

/** One known finding in a baseline file; all but the fingerprint is for people. */
export interface BaselineEntry {
  fingerprint: string;
  rule: string;
  document: string | null;
  message: string;
}

export const BASELINE_SCHEMA = 'docs-cli/baseline/1';

export interface Baseline {
  schema: typeof BASELINE_SCHEMA;
  findings: BaselineEntry[];
}

/** Gives out fingerprints: of the same rule, document, entity and sentence, the second is another than the first. */
export function createFingerprints(): (finding: Omit<Finding, 'fingerprint' | 'known'>) => string {
  const seen = new Map<string, number>();
  return ({ rule, document, entity, text, place }) => {
    const sentence = place?.sentence.text.replace(/\s+/gu, ' ').trim() ?? null;
    const key = JSON.stringify([rule, document, entity, text, sentence]);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return createHash('sha256').update(`${key} ${times}`).digest('hex').slice(0, 16);
  };
}
