/**
 * What stands before a title and says whose it is: "Iran's", "Kenyan", "FAO", "the bank's", "its", an article.
 */
import { findBody, findLastOrganisation, findRelated } from './find-antecedent.js';
import { isPlainWord } from './is-plain-word.js';
import { firstTokenOf, mentionBefore } from './mentions-at.js';
import { isLowerCase, isPossessive, titleAt, type RoleMention, type RoleText } from './role-text.js';
import { AND, COMMA, THE, isDeterminer, isPronoun, keyAt, keyOf } from './word-keys.js';

export interface Owner {
  /** First token of the phrase. */
  from: number;
  of: RoleMention[];
  /** A demonym, which may be the person's nation only: "the Kenyan chair of the African Union". */
  weak: boolean;
  patron: RoleMention | null;
  lead: 'owner' | 'the' | 'a' | null;
  former: boolean;
  /** Where the title itself begins if words before the office are a part of it ("growers' leader"), else -1. */
  start: number;
}

const MOST_ADJECTIVES = 3;
const APOSTROPHE = keyOf("'");
const OPENING = keyOf('(');
const CLOSING = keyOf(')');
const HYPHEN = keyOf('-');
const ITS = keyOf('its');
const STOP = keyOf('.');
const WHOSE = keyOf('whose');
/** What is written with a full stop at the end of a company's name. */
const LEGAL_FORM = /\s(?:inc|corp|co|ltd|llc|bros|plc)\.$/iu;

export function noOwner(first: number): Owner {
  return { from: first, of: [], weak: false, patron: null, lead: null, former: false, start: -1 };
}

/**
 * @param first the first token of the title, with the words that stand before the office
 * @param opens the first token of its sentence
 * @param isSent whether those with the title are sent somewhere, as ambassadors are
 */
export function findOwner(text: RoleText, first: number, opens: number, isSent: boolean): Owner {
  const owner = noOwner(first);
  const { prose } = text;
  if (first === opens && endsInLegalForm(text, first)) {
    const company = keyAt(text, first - 1) === STOP ? first - 1 : first;
    readNames(text, mentionBefore(text, first) ? first : company, owner, isSent);
    return owner;
  }
  let adjectives = 0;
  for (let token = first; token > opens; token--) {
    const mention = mentionBefore(text, token);
    if (mention) {
      const near = adjectives === 0 || mention.demonym;
      if (mention.type !== 'person' && near && !isCut(text, mention, token))
        readNames(text, token, owner, isSent);
      break;
    }
    const word = keyAt(text, token - 1);
    if (word === CLOSING && adjectives === 0 && keyAt(text, token - 3) === OPENING) {
      readAcronym(text, token - 1, owner);
      break;
    }
    if (isPossessive(text, token - 1)) {
      if (isGroupNoun(text, token)) {
        owner.start = prose.tokenStarts[token - 2]!;
        owner.from = token - 2;
        token--;
        continue;
      }
      readPossessor(text, token - 1, owner);
      break;
    }
    if (isPronoun(word)) {
      readPronoun(text, token - 1, word, owner);
      break;
    }
    if (isDeterminer(text, token - 1, word)) {
      owner.from = token - 1;
      owner.lead = word === THE ? 'the' : 'a';
      break;
    }
    if (adjectives++ === MOST_ADJECTIVES || !isLowerCase(text, token - 1) || !isPlainWord(text, token - 1))
      break;
  }
  return owner;
}

/** The town in "Real Madrid coach", of which nobody recognised the first word: it is not the coach's. */
function isCut(text: RoleText, { type }: RoleMention, after: number): boolean {
  const before = firstTokenOf(text, after - 1) - 1;
  if (type !== 'place' || before < 0 || isLowerCase(text, before) || !isPlainWord(text, before)) return false;
  return titleAt(text, text.prose.tokenStarts[before]!) === null;
}

