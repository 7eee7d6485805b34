/**
 * Which predicted mention is the twin of each gold one: the one with the same span.
 */
import type { Span } from '../../document.js';

/**
 * For each of `gold` the index of its twin in `predicted`, -1 where it has none.
 * Both are sorted and disjoint in themselves. Linear.
 */
export function matchSpans(gold: readonly Span[], predicted: readonly Span[]): number[] {
  let next = 0;
  return gold.map(({ start, end }) => {
    while (next < predicted.length && predicted[next]!.start < start) next++;
    const candidate = predicted[next];
    return candidate?.start === start && candidate.end === end ? next : -1;
  });
}
