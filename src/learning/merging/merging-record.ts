/** What `evaluate --merging` gives as JSON: `schemas/merging.json`. */
import type { MergingEvaluation } from './evaluate-merging.js';

export const MERGING_SCHEMA = 'docs-cli/merging/1';

export interface MergingRecord extends MergingEvaluation {
  schema: typeof MERGING_SCHEMA;
  version: string;
  /** The files of gold, as they were given. */
  files: string[];
}
