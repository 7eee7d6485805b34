/**
 * A place that a hyphen joins to a capitalised word which is no known name itself is a part of a double name:
 * "Washington-Pike". Reason: these are people's. Countries stand ("US-LED").
 */
import { DROPPED, isPlaceForm, type CountryRule } from './rule.js';

export const dropDoubleNames: CountryRule = {
  concerns: isPlaceForm,
  decide: ({ end }, meaning, { prose: { text }, knowledge }) => {
    if (text.charCodeAt(end) !== 0x2d || !/^-\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))) return meaning;
    return knowledge.matcher.longestAt(text, end + 1) < 0 ? DROPPED : meaning;
  },
};
