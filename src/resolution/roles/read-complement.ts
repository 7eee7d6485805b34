/**
 * What follows a title and belongs to it: "of Kenya", "for water", "of the political bureau of Hamas".
 */
import type { TitleForm } from '../../knowledge/title-lexicon.js';
import { findBody } from './find-antecedent.js';
import { isPlainWord } from './is-plain-word.js';
import { afterTokenOf, mentionFrom, personFrom } from './mentions-at.js';
import { isPossessive, type RoleMention, type RoleText } from './role-text.js';
import { readInnerTitle, readPortfolio, readWords } from './read-words.js';
import { AND, COMMA, OF as OF_WORD, THE, isDeterminer, isPronoun, keyAt, keyOf } from './word-keys.js';

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
const LINKS: ReadonlyMap<number, number> = new Map([
  [OF_WORD, OF],
  [keyOf('for'), FOR],
  [keyOf('at'), FOR],
  [keyOf('to'), TO],
  [keyOf('in'), 0],
  [keyOf('on'), 0],
  [keyOf('from'), 0],
]);
const FOR_WORD = keyOf('for');
const ON = keyOf('on');
const MOST_LINKS = 4;
/** Of a part that a country or body has: "of Bolivia's armed forces". */
const MOST_NOUNS = 2;

/** @param core the token after the title's head */
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
  let open = 0;
  for (let links = 0; links < MOST_LINKS; links++) {
    const link = keyAt(text, read.to);
    const value = linkValue(link, form);
    if (value < 0) break;
    const article = keyAt(text, read.to + 1);
    const hasArticle = isDeterminer(text, read.to + 1, article) || isPronoun(article);
    const token = read.to + (hasArticle ? 2 : 1);
    if (mentionFrom(text, token)) {
      if (open > 0 && read.strength === 0 && saysWhat(link)) read.titleEnd = open;
      if (!takeNames(text, token, form, value, hasArticle, read)) break;
    } else {
      const to = takeWords(text, token, form, saysWhat(link) ? value : 0, hasArticle, read);
      if (to < 0) break;
      open = to;
    }
  }
  return read;
}

/**
 * A name behind a preposition; a demonym alone is a language ("professor of Arabic").
 * @returns false if nothing after it can belong to the title
 */
function takeNames(
  text: RoleText,
  token: number,
  form: TitleForm,
  value: number,
  hasArticle: boolean,
  read: Complement,
): boolean {
  const { to, of, noun } = readNames(text, token, form);
  read.to = to;
  if (of[0]!.type === 'person') return false;
  if (value <= read.strength) return true;
  if (of[0]!.demonym && noun === 0 && !hasArticle) {
    if (read.strength === 0 && value > TO) read.titleEnd = endOf(text, to);
    return true;
  }
  read.of = of;
  read.strength = value;
  read.indirect = noun > 0;
  read.told = true;
  if (noun > 0) read.titleEnd = endOf(text, noun);
  return true;
}

/**
 * Common words behind a preposition: they belong to the title if no article stands before them ("head of vaccines"),
 * if they are a portfolio, or if the head alone says nothing ("member of the committee").
 * @returns where they end, which is the title's end if it goes on "of" something; -1 if nothing more belongs to it
 */
function takeWords(
  text: RoleText,
  token: number,
  form: TitleForm,
  value: number,
  hasArticle: boolean,
  read: Complement,
): number {
  const inner = readInnerTitle(text, token);
  if (inner >= 0) {
    read.to = inner;
    read.told = true;
    return -1;
  }
  const charge = readPortfolio(text, token);
  read.portfolio ??= charge?.words ?? null;
  const to = charge?.to ?? readWords(text, token);
  if (to === token || (!hasArticle && value === 0)) return -1;
  read.to = to;
  if (read.strength > 0 || value === 0) return 0;
  read.told = true;
  const body = hasArticle ? findBody(text, token, to) : null;
  if (body) {
    read.of = [body];
    read.strength = value;
    return 0;
  }
  if (!hasArticle || charge || form.weak) read.titleEnd = endOf(text, to);
  return endOf(text, to);
}

function linkValue(link: number, { offices }: TitleForm): number {
  const value = LINKS.get(link) ?? -1;
  return value === 0 && link !== ON && offices[0]?.office === 'counterpart' ? OF : value;
}

function saysWhat(link: number): boolean {
  return link === OF_WORD || link === FOR_WORD;
}

function endOf({ prose }: RoleText, to: number): number {
  return prose.tokenEnds[to - 1]!;
}

interface Names {
  /** The token after them. */
  readonly to: number;
  readonly of: RoleMention[];
  /** The token after a common noun behind a demonym or possessive, 0 if none. */
  readonly noun: number;
}

function readNames(text: RoleText, token: number, { singular }: TitleForm): Names {
  const names: RoleMention[] = [];
  let to = token;
  for (let mention = mentionFrom(text, to); mention; mention = mentionFrom(text, to)) {
    names.push(mention);
    to = afterTokenOf(text, to);
    if (singular === null) break;
    const joint = keyAt(text, to);
    if (joint !== COMMA && joint !== AND) break;
    let next = to + 1;
    if (joint === COMMA && keyAt(text, next) === AND) next++;
    if (keyAt(text, next) === THE) next++;
    if (mentionFrom(text, next)?.type !== mention.type) break;
    to = next;
  }
  to = afterRegion(text, to, names);
  const owned = isPossessive(text, to);
  if (!owned && !names.at(-1)!.demonym) return { to, of: names, noun: 0 };
  let noun = owned ? to + 1 : to;
  for (let words = 0; words < MOST_NOUNS && isPlainWord(text, noun); words++) noun++;
  return noun > to + (owned ? 1 : 0) ? { to: noun, of: names, noun } : { to, of: names, noun: 0 };
}

/** "Mayor of Austin, Texas X": behind the region in which the town lies, where a person's name follows. */
function afterRegion(text: RoleText, to: number, names: readonly RoleMention[]): number {
  if (names.length > 1 || names[0]!.type !== 'place' || keyAt(text, to) !== COMMA) return to;
  const region = mentionFrom(text, to + 1);
  if (region?.type !== 'place' && region?.type !== 'country') return to;
  const after = afterTokenOf(text, to + 1);
  return personFrom(text, after) ? after : to;
}
