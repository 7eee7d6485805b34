/**
 * Bigrams of an encoded text as sparse lists, both ways round.
 */

export interface BigramLists {
  /** By word: how often it begins a bigram, where it also ends one (the text is taken as a ring). */
  readonly totals: Float64Array;
  /** What follows word w, and how often: from `nextStarts[w]` up to `nextStarts[w + 1]`, by id. */
  readonly nextStarts: Uint32Array;
  readonly next: Uint32Array;
  readonly nextCounts: Uint32Array;
  /** What precedes it, in the same form. */
  readonly previousStarts: Uint32Array;
  readonly previous: Uint32Array;
  readonly previousCounts: Uint32Array;
}

/**
 * Ids of `words` and above count as the rare lower-case word, id 1. The text is a ring: its last word is followed by its
 * first, so that each word begins as many bigrams as it ends. Sorts all bigrams once.
 */
export function countBigrams(ids: Int32Array, words: number): BigramLists {
  const keys = new Float64Array(ids.length);
  const capped = (id: number): number => (id < words ? id : Math.min(1, words - 1));
  ids.forEach((id, at) => {
    const follower = ids[at + 1 === ids.length ? 0 : at + 1]!;
    keys[at] = capped(id) * words + capped(follower);
  });
  keys.sort();
  let distinct = 0;
  for (let at = 0; at < keys.length; at++) if (at === 0 || keys[at] !== keys[at - 1]) distinct++;
  const firsts = new Uint32Array(distinct);
  const next = new Uint32Array(distinct);
  const nextCounts = new Uint32Array(distinct);
  const totals = new Float64Array(words);
  const nextStarts = new Uint32Array(words + 1);
  const previousStarts = new Uint32Array(words + 1);
  let entry = -1;
  for (let at = 0; at < keys.length; at++) {
    if (at === 0 || keys[at] !== keys[at - 1]) {
      entry++;
      firsts[entry] = Math.floor(keys[at]! / words);
      next[entry] = keys[at]! % words;
      nextStarts[firsts[entry]! + 1]!++;
      previousStarts[next[entry]! + 1]!++;
    }
    nextCounts[entry]!++;
    totals[firsts[entry]!]!++;
  }
  for (let word = 0; word < words; word++) {
    nextStarts[word + 1]! += nextStarts[word]!;
    previousStarts[word + 1]! += previousStarts[word]!;
  }
  const previous = new Uint32Array(distinct);
  const previousCounts = new Uint32Array(distinct);
  const free = previousStarts.slice();
  for (let at = 0; at < distinct; at++) {
    const place = free[next[at]!]!++;
    previous[place] = firsts[at]!;
    previousCounts[place] = nextCounts[at]!;
  }
  return { totals, nextStarts, next, nextCounts, previousStarts, previous, previousCounts };
}

/** Adds a word's neighbours to `counts` by class, itself left out; gives how often it neighbours itself. */
export function addToCounts(
  counts: Float64Array,
  classOf: Uint16Array,
  word: number,
  neighbours: Uint32Array,
  neighbourCounts: Uint32Array,
  starts: Uint32Array,
): number {
  let self = 0;
  for (let at = starts[word]!; at < starts[word + 1]!; at++) {
    const neighbour = neighbours[at]!;
    if (neighbour === word) self = neighbourCounts[at]!;
    else counts[classOf[neighbour]!]! += neighbourCounts[at]!;
  }
  return self;
}
