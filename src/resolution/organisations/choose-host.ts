/**
 * Which of several organisations a short form means, everywhere in the document (one sense a discourse: Gale, Church,
 * Yarowsky, 1992): the only one that is named before it, or the one that the document names at least one and a half
 * times as often as any other. Null where neither tells: "the Ministry" after two ministries.
 */
import { hostOf, type Draft } from './drafts.js';

const MARGIN = 1.5;

export interface Named {
  /** Start of the first mention, of any of its names. */
  readonly first: number;
  /** Mentions of all its names. */
  readonly count: number;
}

/** How often each organisation is named by what has been joined so far. */
export function countNames(drafts: readonly Draft[]): Map<Draft, Named> {
  const named = new Map<Draft, Named>();
  for (const draft of drafts) {
    const host = hostOf(draft);
    const { first, count } = named.get(host) ?? { first: Infinity, count: 0 };
    const start = draft.mentions[0]!.start;
    named.set(host, { first: Math.min(first, start), count: count + draft.mentions.length });
  }
  return named;
}

export function chooseHost(
  draft: Draft,
  hosts: readonly Draft[],
  named: ReadonlyMap<Draft, Named>,
): Draft | null {
  const { start } = draft.mentions[0]!;
  const before = hosts.filter((host) => named.get(host)!.first < start);
  if (before.length === 1) return before[0]!;
  const [most, next] = [...(before.length > 0 ? before : hosts)].sort(
    (a, b) => named.get(b)!.count - named.get(a)!.count,
  );
  return named.get(most!)!.count >= MARGIN * named.get(next!)!.count ? most! : null;
}
