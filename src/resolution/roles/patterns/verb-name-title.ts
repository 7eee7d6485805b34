/**
 * A verb that makes somebody something: "parliament elected X speaker", "replaced X as finance minister".
 */
import { firstTokenOf, mentionBefore, wordAt, type RoleText } from '../role-text.js';
import type { TitleGroup } from '../title.js';
import type { Bearer } from './pattern.js';

/** Whether the person leaves the office. */
const VERBS: ReadonlyMap<string, boolean> = new Map([
  ...'elected reelected re-elected named appointed chose made elects names appoints'
    .split(' ')
    .map((verb) => [verb, false] as const),
  ...'replaced replaces replacing succeeded succeeds succeeding replace succeed ousted sacked fired dismissed removed deposed'
    .split(' ')
    .map((verb) => [verb, true] as const),
]);

export function verbNameTitle({ titles, from }: TitleGroup, text: RoleText): Bearer[] {
  const [first] = titles;
  const as = wordAt(text, from - 1) === 'as';
  const after = as ? from - 1 : from;
  const person = mentionBefore(text, after);
  if (person?.type !== 'person' || first!.form.singular !== null || titles.at(-1)!.possessed) return [];
  const former = VERBS.get(wordAt(text, firstTokenOf(text, after - 1) - 1));
  if (former === undefined || (former && !as)) return [];
  return titles.map((title) => ({ person, title, former }));
}
