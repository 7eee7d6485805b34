/**
 * The one whose gender the pronouns after the name in its sentence have, where they have only one. Reason: "Clinton said
 * that she would run".
 */
import type { Gender } from '../../../knowledge/people.js';
import type { SettleRule } from './rule.js';

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['his', 'm'],
  ['him', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

export const keepPronounGender: SettleRule = ({ start, end }, _form, candidates, context) => {
  const genders = pronounsAfter(context.prose, context.sentenceAt(start), end);
  if (genders.size !== 1) return candidates;
  return candidates.filter((person) => {
    const gender = context.traits.genderOf(person);
    return gender === undefined || genders.has(gender);
  });
};

function pronounsAfter(
  { text, tokenStarts, tokenEnds, sentenceStarts }: Parameters<SettleRule>[3]['prose'],
  sentence: number,
  offset: number,
): Set<Gender> {
  const genders = new Set<Gender>();
  for (let token = sentenceStarts[sentence]!; token < sentenceStarts[sentence + 1]!; token++) {
    if (tokenStarts[token]! < offset) continue;
    const gender = PRONOUNS.get(text.slice(tokenStarts[token], tokenEnds[token]).toLowerCase());
    if (gender !== undefined) genders.add(gender);
  }
  return genders;
}
