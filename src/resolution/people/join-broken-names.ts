/**
 * A given name at the end of a line and the name that begins the next are one name, where the engine saw two: "… went to
 * Peter⏎Odhiambo, who …". Not where either has its line for itself, as names in a list do.
 */
import type { PeopleKnowledge } from '../../knowledge/people.js';
import type { Mention } from '../../recognition/engine.js';
import type { TakeNote } from '../notes.js';
import { isWhiteSpace } from '../white-space.js';
import { foldWord } from './sound-of.js';

const LINE_END = /^[ \t]*\r?\n[ \t]*$/u;
const ONE_WORD = /^\p{Lu}[\p{L}\p{M}’'-]+$/u;

/** Sorted and disjoint again; linear. */
export function joinBrokenNames(
  text: string,
  mentions: readonly Mention[],
  people: PeopleKnowledge,
  takeNote: TakeNote,
): readonly Mention[] {
  let first = 1;
  while (first < mentions.length && !isBroken(text, mentions[first - 1]!, mentions[first]!, people)) first++;
  if (first >= mentions.length) return mentions;
  const joined = mentions.slice(0, first);
  for (const mention of mentions.slice(first)) {
    const before = joined[joined.length - 1]!;
    if (!isBroken(text, before, mention, people)) {
      joined.push(mention);
      continue;
    }
    const { start } = before;
    const { end } = mention;
    const score =
      before.score === null || mention.score === null ? null : Math.min(before.score, mention.score);
    joined[joined.length - 1] = { start, end, type: 'person', score };
    const because = 'is a given name and a name that only a line end parts';
    takeNote({ rule: 'join-broken-names', because, start, end, entity: null, evidence: null });
  }
  return joined;
}

function isBroken(
  text: string,
  before: Mention,
  { start, end, type }: Mention,
  people: PeopleKnowledge,
): boolean {
  if (type !== 'person' || before.type !== 'person' || start - before.end > 8) return false;
  if (!isWhiteSpace(text.charCodeAt(start - 1)) || !isWhiteSpace(text.charCodeAt(before.end))) return false;
  if (!LINE_END.test(text.slice(before.end, start))) return false;
  const given = text.slice(before.start, before.end);
  if (!ONE_WORD.test(given) || !ONE_WORD.test(text.slice(start, end))) return false;
  return people.isGivenName(foldWord(given)) && !beginsLine(text, before.start) && !endsLine(text, end);
}

function beginsLine(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t>*•-]*$/u.test(text.slice(Math.max(0, offset - 8), offset));
}

function endsLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:\r?\n|$)/u.test(text.slice(offset, offset + 8));
}
