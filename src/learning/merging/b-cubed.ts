/**
 * B³ (Bagga and Baldwin, 1998), which scores how mentions are merged into entities: a mention's precision is the share of
 * its predicted entity's mentions that are of its gold entity, its recall the share of its gold entity's that are
 * of its predicted one; precision and recall are the means over mentions, of all documents together.
 *
 * Mentions on one side only, "twinless" ones, are kept as in B³all of Stoyanov et al. (2009): each counts as an entity of
 * its own on the side that lacks it. A spurious mention has the precision 1/|predicted entity|, a missed one the recall
 * 1/|gold entity|; neither has the other figure.
 */

/** Entities are named within one document; null on the side that lacks the mention. Never null on both. */
export interface ScoredMention {
  readonly gold: string | null;
  readonly predicted: string | null;
}

/** Sums over mentions, so that documents add up. */
export interface BCubedTally {
  precision: number;
  predicted: number;
  recall: number;
  gold: number;
}

/** Ratios are 0–1; null where there is no mention to take the mean of. */
export interface BCubed {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export function startBCubed(): BCubedTally {
  return { precision: 0, predicted: 0, recall: 0, gold: 0 };
}

/** Adds the mentions of one document. Linear in their number. */
export function addToBCubed(tally: BCubedTally, mentions: readonly ScoredMention[]): void {
  const gold = new Map<string, number>();
  const predicted = new Map<string, number>();
  const both = new Map<string, Map<string, number>>();
  for (const mention of mentions) {
    if (mention.gold !== null) gold.set(mention.gold, (gold.get(mention.gold) ?? 0) + 1);
    if (mention.predicted !== null)
      predicted.set(mention.predicted, (predicted.get(mention.predicted) ?? 0) + 1);
    if (mention.gold === null || mention.predicted === null) continue;
    const shared = both.get(mention.gold) ?? new Map<string, number>();
    both.set(mention.gold, shared);
    shared.set(mention.predicted, (shared.get(mention.predicted) ?? 0) + 1);
  }
  for (const mention of mentions) {
    const twins =
      mention.gold === null || mention.predicted === null
        ? 1
        : both.get(mention.gold)!.get(mention.predicted)!;
    if (mention.predicted !== null) {
      tally.precision += twins / predicted.get(mention.predicted)!;
      tally.predicted++;
    }
    if (mention.gold !== null) {
      tally.recall += twins / gold.get(mention.gold)!;
      tally.gold++;
    }
  }
}

export function bCubedOf(tally: BCubedTally): BCubed {
  const precision = tally.predicted === 0 ? null : tally.precision / tally.predicted;
  const recall = tally.gold === 0 ? null : tally.recall / tally.gold;
  const f1 = precision === null || recall === null ? null : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
