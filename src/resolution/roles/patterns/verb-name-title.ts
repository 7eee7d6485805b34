/**
 * A verb that makes somebody something: "parliament elected X speaker", "replaced X as finance minister".
 */
import {
  firstTokenOf,
  isPlainWord,
  isPossessive,
  mentionBefore,
  wordAt,
  type RoleMention,
  type RoleText,
} from '../role-text.js';
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
  const verb = firstTokenOf(text, after - 1) - 1;
  const former = VERBS.get(wordAt(text, verb));
  if (former === undefined || (former && !as)) return [];
  const of = first!.of.length === 0 ? subjectBefore(text, verb) : null;
  return titles.map((title) => ({ person, title, former, ...(of ? { of } : {}) }));
}

/** "Orbis named", "Georgia's parliament elected", "the Kenyan parliament has chosen": who has the office to give. */
function subjectBefore(text: RoleText, verb: number): RoleMention | null {
  const end = /^ha(?:s|ve|d)$/u.test(wordAt(text, verb - 1)) ? verb - 1 : verb;
  for (let token = end; token > end - 4; token--) {
    const mention = mentionBefore(text, token);
    if (mention) {
      const whole =
        token === end ? mention.type === 'organisation' : isPossessive(text, token) || mention.demonym;
      return whole && mention.type !== 'person' ? mention : null;
    }
    if (!isPlainWord(text, token - 1) && !isPossessive(text, token - 1)) return null;
  }
  return null;
}
