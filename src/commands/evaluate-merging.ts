/**
 * `docs-cli evaluate --merging`: resolution measured against gold with clusters.
 */
import type { GoldDocument } from '../learning/gold.js';
import { evaluateMerging } from '../learning/merging/evaluate-merging.js';
import { MERGING_SCHEMA } from '../learning/merging/merging-record.js';
import type { Printable } from '../output/printable.js';
import { viewMerging } from '../output/views/merging.js';
import { loadKnowledge } from '../pipeline/load-resources.js';
import { modelLoader } from '../pipeline/load-model.js';
import { VERSION } from '../pipeline/version.js';
import { Problem } from '../problem.js';
import { ENGINES, type EngineName } from '../recognition/engines.js';

/** Throws a Problem if no document has clusters. */
export async function measureMerging(
  paths: readonly string[],
  documents: readonly GoldDocument[],
  engines: readonly EngineName[],
  model: string | undefined,
): Promise<Printable> {
  const loaded = await Promise.all(engines.map((name) => ENGINES[name](modelLoader(model))));
  const evaluation = evaluateMerging(loaded, documents, loadKnowledge());
  if (evaluation.documents === 0)
    throw new Problem(
      'bad-record',
      paths.join(', '),
      'the gold has no clusters, so there is no merging to compare with',
      'give mentions as [start, end, type, cluster]',
    );
  return viewMerging({ schema: MERGING_SCHEMA, version: VERSION, files: [...paths], ...evaluation });
}
