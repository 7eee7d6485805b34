/**
 * "Mrs. Nguyen" is the only Nguyen who is known to be a woman, though others could be. Reason: a writer who puts an honorific
 * before a shared name tells the bearers apart by it.
 */
import type { SettleRule } from './rule.js';

export const keepKnownGender: SettleRule = (_mention, { gender }, candidates, { traits }) =>
  gender === undefined ? candidates : candidates.filter((person) => traits.genderOf(person) === gender);
