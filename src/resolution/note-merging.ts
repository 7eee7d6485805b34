/** Says what joining the engine's mentions with the findings of knowledge did to each: seen from its outcome, for those who ask. */
import type { Mention } from '../recognition/engine.js';
import type { Merged } from './merge-mentions.js';
import type { TakeNote } from './notes.js';

/** Linear: both lists are sorted by start and disjoint in themselves. */
export function noteMerging(
  mentions: readonly Mention[],
  merged: readonly Merged[],
  takeNote: TakeNote,
): void {
  const rule = 'merge-mentions';
  let next = 0;
  for (const { start, end, type } of mentions) {
    while (next < merged.length && merged[next]!.end <= start) next++;
    for (let at = next; at < merged.length && merged[at]!.start < end; at++) {
      const mention = merged[at]!;
      const evidence = { start: mention.start, end: mention.end };
      if (mention.finding !== null) {
        if (mention.start === start && mention.end === end) continue;
        const because = `the engine's ${type} gives way to, or leaves out, the name of a country or place that is known`;
        takeNote({ start, end, rule, because, entity: null, evidence });
        continue;
      }
      for (const inside of mention.within)
        takeNote({
          start: inside.start,
          end: inside.end,
          rule,
          because: 'is a part of a longer name, and no mention of its own',
          entity: null,
          evidence,
        });
    }
  }
}
