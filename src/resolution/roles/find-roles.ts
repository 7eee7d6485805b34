/**
 * What people are, of what: titles in the words around their mentions, given to them by the patterns in their listed
 * order, with the office that knowledge has for the title.
 */
import type { TitleLexicon } from '../../knowledge/title-lexicon.js';
import type { RoleRecord } from '../../record.js';
import type { TokenisedText } from '../../text/tokenise.js';
import { displayName } from '../names.js';
import type { TakeNote } from '../notes.js';
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
import { createRoleText, type RoleMention, type RoleText } from './role-text.js';
import { settleCounterparts } from './settle-counterparts.js';

export type { RoleMention } from './role-text.js';

/** The first that finds a bearer has the group; name of the rule and what it says of itself. */
const PATTERNS: readonly (readonly [rule: string, pattern: RolePattern, because: string])[] = [
  ['titles-of-several', titlesOfSeveral, 'is one of several who share a title'],
  ['title-before-name', titleBeforeName, 'has a title before the name'],
  ['title-behind-name', titleBehindName, 'has a title behind the name'],
  ['verb-and-title', verbAndTitle, 'is said to be or have been it'],
  ['verb-name-title', verbNameTitle, 'is said to be made it or to leave it'],
];

/**
 * Roles by id of the person, each list in order of the text.
 * @param mentions with the entities that they were given to, sorted by start, disjoint
 * @returns linear in the tokens and in the mentions of people
 */
export function findRoles(
  prose: TokenisedText,
  mentions: readonly RoleMention[],
  titles: TitleLexicon,
  takeNote: TakeNote,
): Map<string, RoleRecord[]> {
  const roles = new Map<string, RoleRecord[]>();
  if (!mentions.some(({ type }) => type === 'person')) return roles;
  const text = createRoleText(prose, mentions, titles);
  const claims: Claim[] = [];
  for (const group of groupTitles(text, findTitles(text))) {
    for (const [rule, pattern, because] of PATTERNS) {
      const bearers = pattern(group, text).filter(({ person }) => person.id !== null);
      if (bearers.length === 0) continue;
      for (const bearer of bearers) {
        const claim = toClaim(bearer, text);
        claims.push(claim);
        const { start, end } = bearer.person;
        const evidence = { start: claim.role.start, end: claim.role.end };
        takeNote({ rule, because, start, end, entity: claim.person, evidence });
      }
      break;
    }
  }
  const held = new Map<string, Claim[]>();
  for (const claim of claims) {
    const before = held.get(claim.person);
    if (before) before.push(claim);
    else held.set(claim.person, [claim]);
  }
  settleCounterparts(claims, text, (person) => held.get(person) ?? [], takeNote);
  for (const [person, all] of held) roles.set(person, mergeRoles(all.map(({ role }) => role)));
  return roles;
}

function toClaim({ person, title, of: beside, former = false }: Bearer, text: RoleText): Claim {
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
function titleText({ form, start, end }: Claim['title'], { prose, titles }: RoleText): string {
  const words = prose.text.slice(start, end);
  if (form.singular === null) return displayName(words);
  const head = findHead(words, form.form, titles);
  if (head < 0) return displayName(words);
  const plural = words.slice(head, head + form.form.length);
  const singular = form.singular
    .split(' ')
    .map((word, index) => (isCapital(plural.split(/[\s-]+/u)[index] ?? '') ? capitalise(word) : word))
    .join(' ');
  return displayName(words.slice(0, head) + singular + words.slice(head + form.form.length));
}

function findHead(words: string, plural: string, titles: TitleLexicon): number {
  for (let at = 0; at < words.length; at++) if (titles.longestAt(words, at)?.form === plural) return at;
  return -1;
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
