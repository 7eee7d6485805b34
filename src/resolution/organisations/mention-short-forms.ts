/**
 * "the Council", with a capital and an article and no more name after it, is a mention of an organisation where one
 * before it in the document is a council. Reason: engines see no name in an ordinary noun.
 */
import type { Mention } from '../../recognition/engine.js';
import type { TokenisedText } from '../../text/tokenise.js';
import { NO_NOTES, type TakeNote } from '../notes.js';
import { HEAD_NOUNS } from './kinds-of-bodies.js';

const HEADS: ReadonlySet<string> = new Set(HEAD_NOUNS);

/** Sorted and disjoint again; linear. */
export function mentionShortForms(
  prose: TokenisedText,
  mentions: readonly Mention[],
  takeNote: TakeNote = NO_NOTES,
): Mention[] {
  const { text, tokenCount, tokenStarts, tokenEnds } = prose;
  const placed: Mention[] = [];
  const seen = new Set<string>();
  let next = 0;
  const placeBefore = (offset: number): void => {
    for (; next < mentions.length && mentions[next]!.end <= offset; next++) {
      const mention = mentions[next]!;
      placed.push(mention);
      if (mention.type !== 'organisation') continue;
      for (const head of headsIn(text, mention.start, mention.end)) seen.add(head);
    }
  };
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStarts[token]!;
    const end = tokenEnds[token]!;
    if (!isAfterThe(text, start) || !HEADS.has(text.slice(start, end))) continue;
    placeBefore(start);
    if (!seen.has(text.slice(start, end)) || goesOn(text, end)) continue;
    if (next < mentions.length && mentions[next]!.start < end) continue;
    placed.push({ start, end, type: 'organisation', score: null });
    const because = 'is the capitalised noun of an organisation before it';
    takeNote({ start, end, rule: 'mention-short-forms', because, entity: null, evidence: null });
  }
  for (; next < mentions.length; next++) placed.push(mentions[next]!);
  return placed;
}

function headsIn(text: string, start: number, end: number): string[] {
  return text
    .slice(start, end)
    .split(/\s/u)
    .filter((word) => HEADS.has(word));
}

function isAfterThe(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code < 0x41 || code > 0x5a || text.charCodeAt(start - 2) !== 0x65) return false;
  return /(?:^|[^\p{L}])[Tt]he\s$/u.test(text.slice(Math.max(0, start - 5), start));
}

/** More name follows, or what the body is of. */
function goesOn(text: string, end: number): boolean {
  return /^(?:-|\s+(?:of|for|on)\s|\s+\p{Lu})/u.test(text.slice(end, end + 12));
}
