/** "Turkey" beside a word of the kitchen is the bird. Reason: it may begin a sentence or a recipe's title. */
import { DROPPED, isMarked, wordAt, type CountryRule } from './rule.js';

const BEFORE = /^(?:roast|roasted|stuffed|smoked|ground|christmas|thanksgiving|wild|cooked|fried)$/iu;
const AFTER =
  /^(?:is|breast|breasts|sandwich|sandwiches|burger|burgers|dinner|gravy|stuffing|leg|legs|soup|meat|farm|farms)$/u;
const COOKED = /^(?:roasted|roast|served|stuffed|carved|cooked|eaten)$/u;

export const dropTurkeyTheBird: CountryRule = {
  concerns: isMarked('bird'),
  decide: ({ token, after }, meaning, { prose }) => {
    const follows = wordAt(prose, after);
    const cooked = follows === 'is' ? COOKED.test(wordAt(prose, after + 1)) : AFTER.test(follows);
    return cooked || BEFORE.test(wordAt(prose, token - 1)) ? DROPPED : meaning;
  },
};
