/**
 * A capital or city whose name many places share (Victoria, Kingston, Hyderabad) stands only where the document
 * names its country. Reason: most Kingstons of the news are not in Jamaica.
 */
import { DROPPED, type CountryRule } from './rule.js';

export const dropSharedNames: CountryRule = ({ form }, meaning, { counts }) => {
  if (meaning.kind === 'country' || meaning.kind === 'blocked' || !form.rules.includes('shared'))
    return meaning;
  return counts.has(meaning.code) ? meaning : DROPPED;
};
