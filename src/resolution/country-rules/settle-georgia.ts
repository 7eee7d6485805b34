/**
 * Georgia is the state of the US where the document names the United States or its places and nothing of the
 * Caucasus. Reason: one name, two well-known places.
 */
import { placeId } from '../../knowledge/knowledge.js';
import type { CountryRule } from './rule.js';

const CAUCASUS = ['GE', 'RU', 'AM', 'AZ', 'UA', 'SUHH'];

export const settleGeorgia: CountryRule = ({ form }, meaning, { counts }) => {
  if (form.form !== 'Georgia' || !form.rules.includes('georgia')) return meaning;
  const isState = counts.has('US') && !CAUCASUS.some((code) => counts.has(code));
  if (!isState) return meaning;
  return { kind: 'place', code: 'US', name: 'Georgia', id: placeId('US', 'Georgia'), relation: 'region' };
};
