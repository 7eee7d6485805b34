/**
 * What people are, of what: titles in the words around their mentions, given to them by the patterns in their listed
 * order, with the office that knowledge has for the title.
 */
import type { TitleForm } from '../../knowledge/title-lexicon.js';
import type { RoleRecord } from '../../record.js';
import { displayName } from '../names.js';
import { NO_NOTES, type TakeNote } from '../notes.js';
import type { Claim } from './claim.js';
import { findTitles } from './find-titles.js';
import { groupTitles } from './group-titles.js';
import { mergeRoles } from './merge-roles.js';
import type { Bearer, RolePattern } from './patterns/pattern.js';
import { titleBeforeName } from './patterns/title-before-name.js';
import { titleBehindName } from './patterns/title-behind-name.js';
import { titlesOfSeveral } from './patterns/titles-of-several.js';
import { verbAndTitle } from './patterns/verb-and-title.js';
import { verbNameTitle } from './patterns/verb-name-title.js';
import { dropNationality, pickOffice, settleCapital } from './pick-office.js';
import type { RoleText } from './role-text.js';
import { settleCounterparts } from './settle-counterparts.js';
import type { TitleGroup } from './title.js';

interface Listed {
  /** The pattern's file. */
  readonly rule: string;
  readonly because: string;
  readonly pattern: RolePattern;
}

/** The first that finds a bearer has the group. */
const PATTERNS: readonly Listed[] = [
  listed('titles-of-several', titlesOfSeveral, 'is one of several who share a title'),
  listed('title-before-name', titleBeforeName, 'has a title before the name'),
  listed('title-behind-name', titleBehindName, 'has a title behind the name'),
  listed('verb-and-title', verbAndTitle, 'is said to be or have been it'),
  listed('verb-name-title', verbNameTitle, 'is said to be made it or to leave it'),
];

function listed(rule: string, pattern: RolePattern, because: string): Listed {
  return { rule, because, pattern };
}

/**
 * Roles by id of the person, each list in order of the text; null for none.
 * @returns linear in the tokens and in the mentions of people
 */
export function findRoles(text: RoleText, takeNote: TakeNote): ReadonlyMap<string, RoleRecord[]> | null {
  const found = findTitles(text);
  if (found.length === 0) return null;
  const claims: Claim[] = [];
  for (const group of groupTitles(text, found)) claimTitles(group, text, claims, takeNote);
  if (claims.length === 0) return null;
  const held = new Map<string, Claim[]>();
  for (const claim of claims) {
    const before = held.get(claim.person);
    if (before) before.push(claim);
    else held.set(claim.person, [claim]);
  }
  settleCounterparts(claims, text, held, takeNote);
  const roles = new Map<string, RoleRecord[]>();
  for (const [person, all] of held)
    roles.set(person, all.length === 1 ? [all[0]!.role] : mergeRoles(all.map(({ role }) => role)));
  return roles;
}

function claimTitles(group: TitleGroup, text: RoleText, claims: Claim[], takeNote: TakeNote): void {
  for (const { pattern, rule, because } of PATTERNS) {
    const before = claims.length;
    for (const bearer of pattern(group, text)) {
      if (bearer.person.id === null) continue;
      const claim = toClaim(bearer, text);
      claims.push(claim);
      if (takeNote === NO_NOTES) continue;
      const { start, end } = bearer.person;
      const evidence = { start: claim.role.start, end: claim.role.end };
      takeNote({ rule, because, start, end, entity: claim.person, evidence });
    }
    if (claims.length > before) return;
  }
}

function toClaim({ person, title, of: beside, former }: Bearer, text: RoleText): Claim {
  const said = beside === undefined ? (title.of[0] ?? null) : beside;
  const of = dropNationality(title, settleCapital(title, said, text.titles), text.titles);
  const office = pickOffice(title, of, text.titles);
  const isCounterpart = office === 'counterpart';
  const role: RoleRecord = {
    title: titleText(title, text),
    office: isCounterpart ? null : office,
    of: of?.id ?? null,
    former: (former && office !== 'founder') || title.former,
    basis: isCounterpart ? 'counterpart' : 'stated',
    start: title.start,
    end: title.end,
  };
  return { person: person.id!, title, of, role };
}

/** In the words of the text; of a title that several people have, in the singular. */
function titleText({ form, start, end }: Claim['title'], text: RoleText): string {
  const words = text.prose.text.slice(start, end);
  if (form.singular === null) return displayName(words);
  const head = findHead(text, start, end, form) - start;
  if (head < 0) return displayName(words);
  const plural = words.slice(head, head + form.form.length);
  const singular = form.singular
    .split(' ')
    .map((word, index) => (isCapital(plural.split(/[\s-]+/u)[index] ?? '') ? capitalise(word) : word))
    .join(' ');
  return displayName(words.slice(0, head) + singular + words.slice(head + form.form.length));
}

/** Where the form begins in the title; -1 if it does not. */
function findHead({ units, titles }: RoleText, start: number, end: number, form: TitleForm): number {
  for (let at = start; at < end; at++) if (titles.longestAt(units, at, end) === form) return at;
  return -1;
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
