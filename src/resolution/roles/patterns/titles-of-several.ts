/**
 * One title in the plural and several people: "presidents William Ruto of Kenya and Yoweri Museveni of Uganda", "the
 * foreign ministers of Iran and Egypt, X and Y", "X and Y, the presidents of Iran and Egypt".
 */
import { afterTokenOf, firstTokenOf, mentionFrom, personBefore, personFrom } from '../mentions-at.js';
import type { RoleMention, RoleText } from '../role-text.js';
import type { TitleGroup } from '../title.js';
import { AMPERSAND, AND, COMMA, OF, THE, keyAt, keysOf } from '../word-keys.js';
import { NOBODY, type Bearer } from './pattern.js';

/** Between a title with its article and the names. */
const MARKS = keysOf(', : ( - – — --');

interface Listed {
  readonly person: RoleMention;
  /** Said beside the name. */
  readonly of: RoleMention | null;
}

export function titlesOfSeveral({ titles, from, to }: TitleGroup, text: RoleText): readonly Bearer[] {
  const title = titles[titles.length - 1]!;
  if (title.form.singular === null || title.possessed) return NOBODY;
  const people = peopleAfter(text, title.to, title.lead !== null);
  if (people.length === 0 && keyAt(text, from - 1) === COMMA) people.push(...peopleBefore(text, from - 1));
  if (to !== title.to || people.length === 0 || (people.length === 1 && people[0]!.of === null))
    return NOBODY;
  const respectively = title.of.length === people.length;
  return people.map(({ person, of }, index) => {
    const shared = title.of.length === 1 ? title.of[0]! : null;
    return { person, title, of: of ?? (respectively ? title.of[index]! : shared), former: false };
  });
}

function peopleAfter(text: RoleText, after: number, apposition: boolean): Listed[] {
  const people: Listed[] = [];
  const mark = keyAt(text, after);
  let token = apposition && MARKS.has(mark) ? after + 1 : after;
  for (;;) {
    const person = personFrom(text, token);
    if (!person) break;
    let next = afterTokenOf(text, token);
    const of = keyAt(text, next) === OF ? ownerAt(text, next + 1) : null;
    if (of) next = afterTokenOf(text, keyAt(text, next + 1) === THE ? next + 2 : next + 1);
    people.push({ person, of });
    const joint = keyAt(text, next);
    if (joint !== COMMA && joint !== AND && joint !== AMPERSAND) break;
    token = joint === COMMA && keyAt(text, next + 1) === AND ? next + 2 : next + 1;
  }
  return people;
}

function ownerAt(text: RoleText, token: number): RoleMention | null {
  const mention = mentionFrom(text, keyAt(text, token) === THE ? token + 1 : token);
  return mention && mention.type !== 'person' ? mention : null;
}

function peopleBefore(text: RoleText, after: number): Listed[] {
  const people: Listed[] = [];
  for (let token = after; ;) {
    const person = personBefore(text, token);
    if (!person) break;
    people.unshift({ person, of: null });
    token = firstTokenOf(text, token - 1);
    const joint = keyAt(text, token - 1);
    if (joint !== AND && joint !== COMMA) break;
    token -= joint === AND && keyAt(text, token - 2) === COMMA ? 2 : 1;
  }
  return people.length > 1 ? people : [];
}
