/**
 * What a word for a body means in a title: the organisation that the text last named.
 */
import { firstIndex } from '../first-index.js';
import { firstTokenOf, mentionBefore } from './mentions-at.js';
import { wordAt, type RoleMention, type RoleText } from './role-text.js';
import { COMMA, keyAt, keysOf } from './word-keys.js';

/** Mentions that are looked through for a body's name; it bounds the cost of one title. */
const FARTHEST = 40;

/**
 * "the bank" is the one organisation before the token that has the word in its name; "the company", which says
 * nothing of the name, the last in this sentence or the one before. Null for a word that names no body.
 */
export function findBody(text: RoleText, token: number, to: number): RoleMention | null {
  const noun = wordAt(text, to - 1);
  const any = text.titles.bodies.get(noun);
  if (any === undefined) return null;
  return any ? findLastOrganisation(text, token) : findByName(text, token, noun);
}

function findByName(text: RoleText, token: number, noun: string): RoleMention | null {
  const last = lastMentionBefore(text, text.prose.tokenStarts[token]!);
  let found: RoleMention | null = null;
  for (let index = last; index >= 0 && index > last - FARTHEST; index--) {
    if (text.merged[index]!.type !== 'organisation') continue;
    const mention = text.mentionAt(index);
    const name = text.prose.text.slice(mention.start, mention.end).toLowerCase();
    if (!name.split(/[\s-]+/u).includes(noun)) continue;
    if (found && found.id !== mention.id) return null;
    found ??= mention;
  }
  return found;
}

/** The last organisation before the token in its sentence, else in the sentence before. */
export function findLastOrganisation(text: RoleText, token: number): RoleMention | null {
  const { prose, sentenceAt, merged, mentionAt } = text;
  const sentence = sentenceAt(prose.tokenStarts[token]!);
  for (let index = lastMentionBefore(text, text.prose.tokenStarts[token]!); index >= 0; index--) {
    const { type, start } = merged[index]!;
    if (sentenceAt(start) < sentence - 1) return null;
    if (type === 'organisation') return mentionAt(index);
  }
  return null;
}

/** Before what says only where a body is. */
const PLACING = keysOf('of in at from');

/**
 * "Orbis, whose chairwoman": what stands before the word, else the last organisation of the sentence; that too where
 * what stands there only says where it is ("Orbis of Frankfurt, whose chairwoman").
 */
export function findRelated(text: RoleText, token: number): RoleMention | null {
  const at = keyAt(text, token - 1) === COMMA ? token - 1 : token;
  const beside = mentionBefore(text, at);
  if (beside?.type === 'person') return null;
  if (beside && !PLACING.has(keyAt(text, firstTokenOf(text, at - 1) - 1))) return beside;
  return findLastOrganisation(text, token) ?? beside;
}

/** Index of the last mention that begins before the offset, -1 if none. */
export function lastMentionBefore({ merged }: RoleText, offset: number): number {
  return firstIndex(merged.length, (index) => merged[index]!.start >= offset) - 1;
}
