/**
 * Counting by key, and the two decisions that make every total independent of the order of its documents:
 * text is compared by code units (no locale), and of equally frequent keys the smallest wins.
 */

export type Tally = Map<string, number>;

export function count(tally: Tally, key: string, times = 1): void {
  tally.set(key, (tally.get(key) ?? 0) + times);
}

/** The key with the highest count, of equals the smallest; null for an empty tally. */
export function mostFrequent(tally: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let bestCount = -Infinity;
  for (const [key, times] of tally)
    if (times > bestCount || (times === bestCount && best !== null && key < best)) {
      best = key;
      bestCount = times;
    }
  return best;
}

/** By UTF-16 code units: a total order, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The key under which an entity is joined across documents: its id; an id ending in `~n` only tells two
 * things of one name apart within its document, so it stays that document's own.
 */
export function joiningKey(entityId: string, documentId: string): string {
  return isOwnToDocument(entityId) ? `${entityId}\0${documentId}` : entityId;
}

export function isOwnToDocument(entityId: string): boolean {
  return /~\d+$/.test(entityId);
}
