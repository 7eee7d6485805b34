/** What a rule that gives titles to people is. */
import { wordAt, type RoleMention, type RoleText } from '../role-text.js';
import type { Title, TitleGroup } from '../title.js';

/** A title is this person's. */
export interface Bearer {
  readonly person: RoleMention;
  readonly title: Title;
  /** What it is of, where the sentence says that beside the person. */
  readonly of?: RoleMention | null;
  /** No longer, by the words between title and person. */
  readonly former?: boolean;
}

/** Who bears the titles of a group; empty if the rule does not apply. */
export type RolePattern = (group: TitleGroup, text: RoleText) => Bearer[];

const CLOSERS: ReadonlySet<string> = new Set(
  (
    `, . ; : ( ) ] – — - -- " ” ’ ' ! ? … and or but & who which that whose where when as after before while since from until ` +
    'in at on with during under by near of for to'
  ).split(' '),
);

/** Whether a phrase can end before the token, so that no verb of its own follows. */
export function closesBefore(text: RoleText, token: number): boolean {
  return token >= text.prose.tokenCount || CLOSERS.has(wordAt(text, token));
}

const LEAVING: ReadonlySet<string> = new Set(['from', 'between', 'until', 'till']);

/** "from 1999 to 2007", "until 2007": the time of the title is over. */
export function endsInPast(text: RoleText, token: number): boolean {
  const word = wordAt(text, token);
  if (!LEAVING.has(word)) return false;
  const near = [1, 2, 3, 4].map((step) => wordAt(text, token + step));
  const years = near.filter((each) => /^(?:1[5-9]|20)\d\d$/u.test(each)).length;
  return word === 'from' || word === 'between' ? years > 1 : years > 0;
}
