/**
 * An acronym that the text introduces is a mention of the organisation wherever it stands, also where the engine saw
 * nothing, a place or a person. Reason: in brackets an acronym has no sentence around it.
 */
import type { Span } from '../../document.js';
import { unitsOf } from '../../knowledge/text-units.js';
import type { Mention } from '../../recognition/engine.js';
import type { TokenisedText } from '../../text/tokenise.js';
import { NO_NOTES, type TakeNote } from '../notes.js';
import type { Introduction } from './read-introductions.js';

/** In characters; what is longer is no acronym. */
const LONGEST = 20;

/** Sorted and disjoint again; one pass over the tokens, and none where the text introduces nothing. */
export function mentionAcronyms(
  { text, tokenCount, tokenStarts, tokenEnds }: TokenisedText,
  mentions: readonly Mention[],
  introductions: readonly Introduction[],
  takeNote: TakeNote = NO_NOTES,
): readonly Mention[] {
  if (introductions.length === 0) return mentions;
  const units = unitsOf(text);
  const evidence = new Map<string, Span>();
  /** A bit for each length that an acronym has, and for each letter that one begins with. */
  let lengths = 0;
  let initials = 0;
  for (const { acronym } of introductions) {
    const { start, end } = acronym;
    evidence.set(text.slice(start, end), acronym);
    if (end - start > LONGEST || end - start < 2) continue;
    lengths |= 1 << (end - start);
    initials |= 1 << (units[start]! & 0x1f);
  }
  const placed: Mention[] = [];
  let next = 0;
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStarts[token]!;
    const first = units[start]!;
    if ((first > 0x60 && first < 0x80) || ((initials >>> (first & 0x1f)) & 1) === 0) continue;
    const end = tokenEnds[token]!;
    if (end - start > LONGEST || ((lengths >>> (end - start)) & 1) === 0) continue;
    const introduced = evidence.get(text.slice(start, end));
    if (!introduced) continue;
    while (next < mentions.length && mentions[next]!.end <= start) placed.push(mentions[next++]!);
    const covering = mentions[next];
    const covered = covering !== undefined && covering.start < end;
    if (covered && (covering.type === 'organisation' || covering.start < start || covering.end > end))
      continue;
    if (covered) next++;
    placed.push({ start, end, type: 'organisation', score: covered ? covering.score : null });
    const because = 'is an acronym that the text introduces';
    takeNote({ start, end, rule: 'mention-acronyms', because, entity: null, evidence: introduced });
  }
  for (; next < mentions.length; next++) placed.push(mentions[next]!);
  return placed;
}
