/** Which mention of a sorted, disjoint list shares characters with a span, by binary search. */
import type { Span } from '../../document.js';
import type { Mention } from '../../recognition/engine.js';

/** The mentions that share a character with the span, in order. */
export type MentionFinder = (span: Span) => readonly Mention[];

export function createMentionFinder(mentions: readonly Mention[]): MentionFinder {
  return ({ start, end }) => {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < mentions.length && mentions[last]!.start < end) last++;
    return mentions.slice(low, last);
  };
}
