/** Tables of words → the lexicon that a model carries: rows by hash, columns as typed arrays. */
import { hashString } from '../../recognition/hash.js';
import type { Lexicon } from '../../recognition/lexicon.js';

export interface WordTables {
  /** Each clustering: word key → cluster, from 1. The first two also make conjunctions with the neighbours' clusters. */
  readonly clusterings: readonly ReadonlyMap<string, number>[];
  /** Word key → count in plain text. */
  readonly counts: ReadonlyMap<string, number>;
  /** Words that are in no clustering and no list need this count to get a row. */
  readonly minCount: number;
  /** The lists of words, a bit each, 32 at most. */
  readonly lists: readonly ReadonlySet<string>[];
}

/** Of two words with one hash, the more frequent has the row. */
export function compileLexicon({ clusterings, counts, minCount, lists }: WordTables): Lexicon {
  const words = new Set<string>();
  for (const clustering of clusterings) for (const word of clustering.keys()) words.add(word);
  for (const list of lists) for (const word of list) words.add(word);
  for (const [word, count] of counts) if (count >= minCount) words.add(word);
  const countOf = (word: string): number => counts.get(word) ?? 0;
  const rows = new Map<number, string>();
  for (const word of words) {
    const hash = hashString(word) >>> 0;
    const rival = rows.get(hash);
    if (rival === undefined || countOf(word) > countOf(rival)) rows.set(hash, word);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const column = (of: (word: string) => number): number[] => sorted.map(([, word]) => of(word));
  return {
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    clusters: clusterings.map((clustering) => Uint16Array.from(column((word) => clustering.get(word) ?? 0))),
    frequencies: Uint8Array.from(column((word) => Math.floor(2 * Math.log2(1 + countOf(word))))),
    lists: Uint32Array.from(
      column((word) => lists.reduce((bits, list, bit) => (list.has(word) ? bits | (1 << bit) : bits), 0)),
    ),
  };
}
