/**
 * "the Council", with a capital and an article and no more name after it, is a mention of an organisation where one
 * before it in the document is a council. Reason: engines see no name in an ordinary noun.
 */
import type { Mention } from '../../recognition/engine.js';
import type { TokenisedText } from '../../text/tokenise.js';
import { NO_NOTES, type TakeNote } from '../notes.js';
import { HEAD_NOUNS } from './kinds-of-bodies.js';

const HEADS: ReadonlySet<string> = new Set(HEAD_NOUNS);
/** Of these nouns, in characters. */
const SHORTEST = 4;
const LONGEST = 13;

/**
 * Sorted and disjoint again; linear.
 * @param behindArticle tokens with a capital that may be behind "the"
 */
export function mentionShortForms(
  prose: TokenisedText,
  mentions: readonly Mention[],
  behindArticle: readonly number[],
  takeNote: TakeNote = NO_NOTES,
): readonly Mention[] {
  const { text, tokenStarts, tokenEnds } = prose;
  let placed: Mention[] | null = null;
  const seen = new Set<string>();
  let next = 0;
  for (const token of behindArticle) {
    if (!isHead(prose, token)) continue;
    const start = tokenStarts[token]!;
    const end = tokenEnds[token]!;
    placed ??= [];
    for (; next < mentions.length && mentions[next]!.end <= start; next++) {
      const mention = mentions[next]!;
      placed.push(mention);
      if (mention.type === 'organisation') addHeads(text.slice(mention.start, mention.end), seen);
    }
    if (!seen.has(text.slice(start, end)) || goesOn(text, end)) continue;
    if (next < mentions.length && mentions[next]!.start < end) continue;
    placed.push({ start, end, type: 'organisation', score: null });
    const because = 'is the capitalised noun of an organisation before it';
    takeNote({ start, end, rule: 'mention-short-forms', because, entity: null, evidence: null });
  }
  if (placed === null) return mentions;
  for (; next < mentions.length; next++) placed.push(mentions[next]!);
  return placed;
}

/** Such a noun behind an article. */
function isHead({ text, tokenStarts, tokenEnds }: TokenisedText, token: number): boolean {
  const start = tokenStarts[token]!;
  const end = tokenEnds[token]!;
  if (end - start < SHORTEST || end - start > LONGEST || !HEADS.has(text.slice(start, end))) return false;
  return /(?:^|[^\p{L}])[Tt]he\s$/u.test(text.slice(Math.max(0, start - 5), start));
}

function addHeads(name: string, heads: Set<string>): void {
  for (const word of name.split(/\s/u)) if (HEADS.has(word)) heads.add(word);
}

/** More name follows, or what the body is of. */
function goesOn(text: string, end: number): boolean {
  return /^(?:-|\s+(?:of|for|on)\s|\s+\p{Lu})/u.test(text.slice(end, end + 12));
}
