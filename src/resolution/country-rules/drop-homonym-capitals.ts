/**
 * A capital whose name many places share (Victoria, Kingston, San José) stands only where the document names its
 * country. Reason: most Kingstons of the news are not in Jamaica.
 */
import { DROPPED, type CountryRule } from './rule.js';

export const dropHomonymCapitals: CountryRule = ({ form }, meaning, { counts }) => {
  if (meaning.kind !== 'capital' || !form.rules.includes('shared')) return meaning;
  return counts.has(meaning.code) ? meaning : DROPPED;
};
