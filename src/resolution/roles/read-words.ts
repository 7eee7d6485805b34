/**
 * Common words behind a title's `of`: a portfolio, another person's title, or anything else.
 */
import { skipGap } from '../../knowledge/match-titles.js';
import {
  afterTokenOf,
  isLowerCase,
  isPlainWord,
  mentionFrom,
  tokenAt,
  wordAt,
  type RoleText,
} from './role-text.js';

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
    const joint = wordAt(text, to);
    if (joint !== 'and' && joint !== ',' && joint !== '&') break;
    next = wordAt(text, to + 1) === 'and' ? to + 2 : to + 1;
  }
  return words === null ? null : { words, to };
}

function portfolioAt(text: RoleText, token: number): { words: string; to: number } | null {
  const { prose, titles, mentionOf } = text;
  if (token >= prose.tokenCount || mentionOf[token] !== -1) return null;
  const form = titles.longestAt(prose.text, prose.tokenStarts[token]!);
  if (!form || !titles.portfolios.has(form.form)) return null;
  return { words: form.form, to: tokenAt(text, titles.end - 1) + 1 };
}

/** "the prime minister", "President X": the token after another's title and name; -1 if there is none. */
export function readInnerTitle(text: RoleText, token: number): number {
  const { prose, titles, mentionOf } = text;
  let at = prose.tokenStarts[token] ?? prose.text.length;
  for (let words = 0; words < MOST_MODIFIERS && mentionOf[tokenAt(text, at)] === -1; words++) {
    const form = titles.longestAt(prose.text, at);
    if (!form) return -1;
    const after = tokenAt(text, titles.end - 1) + 1;
    const isLast = !isPlainWord(text, after);
    if (isLast && (form.offices.length === 0 || form.weak || titles.portfolios.has(form.form))) return -1;
    if (isLast) return mentionFrom(text, after)?.type === 'person' ? afterTokenOf(text, after) : after;
    if (form.modifier === null) return -1;
    at = skipGap(prose.text, titles.end);
  }
  return -1;
}

/** The token after common words; capitalised ones may be joined by "and". */
export function readWords(text: RoleText, token: number): number {
  let to = token;
  while (to - token < MOST_WORDS && isPlainWord(text, to)) {
    to++;
    const joins = wordAt(text, to) === 'and' && isPlainWord(text, to + 1);
    if (joins && !isLowerCase(text, to - 1) && !isLowerCase(text, to + 1)) to++;
  }
  return to;
}
