/**
 * What was taken for what: pairs that are not correct, counted by the gold's label, the predicted type and the kind
 * of error, the commonest first.
 */
import type { MentionType } from '../recognition/engine.js';
import type { Outcome, Pair } from './align.js';

export interface Confusion {
  outcome: Exclude<Outcome, 'correct'>;
  /** As the gold spells it, also of a label that is not scored; null: nothing was annotated there. */
  gold: string | null;
  /** Null: nothing was found there. */
  predicted: MentionType | null;
  count: number;
}

/** By a key of the three fields. */
export type ConfusionTally = Map<string, Confusion>;

export function addToConfusions(tally: ConfusionTally, pairs: readonly Pair[]): void {
  for (const { outcome, gold, predicted } of pairs) {
    if (outcome === 'correct') continue;
    const key = JSON.stringify([outcome, gold?.label, predicted?.type]);
    const confusion = tally.get(key);
    if (confusion) confusion.count++;
    else tally.set(key, { outcome, gold: gold?.label ?? null, predicted: predicted?.type ?? null, count: 1 });
  }
}

/** The commonest first; ties by key, so that the order is always the same. */
export function confusionsOf(tally: ConfusionTally): Confusion[] {
  return [...tally.entries()]
    .sort(([keyA, a], [keyB, b]) => b.count - a.count || (keyA < keyB ? -1 : 1))
    .map(([, confusion]) => confusion);
}
