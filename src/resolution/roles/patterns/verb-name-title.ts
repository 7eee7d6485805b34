/**
 * A verb that makes somebody something: "parliament elected X speaker", "replaced X as finance minister".
 */
import { isPlainWord } from '../is-plain-word.js';
import { firstTokenOf, mentionBefore, personBefore } from '../mentions-at.js';
import { isPossessive, wordAt, type RoleMention, type RoleText } from '../role-text.js';
import type { TitleGroup } from '../title.js';
import { AS, keyAt, keysOf } from '../word-keys.js';
import { NOBODY, bearAll, type Bearer } from './pattern.js';

/** Whether the person leaves the office. */
const VERBS: ReadonlyMap<string, boolean> = new Map([
  ...'elected reelected re-elected named appointed chose made elects names appoints'
    .split(' ')
    .map((verb) => [verb, false] as const),
  ...'replaced replaces replacing succeeded succeeds succeeding replace succeed ousted sacked fired dismissed removed deposed'
    .split(' ')
    .map((verb) => [verb, true] as const),
]);

export function verbNameTitle({ titles, from }: TitleGroup, text: RoleText): readonly Bearer[] {
  const first = titles[0]!;
  const as = keyAt(text, from - 1) === AS;
  const after = as ? from - 1 : from;
  if (first.form.singular !== null || titles[titles.length - 1]!.possessed) return NOBODY;
  const person = personBefore(text, after);
  if (!person) return NOBODY;
  const verb = firstTokenOf(text, after - 1) - 1;
  const former = VERBS.get(wordAt(text, verb));
  if (former === undefined || (former && !as)) return NOBODY;
  const of = first.of.length === 0 ? subjectBefore(text, verb) : null;
  return bearAll(person, titles, of, former);
}

const HAVE = keysOf('has have had');

/** "Orbis named", "Georgia's parliament elected", "the Kenyan parliament has chosen": who has the office to give. */
function subjectBefore(text: RoleText, verb: number): RoleMention | null {
  const end = HAVE.has(keyAt(text, verb - 1)) ? verb - 1 : verb;
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
