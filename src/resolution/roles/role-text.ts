/**
 * The text as the rules of roles read it: tokens, and which mention a token belongs to. What a rule asks of a mention is made
 * when it asks: of most mentions none does.
 */
import type { Span } from '../../document.js';
import { BEGINS, type FirstWords } from '../../knowledge/first-words.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { hashUnits } from '../../knowledge/word-paths.js';
import type { TitleForm, TitleLexicon } from '../../knowledge/title-lexicon.js';
import type { EntityRecord, EntityType } from '../../record.js';
import type { TokenisedText } from '../../text/tokenise.js';
import { LOWER, kindAt } from '../../text/characters.js';
import { unitsOf } from '../../knowledge/text-units.js';
import { firstIndex } from '../first-index.js';
import type { Merged } from '../merge-mentions.js';
import type { SentenceFinder } from '../sentence-finder.js';
import { createMentionReader } from './read-mention.js';
import { keyAt, keyOf } from './word-keys.js';

/** A mention with the entity that resolution gave it to; null where the text leaves it open. */
export interface RoleMention extends Span {
  readonly type: EntityType;
  readonly id: string | null;
  /** The adjective or people of a country. */
  readonly demonym: boolean;
  /** Of a capital, the id of its country, for whose government it may stand. */
  readonly capitalOf: string | null;
}

export interface RoleText {
  readonly prose: TokenisedText;
  /** Of the text: `unitsOf`. */
  readonly units: Uint16Array;
  readonly titles: TitleLexicon;
  readonly firstWords: FirstWords;
  /** Sorted by start, disjoint. */
  readonly merged: readonly Merged[];
  /** Mention → its first token. */
  readonly firstTokens: Int32Array;
  /** Token → index of the mention that it is a part of, -1 if none. */
  readonly mentionOf: Int32Array;
  /** The mention of that index. */
  readonly mentionAt: (index: number) => RoleMention;
  readonly sentenceAt: SentenceFinder;
}

/** Of the last text that was read: a new array for each costs more than filling this one. */
let roomOfTokens = new Int32Array(0);
let roomOfMentions = new Int32Array(0);

/**
 * Linear in the tokens. It holds until the next text is read.
 * @param named the entities that the mentions were given to
 * @param merged sorted by start, disjoint
 */
export function createRoleText(
  prose: TokenisedText,
  named: readonly EntityRecord[],
  merged: readonly Merged[],
  { titles, firstWords }: Pick<Knowledge, 'titles' | 'firstWords'>,
  sentenceAt: SentenceFinder,
): RoleText {
  const { tokenCount, tokenStarts, tokenEnds } = prose;
  const mentionOf = (roomOfTokens = roomFor(tokenCount, roomOfTokens));
  const firstTokens = (roomOfMentions = roomFor(merged.length, roomOfMentions));
  let token = 0;
  for (let index = 0; index < merged.length; index++) {
    const { start, end } = merged[index]!;
    while (token < tokenCount && tokenEnds[token]! <= start) mentionOf[token++] = -1;
    firstTokens[index] = token;
    while (token < tokenCount && tokenStarts[token]! < end) mentionOf[token++] = index;
  }
  mentionOf.fill(-1, token, tokenCount + 1);
  const units = unitsOf(prose.text);
  const mentionAt = createMentionReader(named, merged);
  return { prose, units, titles, firstWords, merged, firstTokens, mentionOf, mentionAt, sentenceAt };
}

function roomFor(count: number, room: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  if (room.length > count && room.length <= 8 * count + 4096) return room;
  return new Int32Array(2 ** Math.ceil(Math.log2(count + 1024)));
}

/** The token's word in small letters with a plain apostrophe; empty beyond the text. */
export function wordAt({ prose }: RoleText, token: number): string {
  if (token < 0 || token >= prose.tokenCount) return '';
  const { text, tokenStarts, tokenEnds } = prose;
  const start = tokenStarts[token]!;
  const end = tokenEnds[token]!;
  const word = text.slice(start, end);
  return isSmall(text, start, end) ? word : word.toLowerCase().replace('’', "'");
}

/** ASCII without capitals, as most words of a text. */
function isSmall(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 || (code >= 0x41 && code <= 0x5a)) return false;
  }
  return true;
}

/**
 * The token that holds the character, or the first after it.
 * @param from a token at or shortly before it, where one is known
 */
export function tokenAt({ prose: { tokenCount, tokenEnds } }: RoleText, offset: number, from = -1): number {
  if (from < 0) return firstIndex(tokenCount, (token) => tokenEnds[token]! > offset);
  let token = from;
  while (token < tokenCount && tokenEnds[token]! <= offset) token++;
  return token;
}

/** The longest form of a title that begins at the offset, where a word begins, and ends at the limit at most; its end is then in `titles.end`. */
export function titleAt(
  { units, titles, firstWords }: RoleText,
  offset: number,
  limit = Infinity,
  hash = hashUnits(units, offset),
): TitleForm | null {
  return (firstWords.bitsOf(hash) & BEGINS.title) === 0 ? null : titles.longestAt(units, offset, limit, hash);
}

const POSSESSIVE = keyOf("'s");
const APOSTROPHE = keyOf("'");

/** `'s`, or the apostrophe alone after an s. */
export function isPossessive(text: RoleText, token: number): boolean {
  const key = keyAt(text, token);
  if (key === POSSESSIVE) return true;
  if (key !== APOSTROPHE || token === 0) return false;
  return (text.units[text.prose.tokenEnds[token - 1]! - 1]! | 0x20) === 0x73;
}

export function isLowerCase({ prose: { text, tokenStarts } }: RoleText, token: number): boolean {
  const start = tokenStarts[token];
  return start !== undefined && kindAt(text, start) === LOWER;
}
