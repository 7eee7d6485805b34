/**
 * What follows a title and belongs to it: "of Kenya", "for water", "of the political bureau of Hamas".
 */
import type { TitleForm } from '../../knowledge/title-lexicon.js';
import { findBody } from './find-antecedent.js';
import {
  DETERMINERS,
  PRONOUNS,
  afterTokenOf,
  isLowerCase,
  isPlainWord,
  isPossessive,
  mentionFrom,
  wordAt,
  type RoleMention,
  type RoleText,
} from './role-text.js';

export interface Complement {
  /** The token after it. */
  to: number;
  of: RoleMention[];
  /** How much the word that joins it says: `TO`, `FOR`, `OF`. */
  strength: number;
  /** The end of the words that belong to the title itself; 0 if none does. */
  titleEnd: number;
  portfolio: string | null;
  indirect: boolean;
  /** It says what the title is of, though not by a name. */
  told: boolean;
}

/** How much a preposition says what a title is of; 0: not at all, but it goes on. */
export const OF = 3;
export const FOR = 2;
export const TO = 1;
const LINKS: ReadonlyMap<string, number> = new Map([
  ['of', OF],
  ['for', FOR],
  ['at', FOR],
  ['to', TO],
  ['in', 0],
  ['on', 0],
  ['from', 0],
]);
const MOST_LINKS = 4;
const MOST_WORDS = 4;
/** Of a part that a country or body has: "of Bolivia's armed forces". */
const MOST_NOUNS = 2;

export function readComplement(text: RoleText, core: number, form: TitleForm): Complement {
  const read: Complement = {
    to: core,
    of: [],
    strength: 0,
    titleEnd: 0,
    portfolio: null,
    indirect: false,
    told: false,
  };
  let rank = 0;
  let open = 0;
  for (let links = 0; links < MOST_LINKS; links++) {
    const link = wordAt(text, read.to);
    const value = linkValue(link, form);
    if (value < 0) break;
    const article = wordAt(text, read.to + 1);
    const hasArticle = DETERMINERS.has(article) || PRONOUNS.has(article);
    const token = read.to + (hasArticle ? 2 : 1);
    const mention = mentionFrom(text, token);
    if (mention) {
      const [to, of, noun] = readNames(text, token, form);
      read.to = to;
      if (mention.type === 'person') break;
      if (value <= rank) continue;
      if (rank === 0 && open > 0 && saysWhat(link)) read.titleEnd = open;
      rank = value;
      Object.assign(read, { of, strength: value, indirect: noun > 0, told: true });
      if (noun > 0) read.titleEnd = endOf(text, noun);
      continue;
    }
    const to = readWords(text, token, read);
    if (to === token || (!hasArticle && !saysWhat(link) && !isTitle(text, token))) break;
    if (read.portfolio === null && mentionFrom(text, to)?.type === 'person' && isTitle(text, to - 1)) {
      read.to = afterTokenOf(text, to);
      break;
    }
    if (rank === 0 && saysWhat(link)) {
      const body = hasArticle ? findBody(text, token, to) : null;
      if (body) {
        rank = value;
        Object.assign(read, { of: [body], strength: value });
      } else if (!hasArticle || read.portfolio !== null) read.titleEnd = open = endOf(text, to);
      else {
        open = endOf(text, to);
        if (form.weak) read.titleEnd = open;
      }
      read.told = true;
    }
    read.to = to;
  }
  return read;
}

function linkValue(link: string, { offices }: TitleForm): number {
  const value = LINKS.get(link) ?? -1;
  return offices[0]?.office === 'counterpart' && value === 0 && link !== 'on' ? OF : value;
}

function saysWhat(link: string): boolean {
  return link === 'of' || link === 'for';
}

function endOf({ prose }: RoleText, to: number): number {
  return prose.tokenEnds[to - 1]!;
}

function isTitle({ titles, prose }: RoleText, token: number): boolean {
  return (titles.longestAt(prose.text, prose.tokenStarts[token]!)?.offices.length ?? 0) > 0;
}

/** The token after the names, the names, and the token after a common noun behind a demonym or possessive, 0 if none. */
function readNames(text: RoleText, token: number, { singular }: TitleForm): [number, RoleMention[], number] {
  const names: RoleMention[] = [];
  let to = token;
  for (let mention = mentionFrom(text, to); mention; mention = mentionFrom(text, to)) {
    names.push(mention);
    to = afterTokenOf(text, to);
    if (singular === null) break;
    const joint = wordAt(text, to);
    if (joint !== ',' && joint !== 'and') break;
    let next = to + 1;
    if (joint === ',' && wordAt(text, next) === 'and') next++;
    if (wordAt(text, next) === 'the') next++;
    if (mentionFrom(text, next)?.type !== mention.type) break;
    to = next;
  }
  const owned = isPossessive(text, to);
  if (!owned && !names.at(-1)!.demonym) return [to, names, 0];
  let noun = owned ? to + 1 : to;
  for (let words = 0; words < MOST_NOUNS && isPlainWord(text, noun); words++) noun++;
  return noun > to + (owned ? 1 : 0) ? [noun, names, noun] : [to, names, 0];
}

/** The token after the common words from `token` on; notes a portfolio among them. */
function readWords(text: RoleText, token: number, read: Complement): number {
  const charge = portfolioAt(text, token);
  if (charge) {
    read.portfolio ??= charge.words;
    return charge.to;
  }
  let to = token;
  while (to - token < MOST_WORDS && isPlainWord(text, to) && !(to > token && isTitle(text, to - 1))) {
    to++;
    if (
      wordAt(text, to) === 'and' &&
      isCapital(text, to - 1) &&
      isPlainWord(text, to + 1) &&
      isCapital(text, to + 1)
    )
      to++;
  }
  return to;
}

function isCapital(text: RoleText, token: number): boolean {
  return !isLowerCase(text, token);
}

function portfolioAt(text: RoleText, token: number): { words: string; to: number } | null {
  let words: string | null = null;
  let to = token;
  for (let next = token; ;) {
    const word = readPortfolio(text, next);
    if (!word) break;
    words ??= word.words;
    to = word.to;
    const joint = wordAt(text, to);
    if (joint !== 'and' && joint !== ',' && joint !== '&') break;
    next = wordAt(text, to + 1) === 'and' ? to + 2 : to + 1;
  }
  return words === null ? null : { words, to };
}

function readPortfolio(text: RoleText, token: number): { words: string; to: number } | null {
  const { prose, titles, mentionOf } = text;
  if (token >= prose.tokenCount || mentionOf[token] !== -1) return null;
  const form = titles.longestAt(prose.text, prose.tokenStarts[token]!);
  if (!form || !titles.portfolios.has(form.form)) return null;
  let to = token;
  while (to < prose.tokenCount && prose.tokenEnds[to]! <= titles.end) to++;
  return { words: form.form, to };
}
