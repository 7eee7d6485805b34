/**
 * Finds titles in the words around people's mentions: words that stand before an office, the office, what it is of.
 */
import type { TitleForm } from '../../knowledge/title-lexicon.js';
import { isHyphen, skipGap } from '../../knowledge/match-titles.js';
import { findOwner, noOwner } from './find-owner.js';
import { FOR, OF, TO, readComplement } from './read-complement.js';
import {
  isLowerCase,
  isPlainWord,
  isPossessive,
  mentionFrom,
  sentenceBounds,
  tokenAt,
  type RoleMention,
  type RoleText,
} from './role-text.js';
import type { Title } from './title.js';

/** Tokens before and after a person's mention in which titles are looked for. */
const REACH = 24;

/** In order; linear in the mentions of people. */
export function findTitles(text: RoleText): Title[] {
  const titles: Title[] = [];
  let next = 0;
  text.mentions.forEach(({ type }, index) => {
    if (type !== 'person') return;
    const [first, after] = sentenceBounds(text, text.firstToken[index]!);
    const from = Math.max(first, text.firstToken[index]! - REACH, next);
    next = Math.max(from, Math.min(after, text.afterToken[index]! + REACH));
    const limit = text.prose.tokenEnds[after - 1]!;
    for (let token = from; token < next;) token = readAt(text, token, limit, titles);
  });
  return titles;
}

/** What has been read of a title before its head. */
interface Opening {
  start: number;
  former: boolean;
  deputy: boolean;
  qualified: boolean;
  portfolio: string | null;
  /** A nation or body between the words: "former US secretary of state". */
  of: RoleMention | null;
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
 * Reads the titles that begin at the token, one right after the other; gives the next token to look at.
 * @param limit where the sentence ends
 */
function readAt(text: RoleText, token: number, limit: number, titles: Title[]): number {
  const { prose, mentionOf, titles: lexicon } = text;
  if (mentionOf[token] !== -1 || prose.tokenStarts[token]! < (titles.at(-1)?.end ?? 0)) return token + 1;
  let at = prose.tokenStarts[token]!;
  let form = formAt(text, at, limit);
  if (!form) return token + 1;
  let first = token;
  let opening = openAt(at);
  let next = token + 1;
  for (; form; form = formAt(text, at, limit)) {
    const end = lexicon.end;
    const gap = skipGap(prose.text, end);
    if (form.offices.length > 0 && !(form.modifier !== null && gap > end && goesOn(text, gap, limit))) {
      const title = closeTitle(text, form, opening, first, end, first > token);
      if (title) titles.push(title);
      next = Math.max(next, tokenAt(text, end));
      if (gap === end || !title) break;
      at = gap;
      first = tokenAt(text, at);
      opening = openAt(at);
      continue;
    }
    if (form.modifier === null) break;
    readModifier(text, form, opening);
    at = gap === end ? afterAnd(text, end) : gap;
    if (form.modifier === 'former' || form.modifier === 'stand') opening.start = at;
    const mention = mentionFrom(text, tokenAt(text, at));
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

/** The longest form at the offset that ends in the sentence and before the next mention. */
function formAt(text: RoleText, at: number, limit: number): TitleForm | null {
  const { prose, titles, mentionOf } = text;
  const form = titles.longestAt(prose.text, at, limit);
  if (!form) return null;
  let token = tokenAt(text, at);
  for (; token < prose.tokenCount && prose.tokenStarts[token]! < titles.end; token++)
    if (mentionOf[token] !== -1) return titles.longestAt(prose.text, at, prose.tokenStarts[token]);
  return form;
}

/** Whether a word that may stand before a title is followed by more of one. */
function goesOn(text: RoleText, at: number, limit: number): boolean {
  const form = formAt(text, at, limit);
  if (!form) return false;
  if (form.offices.length > 0) return true;
  const end = text.titles.end;
  const after = skipGap(text.prose.text, end);
  return after > end && goesOn(text, after, limit);
}

/** Behind "and" in "foreign and defence minister". */
function afterAnd({ prose: { text } }: RoleText, end: number): number {
  return /^ and $/u.test(text.slice(end, end + 5)) ? end + 5 : end;
}

/** More than any word says of an owner: one that stands before the title is kept. */
const NEVER = OF + 1;

const SUFFIX = /^[- ](?:elect|designate|emeritus)\b/iu;

/**
 * @param first the title's first token
 * @param bare where its head ends
 * @param follows whether another title stands right before it: what is before that is not its owner
 */
function closeTitle(
  text: RoleText,
  form: TitleForm,
  { start, former, deputy, qualified, portfolio, of }: Opening,
  first: number,
  bare: number,
  follows: boolean,
): Title | null {
  const { text: prose } = text.prose;
  const suffix = SUFFIX.exec(prose.slice(bare, bare + 12));
  const end = bare + (suffix?.[0].length ?? 0);
  if (isHyphen(prose.charCodeAt(end)) && /\p{L}/u.test(prose.charAt(end + 1))) return null;
  if (isHyphen(prose.charCodeAt(start - 1)) && start === text.prose.tokenStarts[first]) return null;
  const core = tokenAt(text, end - 1) + 1;
  const charge = qualified ? false : hasUnknownCharge(text, form, first);
  const owner = follows ? noOwner(first) : findOwner(text, charge ? first - 1 : first);
  const complement = readComplement(text, core, form);
  const left = of ? [of] : owner.of;
  const needed =
    left.length > 0 ? (owner.weak && of === null ? FOR : NEVER) : owner.lead === 'owner' ? OF : TO;
  const useRight = complement.of.length > 0 && complement.strength >= needed;
  const ofs = useRight ? complement.of : left;
  return {
    start: charge ? text.prose.tokenStarts[first - 1]! : owner.start < 0 ? start : owner.start,
    end: Math.max(end, complement.titleEnd),
    form,
    former: former || owner.former,
    deputy,
    qualified: qualified || charge || owner.start >= 0 || complement.titleEnd > end,
    portfolio: portfolio ?? complement.portfolio,
    from: owner.from,
    to: complement.to,
    of: ofs,
    side: useRight ? 'right' : left.length > 0 ? 'left' : complement.told ? 'right' : null,
    indirect: useRight && complement.indirect,
    patron: owner.patron,
    lead: of && owner.lead === null ? 'owner' : owner.lead,
    possessed: isPossessive(text, core) && complement.to === core,
  };
}

/** "Commodities Minister": a capitalised word that no table has, inside a sentence. */
function hasUnknownCharge(text: RoleText, form: TitleForm, first: number): boolean {
  return (
    form.takesPortfolio &&
    first - 1 > sentenceBounds(text, first)[0] &&
    isPlainWord(text, first - 1) &&
    !isLowerCase(text, first - 1) &&
    !isLowerCase(text, first)
  );
}