/** "Kenyan", "FAO", "Kenyan and Ugandan", "Orbis's Kenyan", with the words and the article before it. */
function readNames(text: RoleText, after: number, owner: Owner, isSent: boolean): void {
  let token = after;
  for (let mention = mentionBefore(text, token); mention; mention = mentionBefore(text, token)) {
    owner.of.unshift(mention);
    token = firstTokenOf(text, token - 1);
    owner.weak = mention.demonym;
    if (!mention.demonym || keyAt(text, token - 1) !== AND) break;
    if (mentionBefore(text, token - 1)?.type !== mention.type) break;
    token--;
  }
  const town = keyAt(text, token - 1) === COMMA ? mentionBefore(text, token - 1) : null;
  if (town?.type === 'place' && isPlace(owner.of[0]!)) {
    owner.of = [town];
    token = firstTokenOf(text, token - 2);
  }
  owner.lead = 'owner';
  owner.from = token;
  const body = isPossessive(text, token - 1) ? mentionBefore(text, token - 1) : null;
  if (body && (body.type === 'organisation' || (isSent && body.type === 'country'))) {
    owner.of = [body];
    owner.weak = false;
    owner.from = firstTokenOf(text, token - 2);
  }
  readLead(text, owner);
}

/** "Birmingham, Alabama" is of Birmingham. */
function isPlace({ type, demonym }: RoleMention): boolean {
  return type === 'place' || (type === 'country' && !demonym);
}

/** "Orlu Foods Inc. CEO": a full stop that ends no sentence. */
function endsInLegalForm(text: RoleText, first: number): boolean {
  const stop =
    mentionBefore(text, first) ?? (keyAt(text, first - 1) === STOP ? mentionBefore(text, first - 1) : null);
  if (stop?.type !== 'organisation') return false;
  return LEGAL_FORM.test(
    text.prose.text.slice(Math.max(stop.start, stop.end - 12), text.prose.tokenEnds[first - 1]),
  );
}

/** "the Democratic Party (DP) president": the short form in brackets, and the name before them. */
function readAcronym(text: RoleText, bracket: number, owner: Owner): void {
  const acronym = mentionBefore(text, bracket);
  if (acronym?.type !== 'organisation') return;
  const name = mentionBefore(text, bracket - 2);
  owner.of = [name?.type === 'organisation' ? name : acronym];
  owner.lead = 'owner';
  owner.from = name ? firstTokenOf(text, bracket - 3) : bracket - 2;
  readLead(text, owner);
}

/** Words like "former" and the article before an owner. */
function readLead(text: RoleText, owner: Owner): void {
  const { prose } = text;
  for (let token = owner.from - 1; token >= 0 && text.mentionOf[token] === -1; token--) {
    const word = keyAt(text, token);
    if (isDeterminer(text, token, word) || isPronoun(word)) {
      owner.from = token;
      return;
    }
    if (word === HYPHEN) continue;
    const kind = titleAt(text, prose.tokenStarts[token]!)?.modifier;
    if (kind !== 'former' && kind !== 'stand') return;
    if (kind === 'former') owner.former = true;
    owner.from = token;
  }
}

/** "growers’ leader": many of a kind in small letters are a part of the title. */
function isGroupNoun(text: RoleText, token: number): boolean {
  return (
    keyAt(text, token - 1) === APOSTROPHE && isLowerCase(text, token - 2) && isPlainWord(text, token - 2)
  );
}

/** @param mark the token of the possessive */
function readPossessor(text: RoleText, mark: number, owner: Owner): void {
  const mention = mentionBefore(text, mark);
  owner.lead = 'owner';
  if (mention) {
    owner.from = firstTokenOf(text, mark - 1);
    if (mention.type === 'person') owner.patron = mention;
    else owner.of = [mention];
    readLead(text, owner);
    return;
  }
  let from = mark - 1;
  while (from > mark - MOST_ADJECTIVES && isPlainWord(text, from - 1)) from--;
  const article = keyAt(text, from - 1);
  owner.from = isDeterminer(text, from - 1, article) || isPronoun(article) ? from - 1 : from;
  const body = findBody(text, mark - 1, mark);
  if (body) owner.of = [body];
}

function readPronoun(text: RoleText, token: number, word: number, owner: Owner): void {
  owner.from = token;
  owner.lead = 'owner';
  const body =
    word === ITS ? findLastOrganisation(text, token) : word === WHOSE ? findRelated(text, token) : null;
  if (body) owner.of = [body];
}
