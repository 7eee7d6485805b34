/** "US" in a line that is all in capitals may be the word "us": it is dropped there. Reason: headlines, court forms. */
import { isAmongCapitals } from './is-among-capitals.js';
import { DROPPED, isMarked, type CountryRule } from './rule.js';

export const dropCapitalWords: CountryRule = {
  concerns: isMarked('word'),
  decide: ({ token }, meaning, { prose }) => (isAmongCapitals(prose, token) ? DROPPED : meaning),
};
