/** "WHO" in a line that is all in capitals may be the word "who": it is dropped there. Reason: headlines. */
import { wordAt } from '../country-rules/rule.js';
import type { FindRule } from './find-organisations.js';

const REACH = 4;

export const dropWordsInCapitals: FindRule = (name, { prose, mentions }) => {
  if (!name.form.word || mentions(name).some(({ type }) => type === 'organisation')) return null;
  let words = 0;
  for (let near = name.token - REACH; near <= name.token + REACH; near++) {
    const word = near === name.token ? '' : wordAt(prose, near);
    if (/\p{Ll}/u.test(word)) return null;
    if (/^\p{Lu}{2,}$/u.test(word)) words++;
  }
  return words >= 2 ? 'is a word of a line in capitals' : null;
};
