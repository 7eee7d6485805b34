/**
 * Finds titles in the words around people's mentions: words that stand before an office, the office, what it is of.
 */
import { BEGINS } from '../../knowledge/first-words.js';
import { skipGap } from '../../knowledge/match-titles.js';
import { hashUnits } from '../../knowledge/word-paths.js';
import type { TitleForm } from '../../knowledge/title-lexicon.js';
import { closeTitle, type Opening } from './close-title.js';
import { mentionFrom } from './mentions-at.js';
import { titleAt, tokenAt, type RoleText } from './role-text.js';
import type { Title } from './title.js';

/** Tokens before and after a person's mention in which titles are looked for. */
const REACH = 24;

/** The sentence in which titles are looked for: its first token, and where it ends. */
interface Sentence {
  readonly opens: number;
  readonly limit: number;
}

/** In order; linear in the mentions of people. */
export function findTitles(text: RoleText): Title[] {
  const titles: Title[] = [];
  const { units, merged, firstTokens, mentionOf } = text;
  const { bitsOf } = text.firstWords;
  const { tokenStarts, tokenEnds, sentenceStarts, sentenceCount } = text.prose;
  let sentence = 0;
  let next = 0;
  for (let index = 0; index < merged.length; index++) {
    if (merged[index]!.type !== 'person') continue;
    const first = firstTokens[index]!;
    while (sentence + 1 < sentenceCount && sentenceStarts[sentence + 1]! <= first) sentence++;
    const opens = sentenceStarts[sentence]!;
    const closes = sentenceStarts[sentence + 1]!;
    let after = first;
    while (after < closes && mentionOf[after] === index) after++;
    const from = Math.max(opens, first - REACH, next);
    next = Math.max(from, Math.min(closes, after + REACH));
    let at: Sentence | undefined;
    for (let token = from; token < next;) {
      if (mentionOf[token] === -1) {
        const hash = hashUnits(units, tokenStarts[token]!);
        if ((bitsOf(hash) & BEGINS.title) !== 0) {
          at ??= { opens, limit: tokenEnds[closes - 1]! };
          token = readAt(text, token, hash, at, titles);
          continue;
        }
      }
      token++;
    }
  }
  return titles;
}

/** What is being read; `closeTitle` copies it. */
const opening: Opening = {
  start: 0,
  former: false,
  deputy: false,
  qualified: false,
  portfolio: null,
  of: null,
};

function openAt(start: number): void {
  opening.start = start;
  opening.former = false;
  opening.deputy = false;
  opening.qualified = false;
  opening.portfolio = null;
  opening.of = null;
}

/**
 * Reads the titles that begin at the token, which is no part of a mention, one right after the other; gives the next token to look at.
 * @param hash of the token's word
 */
function readAt(
  text: RoleText,
  token: number,
  hash: number,
  { opens, limit }: Sentence,
  titles: Title[],
): number {
  const { units, prose, titles: lexicon } = text;
  let at = prose.tokenStarts[token]!;
  if (titles.length > 0 && at < titles[titles.length - 1]!.end) return token + 1;
  let form = formAt(text, at, limit, token, hash);
  if (!form) return token + 1;
  let first = token;
  openAt(at);
  let next = token + 1;
  for (; form; form = formAt(text, at, limit, first, hashUnits(units, at))) {
    const end = lexicon.end;
    const gap = skipGap(units, end);
    if (
      form.offices.length > 0 &&
      !(form.modifier !== null && gap > end && goesOn(text, gap, limit, first))
    ) {
      const title = closeTitle(text, form, opening, opens, first, end, first > token);
      if (title) titles.push(title);
      next = Math.max(next, tokenAt(text, end, first));
      if (gap === end || !title) break;
      at = gap;
      first = tokenAt(text, at, first);
      openAt(at);
      continue;
    }
    if (form.modifier === null) break;
    readModifier(form, opening);
    at = gap;
    if (form.modifier === 'former' || form.modifier === 'stand') opening.start = at;
    const mention = opening.of === null ? mentionFrom(text, tokenAt(text, at, first)) : null;
    if (mention && mention.type !== 'person') {
      opening.of = mention;
      at = skipGap(units, mention.end);
      opening.start = at;
      opening.qualified = false;
    }
  }
  return next;
}

function readModifier({ form, modifier, isPortfolio }: TitleForm, read: Opening): void {
  if (modifier === 'former') read.former = true;
  if (modifier === 'deputy') read.deputy = true;
  if (modifier === 'part' || modifier === 'deputy') read.qualified = true;
  if (isPortfolio) read.portfolio ??= form;
}

/** The longest form at the offset, at or after the token `from`, that ends in the sentence and before the next mention. */
function formAt(text: RoleText, at: number, limit: number, from: number, hash: number): TitleForm | null {
  const form = titleAt(text, at, limit, hash);
  if (!form) return null;
  const { prose, titles, mentionOf } = text;
  const { end } = titles;
  let token = tokenAt(text, at, from);
  for (; token < prose.tokenCount && prose.tokenStarts[token]! < end; token++)
    if (mentionOf[token] !== -1) return titleAt(text, at, prose.tokenStarts[token], hash);
  return form;
}

/** Whether a word that may stand before a title is followed by more of one. */
function goesOn(text: RoleText, at: number, limit: number, from: number): boolean {
  const form = formAt(text, at, limit, from, hashUnits(text.units, at));
  if (!form) return false;
  if (form.offices.length > 0) return true;
  const end = text.titles.end;
  const after = skipGap(text.units, end);
  return after > end && goesOn(text, after, limit, from);
}
