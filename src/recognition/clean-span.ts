/**
 * Makes a rough span a name: no white space, punctuation, quote, possessive, leading article or preposition at its edges,
 * and, for a person, no title before the name. Only ever narrows a span.
 */
import type { Span } from '../document.js';
import { TITLES } from '../knowledge/titles.js';
import type { MentionType } from './engine.js';

const POSSESSIVE = /['’]s?$/u;
/** A full stop may end an abbreviation (`Inc.`, `Jr.`, `U.S.`), so it is taken off only where it cannot. */
const TRAILING = /[\s,;:!?"“”«»‹›„‘’'`´()[\]{}<>|/\\*_~–—…@#&=^$%§©®™•-]+$/u;
const LEADING = /^[\s,;:.!?"“”«»‹›„‘’'`´()[\]{}<>|/\\*_~–—…@#&=+^$%§©®™•-]+/u;
const ABBREVIATED = /(?:^|[\s.])(?:\p{L}|Inc|Ltd|Co|Corp|Bros|Jr|Sr|St|Ph\.D|No)\.$/u;
/** Articles that are a part of the name. */
const ARTICLE_NAME = /^The (?:Hague|Gambia|Bahamas)\b/u;
const ARTICLE = /^(?:the|an?)\s+/iu;
/** No name begins with one of these in small letters. */
const PREPOSITION = /^(?:of|in|at|from|by|for|to|with|on|and)\s+/u;
const FIRST_WORD = /^([\p{L}-]+)\.?\s+/u;

/** The narrowed span, or null if nothing of a name is left. */
export function cleanSpan(text: string, span: Span, type: MentionType): Span | null {
  return isClean(text, span, type) ? span : cleanByPatterns(text, span, type);
}

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isLetter = (code: number): boolean => isCapital(code & ~0x20);

/** Whether nothing is to be taken off for sure: so it is with most names, and this costs little. */
function isClean(text: string, { start, end }: Span, type: MentionType): boolean {
  if (!isCapital(text.charCodeAt(start)) || !isLetter(text.charCodeAt(end - 1))) return false;
  if (text.charCodeAt(end - 1) === 0x73 && !isLetter(text.charCodeAt(end - 2))) return false;
  let word = start + 1;
  while (word < end && (isLetter(text.charCodeAt(word)) || text.charCodeAt(word) === 0x2d)) word++;
  if (word === end) return type !== 'person' || !TITLES.has(text.slice(start, end).toLowerCase());
  if (text.charCodeAt(word) >= 0x80) return false;
  const first = text.slice(start, word).toLowerCase();
  if (first === 'the' || first === 'a' || first === 'an') return false;
  return type !== 'person' || (!TITLES.has(first) && !TITLES.has(text.slice(start, end).toLowerCase()));
}

/** What `cleanSpan` does, for any span. */
export function cleanByPatterns(text: string, span: Span, type: MentionType): Span | null {
  let { start, end } = span;
  let name = text.slice(start, end);
  for (let before = ''; before !== name;) {
    before = name;
    start += name.length - (name = name.replace(LEADING, '')).length;
    if (!ARTICLE_NAME.test(name)) start += name.length - (name = name.replace(ARTICLE, '')).length;
    start += name.length - (name = name.replace(PREPOSITION, '')).length;
    if (type === 'person') start += name.length - (name = withoutTitle(name)).length;
    name = name.replace(TRAILING, '').replace(POSSESSIVE, '');
    if (name.endsWith('.') && !ABBREVIATED.test(name)) name = name.slice(0, -1);
  }
  end = start + name.length;
  return /\p{L}/u.test(name) ? { start, end } : null;
}

/** A title word goes only while something follows it; a name that is all titles is none. */
function withoutTitle(name: string): string {
  const word = FIRST_WORD.exec(name);
  if (word && TITLES.has(word[1]!.toLowerCase())) return name.slice(word[0].length);
  return TITLES.has(name.replace(/\.$/u, '').toLowerCase()) ? '' : name;
}
