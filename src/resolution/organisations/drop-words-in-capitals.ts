/** "WHO" in a line that is all in capitals may be the word "who": it is dropped there. Reason: headlines. */
import { isAmongCapitals } from '../country-rules/is-among-capitals.js';
import type { FindRule } from './find-organisations.js';

export const dropWordsInCapitals: FindRule = ({ form, isSeen, token }, { prose }) => {
  if (!form.word || isSeen) return null;
  return isAmongCapitals(prose, token) ? 'is a word of a line in capitals' : null;
};
