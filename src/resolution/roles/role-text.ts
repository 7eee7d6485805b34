/**
 * The text as the rules of roles read it: tokens, and which mention a token belongs to.
 */
import { isAscii } from '../../text/is-ascii.js';
import type { Span } from '../../document.js';
import type { FirstWords } from '../../knowledge/first-words.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { TitleLexicon } from '../../knowledge/title-lexicon.js';
import type { EntityType } from '../../record.js';
import type { TokenisedText } from '../../text/tokenise.js';
import { LOWER, kindAt } from '../../text/characters.js';
import { firstIndex } from '../first-index.js';
import type { SentenceFinder } from '../sentence-finder.js';

/** A mention with the entity that resolution gave it to; null where the text leaves it open. */
export interface RoleMention extends Span {
  readonly type: EntityType;
  readonly id: string | null;
  /** The adjective or people of a country. */
  readonly demonym: boolean;
  /** Of a capital, the id of its country, for whose government it may stand. */
  readonly capitalOf: string | null;
  /** Its first token and the one after its last. */
  readonly firstToken: number;
  readonly afterToken: number;
}

export interface RoleText {
  readonly prose: TokenisedText;
  readonly titles: TitleLexicon;
  readonly firstWords: FirstWords;
  /** Sorted by start, disjoint. */
  readonly mentions: readonly RoleMention[];
  /** Token → index of the mention that it is a part of, -1 if none. */
  readonly mentionOf: Int32Array;
  readonly sentenceAt: SentenceFinder;
}

/** Of the last text that was read: a new array for each costs more than filling this one. */
let room = new Int32Array(0);

/** Linear in the tokens. It holds until the next text is read. */
export function createRoleText(
  prose: TokenisedText,
  mentions: readonly RoleMention[],
  { titles, firstWords }: Pick<Knowledge, 'titles' | 'firstWords'>,
  sentenceAt: SentenceFinder,
): RoleText {
  const mentionOf = roomFor(prose.tokenCount);
  for (let index = 0; index < mentions.length; index++) {
    const { firstToken, afterToken } = mentions[index]!;
    for (let token = firstToken; token < afterToken; token++) mentionOf[token] = index;
  }
  return { prose, titles, firstWords, mentions, mentionOf, sentenceAt };
}

function roomFor(tokenCount: number): Int32Array {
  const size = 2 ** Math.ceil(Math.log2(tokenCount + 1));
  if (room.length < size || room.length > 8 * size) room = new Int32Array(size);
  return room.fill(-1);
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

/** The mention that begins at the token, or that ends before it. */
export function mentionFrom(text: RoleText, token: number): RoleMention | null {
  const index = text.mentionOf[token] ?? -1;
  if (index < 0) return null;
  const mention = text.mentions[index]!;
  return mention.firstToken === token ? mention : null;
}

export function mentionBefore(text: RoleText, token: number): RoleMention | null {
  const index = text.mentionOf[token - 1] ?? -1;
  if (index < 0) return null;
  const mention = text.mentions[index]!;
  return mention.afterToken === token ? mention : null;
}

export function firstTokenOf(text: RoleText, token: number): number {
  return text.mentions[text.mentionOf[token]!]!.firstToken;
}

export function afterTokenOf(text: RoleText, token: number): number {
  return text.mentions[text.mentionOf[token]!]!.afterToken;
}

/** First token of the sentence that the token is in. */
export function sentenceStart({ prose, sentenceAt }: RoleText, token: number): number {
  return prose.sentenceStarts[sentenceAt(prose.tokenStarts[token]!)]!;
}

/** The first token after the sentence that the token is in. */
export function sentenceEnd({ prose, sentenceAt }: RoleText, token: number): number {
  return prose.sentenceStarts[sentenceAt(prose.tokenStarts[token]!) + 1]!;
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

/** `'s`, or the apostrophe alone after an s. */
export function isPossessive(text: RoleText, token: number): boolean {
  const { prose } = text;
  const first = prose.text.charCodeAt(prose.tokenStarts[token] ?? Infinity);
  if (first !== 0x27 && first !== 0x2019) return false;
  const word = wordAt(text, token);
  return word === "'s" || (word === "'" && wordAt(text, token - 1).endsWith('s'));
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const DETERMINERS = words('the a an another one this these those');
export const PRONOUNS = words('his her its their whose my our your');

/** Words that no title goes on over: of grammar, and verbs that often follow one. */
const STOP_WORDS = words(
  'the a an and or but nor of for at to in on by with from into since until till between during after before over under against ' +
    'who whom whose which that this these those where when while as if than because though although so yet ' +
    'is are was were be been being am has have had do does did will would can could may might shall should must not ' +
    'he she it they we you i him her them us his its their our my your me ' +
    'said says say saying told tells tell added adds asked asks met meets called calls spoke speaks announced wrote writes ' +
    'arrived visited warned urged insisted denied claimed argued agreed accused signed left came went made took gave',
);

const WORD = /^\p{L}[\p{L}\p{M}'-]*$/u;
const WORD_OF_ENGLISH = /^[A-Za-z][A-Za-z'-]*$/;

/** A word that is neither grammar nor a part of a name: an adjective or common noun, as far as one can tell. */
export function isPlainWord(text: RoleText, token: number): boolean {
  if (text.mentionOf[token] !== -1) return false;
  const word = wordAt(text, token);
  return (WORD_OF_ENGLISH.test(word) || (!isAscii(word) && WORD.test(word))) && !STOP_WORDS.has(word);
}

export function isLowerCase({ prose: { text, tokenStarts } }: RoleText, token: number): boolean {
  const start = tokenStarts[token];
  return start !== undefined && kindAt(text, start) === LOWER;
}
