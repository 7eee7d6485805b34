/**
 * Finds titles in the words around people's mentions: words that stand before an office, the office, what it is of.
 */
import { BEGINS, hashWord } from '../../knowledge/first-words.js';
import type { TitleForm } from '../../knowledge/title-lexicon.js';
import { skipGap } from '../../knowledge/match-titles.js';
import { closeTitle, type Opening } from './close-title.js';
import { mentionFrom, sentenceEnd, sentenceStart, tokenAt, type RoleText } from './role-text.js';
import type { Title } from './title.js';

/** Tokens before and after a person's mention in which titles are looked for. */
const REACH = 24;

/** In order; linear in the mentions of people. */
export function findTitles(text: RoleText): Title[] {
  const titles: Title[] = [];
  const { mentionOf, firstWords } = text;
  const { text: prose, tokenStarts, tokenEnds } = text.prose;
  let next = 0;
  for (const { type, firstToken, afterToken } of text.mentions) {
    if (type !== 'person') continue;
    const after = sentenceEnd(text, firstToken);
    const from = Math.max(sentenceStart(text, firstToken), firstToken - REACH, next);
    next = Math.max(from, Math.min(after, afterToken + REACH));
    const limit = tokenEnds[after - 1]!;
    for (let token = from; token < next;)
      if (
        mentionOf[token] !== -1 ||
        (firstWords.bitsOf(hashWord(prose, tokenStarts[token]!)) & BEGINS.title) === 0
      )
        token++;
      else token = readAt(text, token, limit, titles);
  }
  return titles;
}

const openAt = (start: number): Opening => ({
  start,
  former: false,
  deputy: false,
  qualified: false,
  portfolio: null,
  of: null,
});

/**
 * Reads the titles that begin at the token, which is no part of a mention, one right after the other; gives the next token to look at.
 * @param limit where the sentence ends
 */
function readAt(text: RoleText, token: number, limit: number, titles: Title[]): number {
  const { prose, titles: lexicon } = text;
  if (prose.tokenStarts[token]! < (titles.at(-1)?.end ?? 0)) return token + 1;
  let at = prose.tokenStarts[token]!;
  let form = formAt(text, at, limit, token);
  if (!form) return token + 1;
  let first = token;
  let opening = openAt(at);
  let next = token + 1;
  for (; form; form = formAt(text, at, limit, first)) {
    const end = lexicon.end;
    const gap = skipGap(prose.text, end);
    if (
      form.offices.length > 0 &&
      !(form.modifier !== null && gap > end && goesOn(text, gap, limit, first))
    ) {
      const title = closeTitle(text, form, opening, first, end, first > token);
      if (title) titles.push(title);
      next = Math.max(next, tokenAt(text, end, first));
      if (gap === end || !title) break;
      at = gap;
      first = tokenAt(text, at, first);
      opening = openAt(at);
      continue;
    }
    if (form.modifier === null) break;
    readModifier(text, form, opening);
    at = gap === end ? afterAnd(text, end) : gap;
    if (form.modifier === 'former' || form.modifier === 'stand') opening.start = at;
    const mention = mentionFrom(text, tokenAt(text, at, first));
    if (mention && mention.type !== 'person' && opening.of === null) {
      opening.of = mention;
      at = skipGap(prose.text, mention.end);
      opening.start = at;
      opening.qualified = false;
    }
  }
  return next;
}

function readModifier(text: RoleText, form: TitleForm, opening: Opening): void {
  if (form.modifier === 'former') opening.former = true;
  if (form.modifier === 'deputy') opening.deputy = true;
  if (form.modifier === 'part' || form.modifier === 'deputy') opening.qualified = true;
  if (text.titles.portfolios.has(form.form)) opening.portfolio ??= form.form;
}

/** The longest form at the offset, at or after the token `from`, that ends in the sentence and before the next mention. */
function formAt(text: RoleText, at: number, limit: number, from: number): TitleForm | null {
  const { prose, titles, mentionOf } = text;
  const form = titles.longestAt(prose.text, at, limit);
  if (!form) return null;
  let token = tokenAt(text, at, from);
  for (; token < prose.tokenCount && prose.tokenStarts[token]! < titles.end; token++)
    if (mentionOf[token] !== -1) return titles.longestAt(prose.text, at, prose.tokenStarts[token]);
  return form;
}

/** Whether a word that may stand before a title is followed by more of one. */
function goesOn(text: RoleText, at: number, limit: number, from: number): boolean {
  const form = formAt(text, at, limit, from);
  if (!form) return false;
  if (form.offices.length > 0) return true;
  const end = text.titles.end;
  const after = skipGap(text.prose.text, end);
  return after > end && goesOn(text, after, limit, from);
}

/** Behind "and" in "foreign and defence minister". */
function afterAnd({ prose: { text } }: RoleText, end: number): number {
  return text.startsWith(' and ', end) ? end + 5 : end;
}
