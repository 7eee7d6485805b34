/**
 * A place that a hyphen joins to a capitalised word which is no known name itself is a part of a double name:
 * "Washington-Pike". Reason: these are people's. Countries stand ("US-LED").
 */
import { DROPPED, SIGNS, isPlaceForm, type CountryRule } from './rule.js';

export const dropDoubleNames: CountryRule = {
  concerns: isPlaceForm,
  signs: SIGNS.hyphen,
  decide: ({ end }, meaning, { prose: { text }, knowledge }) => {
    if (!/^-\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))) return meaning;
    return knowledge.matcher.longestAt(text, end + 1) < 0 ? DROPPED : meaning;
  },
};
