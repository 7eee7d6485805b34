/**
 * Of matches that overlap, the ones that hold, as spaCy's EntityRuler chooses: the most pieces first, then the first in
 * the text. Where that leaves several, a name goes before a name in any case, this before a token pattern, and then what
 * the dictionaries have first.
 */

/** Pieces `[first, last)`. */
export interface Match {
  readonly first: number;
  readonly last: number;
  /** Lower goes first. */
  readonly rank: number;
}

export interface Chooser<T extends Match> {
  /** Takes matches by where they begin. */
  add(match: T): void;
  /** Disjoint, sorted; of the same set of matches, the same. */
  finish(): T[];
}

/** Holds no more than matches that overlap: a pattern may match at every length from every piece. */
export function createChooser<T extends Match>(): Chooser<T> {
  const chosen: T[] = [];
  let island: T[] = [];
  let end = 0;
  return {
    add(match) {
      if (match.first >= end && island.length > 0) {
        chosen.push(...chooseOf(island));
        island = [];
      }
      island.push(match);
      end = Math.max(end, match.last);
    },
    finish() {
      if (island.length > 0) chosen.push(...chooseOf(island));
      island = [];
      return chosen;
    },
  };
}

function chooseOf<T extends Match>(island: T[]): T[] {
  if (island.length === 1) return island;
  island.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first || a.rank - b.rank);
  const taken = new Set<number>();
  const chosen = island.filter(({ first, last }) => {
    // What is taken is at least as long, so that an overlap holds the first or the last piece.
    if (taken.has(first) || taken.has(last - 1)) return false;
    for (let piece = first; piece < last; piece++) taken.add(piece);
    return true;
  });
  return chosen.sort((a, b) => a.first - b.first);
}
