/** Which mention of a sorted, disjoint list shares characters with a span, by binary search. */
import type { Span } from '../../document.js';
import type { Mention } from '../../recognition/engine.js';
import { firstIndex } from '../first-index.js';

/** The mentions that share a character with the span, in order. */
export type MentionFinder = (span: Span) => readonly Mention[];

export function createMentionFinder(mentions: readonly Mention[]): MentionFinder {
  return ({ start, end }) => {
    const first = firstIndex(mentions.length, (index) => mentions[index]!.end > start);
    let last = first;
    while (last < mentions.length && mentions[last]!.start < end) last++;
    return mentions.slice(first, last);
  };
}
