/**
 * Folds for cross-validation: whole documents, so that no text is trained on and measured at once.
 */
import { createRandom } from './random.js';

export interface Fold<D> {
  readonly train: D[];
  readonly test: D[];
}

/**
 * `k` folds whose test sets are disjoint, differ in size by at most one, and together hold every document. The same seed
 * gives the same folds; within a fold, documents keep their order. Throws a RangeError unless 2 ≤ k ≤ documents.
 */
export function splitFolds<D>(documents: readonly D[], k: number, seed: number): Fold<D>[] {
  if (!Number.isInteger(k) || k < 2 || k > documents.length)
    throw new RangeError(`${k} folds of ${documents.length} documents`);
  const random = createRandom(seed);
  const foldOf = documents.map((_, index) => index % k);
  for (let last = foldOf.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [foldOf[last], foldOf[other]] = [foldOf[other]!, foldOf[last]!];
  }
  return Array.from({ length: k }, (_, fold) => ({
    train: documents.filter((_, index) => foldOf[index] !== fold),
    test: documents.filter((_, index) => foldOf[index] === fold),
  }));
}
