/**
 * What `evaluate` gives as JSON: `schemas/evaluation.json`; with `--lint`, `schemas/lint.json`; with `--places`,
 * `schemas/places-evaluation.json`.
 */
import type { UnscoredPolicy } from './align.js';
import type { EngineEvaluation } from './evaluate.js';
import { LINT_KINDS, type LintFinding, type LintKind } from './lint-gold.js';
import type { PlacesEvaluation } from './places/evaluate-places.js';
import type { TrainOverlap } from './train-overlap.js';

export const EVALUATION_SCHEMA = 'docs-cli/evaluation/1';
export const LINT_SCHEMA = 'docs-cli/lint/1';
export const PLACES_SCHEMA = 'docs-cli/places-evaluation/1';

export interface EvaluationRecord {
  schema: typeof EVALUATION_SCHEMA;
  version: string;
  /** The files of gold, as they were given. */
  files: string[];
  documents: number;
  /** Name of the transform of the text; null: as it is. */
  transform: string | null;
  unscored: UnscoredPolicy;
  lint: LintCounts;
  /** Null unless training files were named. */
  trainOverlap: TrainOverlap | null;
  /** In the order they were asked for; all of the same documents. */
  engines: EngineEvaluation[];
}

export type LintCounts = Record<LintKind, number>;

export interface LintRecord {
  schema: typeof LINT_SCHEMA;
  version: string;
  files: string[];
  documents: number;
  mentions: number;
  counts: LintCounts;
  findings: LintFinding[];
  trainOverlap: TrainOverlap | null;
}

export interface PlacesRecord {
  schema: typeof PLACES_SCHEMA;
  version: string;
  /** The files of gold, as they were given. */
  files: string[];
  documents: number;
  /** In the order they were asked for; all of the same documents. */
  engines: PlacesEvaluation[];
}

/** Mentions or documents that each kind of finding stands for. */
export function countFindings(findings: readonly LintFinding[]): LintCounts {
  const counts = Object.fromEntries(LINT_KINDS.map((kind) => [kind, 0])) as LintCounts;
  for (const { kind, count } of findings) counts[kind] += count;
  return counts;
}
