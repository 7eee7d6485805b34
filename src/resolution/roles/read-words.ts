/**
 * Common words behind a title's `of`: a portfolio, another person's title, or anything else.
 */
import { skipGap } from '../../knowledge/match-titles.js';
import { isPlainWord } from './is-plain-word.js';
import { afterTokenOf, personFrom } from './mentions-at.js';
import { isLowerCase, titleAt, tokenAt, type RoleText } from './role-text.js';
import { AMPERSAND, AND, COMMA, keyAt } from './word-keys.js';

const MOST_WORDS = 4;
const MOST_MODIFIERS = 4;

/** "trade and industry": the token after it and its first words, which say the office. */
export function readPortfolio(text: RoleText, token: number): { words: string; to: number } | null {
  let words: string | null = null;
  let to = token;
  for (let next = token; ;) {
    const part = portfolioAt(text, next);
    if (!part) break;
    words ??= part.words;
    to = part.to;
    const joint = keyAt(text, to);
    if (joint !== AND && joint !== COMMA && joint !== AMPERSAND) break;
    next = keyAt(text, to + 1) === AND ? to + 2 : to + 1;
  }
  return words === null ? null : { words, to };
}

function portfolioAt(text: RoleText, token: number): { words: string; to: number } | null {
  const { prose, titles, mentionOf } = text;
  if (token >= prose.tokenCount || mentionOf[token] !== -1) return null;
  const form = titleAt(text, prose.tokenStarts[token]!);
  if (!form?.isPortfolio) return null;
  return { words: form.form, to: tokenAt(text, titles.end - 1, token) + 1 };
}

/** "the prime minister", "President X": the token after another's title and name; -1 if there is none. */
export function readInnerTitle(text: RoleText, token: number): number {
  const { prose, titles, mentionOf } = text;
  let at = prose.tokenStarts[token] ?? prose.text.length;
  for (let words = 0; words < MOST_MODIFIERS && mentionOf[tokenAt(text, at, token)] === -1; words++) {
    const form = titleAt(text, at);
    if (!form) return -1;
    const after = tokenAt(text, titles.end - 1, token) + 1;
    const isLast = !isPlainWord(text, after);
    if (isLast && (form.offices.length === 0 || form.weak || form.isPortfolio)) return -1;
    if (isLast) return personFrom(text, after) ? afterTokenOf(text, after) : after;
    if (form.modifier === null) return -1;
    at = skipGap(text.units, titles.end);
  }
  return -1;
}

/** The token after common words; capitalised ones may be joined by "and". */
export function readWords(text: RoleText, token: number): number {
  let to = token;
  while (to - token < MOST_WORDS && isPlainWord(text, to)) {
    to++;
    if (keyAt(text, to) !== AND || isLowerCase(text, to - 1) || isLowerCase(text, to + 1)) continue;
    if (isPlainWord(text, to + 1)) to++;
  }
  return to;
}
