/** "Augusta St.", "Jordan Road" and "Lebanon County" are named for a place and are not it. Reason: local news is full of them. */
import { DROPPED, SIGNS, isBeside, isNameForm, wordAt, type CountryRule } from './rule.js';

const STREETS: ReadonlySet<string> = new Set(
  `Street St Avenue Ave Av Road Rd Boulevard Blvd Lane Ln Drive Dr Parkway Pkwy Highway Hwy Turnpike Square Plaza
   Terrace Crescent County Counties Township Twp Parish`.split(/\s+/),
);

export const dropStreets: CountryRule = {
  concerns: isNameForm,
  signs: SIGNS.capital,
  decide: ({ after, end }, meaning, { prose }) => {
    if (!isBeside(prose, end, after)) return meaning;
    const word = wordAt(prose, after);
    return STREETS.has(word.endsWith('.') ? word.slice(0, -1) : word) ? DROPPED : meaning;
  },
};
