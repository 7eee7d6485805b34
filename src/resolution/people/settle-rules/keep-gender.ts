/** After "Mr. Kim" was found to be one Kim, "Ms. Kim" is another. Reason: an honorific is for one of two namesakes only. */
import type { SettleRule } from './rule.js';

export const keepGender: SettleRule = (_mention, form, candidates, { learnedGender }) => {
  if (form.gender === undefined) return candidates;
  return candidates.filter((person) => (learnedGender(person) ?? form.gender) === form.gender);
};
