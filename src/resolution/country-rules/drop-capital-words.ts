/** "US" in a line that is all in capitals may be the word "us": it is dropped there. Reason: headlines, court forms. */
import { DROPPED, wordAt, type CountryRule } from './rule.js';

const REACH = 4;

export const dropCapitalWords: CountryRule = ({ form, token }, meaning, { prose }) => {
  if (!form.rules.includes('word')) return meaning;
  let words = 0;
  for (let near = token - REACH; near <= token + REACH; near++) {
    const word = near === token ? '' : wordAt(prose, near);
    if (/\p{Ll}/u.test(word)) return meaning;
    if (/^\p{Lu}{2,}$/u.test(word)) words++;
  }
  return words >= 2 ? DROPPED : meaning;
};
