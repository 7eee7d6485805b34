/** What a rule that gives titles to people is. */
import { wordAt, type RoleMention, type RoleText } from '../role-text.js';
import type { Title, TitleGroup } from '../title.js';
import { keyAt, keyOf, keysOf } from '../word-keys.js';

/** A title is this person's. */
export interface Bearer {
  readonly person: RoleMention;
  readonly title: Title;
  /** What it is of, where the sentence says that beside the person; undefined: what the title says. */
  readonly of: RoleMention | null | undefined;
  /** No longer, by the words between title and person. */
  readonly former: boolean;
}

/** Who bears the titles of a group; empty if the rule does not apply. */
export type RolePattern = (group: TitleGroup, text: RoleText) => readonly Bearer[];

export const NOBODY: readonly Bearer[] = [];

/** All the titles are the person's. */
export function bearAll(
  person: RoleMention,
  titles: readonly Title[],
  of: RoleMention | null,
  former: boolean,
): Bearer[] {
  return titles.map((title) => ({ person, title, of: of ?? undefined, former }));
}

const CLOSERS = keysOf(
  `, . ; : ( ) ] – — - -- " ” ' ! ? … and or but & who which that whose where when as after before while since from until ` +
    'in at on with during under by near of for to',
);

/** Whether a phrase can end before the token, so that no verb of its own follows. */
export function closesBefore(text: RoleText, token: number): boolean {
  return token >= text.prose.tokenCount || CLOSERS.has(keyAt(text, token));
}

const FROM = keyOf('from');
const UNTIL = keysOf('until till');

/** "from 1999 to 2007", "until 2007": the time of the title is over. */
export function endsInPast(text: RoleText, token: number): boolean {
  const key = keyAt(text, token);
  const isSpan = key === FROM || (key === 0 && wordAt(text, token) === 'between');
  if (!isSpan && !UNTIL.has(key)) return false;
  const near = [1, 2, 3, 4].map((step) => wordAt(text, token + step));
  const years = near.filter((each) => /^(?:1[5-9]|20)\d\d$/u.test(each)).length;
  return isSpan ? years > 1 : years > 0;
}
