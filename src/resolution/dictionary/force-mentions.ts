/**
 * The engine's mentions as the dictionary has them, before anything is made of them: what it forces stands in the place of
 * whatever overlaps it, what it denies is gone. So the rules see its people and places as they see all others.
 */
import type { Span } from '../../document.js';
import type { Ruling, Rulings } from '../../dictionary/entry.js';
import type { Mention, MentionType } from '../../recognition/engine.js';
import type { TakeNote } from '../notes.js';
import { noteRuling } from './note-ruling.js';

/** Both lists sorted and disjoint; linear. A dictionary that only fills gaps changes nothing here. */
export function forceMentions(
  recognised: readonly Mention[],
  { rulings, overwrite }: Rulings,
  takeNote: TakeNote,
): readonly Mention[] {
  if (rulings.length === 0 || !overwrite) return recognised;
  const mentions: Mention[] = [];
  let next = 0;
  for (const mention of recognised) {
    while (next < rulings.length && rulings[next]!.end <= mention.start) next++;
    const against = opponentOf(mention, rulings, next);
    if (against) noteRuling(mention, against, 'gives way to', takeNote);
    else mentions.push(mention);
  }
  const scores = new Map(recognised.map((mention) => [mention.start, mention]));
  for (const { start, end, entry } of rulings) {
    if (entry.type === 'none') continue;
    const type = mentionType(entry.type);
    const same = scores.get(start);
    const score = same?.end === end && same.type === type ? same.score : null;
    mentions.push({ start, end, type, score });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** The ruling, from index `first` on, that the span gives way to. A longer name outlives the denial of a part of it. */
export function opponentOf(span: Span, rulings: readonly Ruling[], first: number): Ruling | undefined {
  for (let i = first; i < rulings.length && rulings[i]!.start < span.end; i++) {
    const ruling = rulings[i]!;
    const { start, end } = ruling;
    const holds = span.start <= start && span.end >= end && span.end - span.start > end - start;
    if (end > span.start && (ruling.entry.type !== 'none' || !holds)) return ruling;
  }
  return undefined;
}

export function mentionType(type: Exclude<Ruling['entry']['type'], 'none'>): MentionType {
  return type === 'country' ? 'place' : type;
}
