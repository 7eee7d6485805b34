/**
 * One title in the plural and several people: "presidents William Ruto of Kenya and Yoweri Museveni of Uganda", "the
 * foreign ministers of Iran and Egypt, X and Y", "X and Y, the presidents of Iran and Egypt".
 */
import {
  afterTokenOf,
  firstTokenOf,
  mentionBefore,
  mentionFrom,
  wordAt,
  type RoleMention,
  type RoleText,
} from '../role-text.js';
import type { TitleGroup } from '../title.js';
import type { Bearer } from './pattern.js';

/** Between a title with its article and the names. */
const MARKS: ReadonlySet<string> = new Set([',', ':', '(', '-', '–', '—', '--']);

interface Listed {
  readonly person: RoleMention;
  /** Said beside the name. */
  readonly of: RoleMention | null;
}

export function titlesOfSeveral({ titles, from, to }: TitleGroup, text: RoleText): Bearer[] {
  const title = titles.at(-1)!;
  if (title.form.singular === null || title.possessed) return [];
  const people = peopleAfter(text, title.to, title.lead !== null);
  if (people.length === 0 && wordAt(text, from - 1) === ',') people.push(...peopleBefore(text, from - 1));
  if (to !== title.to || people.length === 0 || (people.length === 1 && people[0]!.of === null)) return [];
  const respectively = title.of.length === people.length;
  return people.map(({ person, of }, index) => {
    const shared = title.of.length === 1 ? title.of[0]! : null;
    return { person, title, of: of ?? (respectively ? title.of[index]! : shared) };
  });
}

function peopleAfter(text: RoleText, after: number, apposition: boolean): Listed[] {
  const people: Listed[] = [];
  const mark = wordAt(text, after);
  let token = apposition && MARKS.has(mark) ? after + 1 : after;
  for (;;) {
    const person = mentionFrom(text, token);
    if (person?.type !== 'person') break;
    let next = afterTokenOf(text, token);
    const of = wordAt(text, next) === 'of' ? ownerAt(text, next + 1) : null;
    if (of) next = afterTokenOf(text, wordAt(text, next + 1) === 'the' ? next + 2 : next + 1);
    people.push({ person, of });
    const joint = wordAt(text, next);
    if (joint !== ',' && joint !== 'and' && joint !== '&') break;
    token = joint === ',' && wordAt(text, next + 1) === 'and' ? next + 2 : next + 1;
  }
  return people;
}

function ownerAt(text: RoleText, token: number): RoleMention | null {
  const mention = mentionFrom(text, wordAt(text, token) === 'the' ? token + 1 : token);
  return mention && mention.type !== 'person' ? mention : null;
}

function peopleBefore(text: RoleText, after: number): Listed[] {
  const people: Listed[] = [];
  for (let token = after; ;) {
    const person = mentionBefore(text, token);
    if (person?.type !== 'person') break;
    people.unshift({ person, of: null });
    token = firstTokenOf(text, token - 1);
    const joint = wordAt(text, token - 1);
    if (joint !== 'and' && joint !== ',') break;
    token -= joint === 'and' && wordAt(text, token - 2) === ',' ? 2 : 1;
  }
  return people.length > 1 ? people : [];
}
