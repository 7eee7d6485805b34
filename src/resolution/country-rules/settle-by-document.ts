/**
 * A name of several countries (Korea, Congolese, Dominican) is the one that the document names; named several or
 * none, it stays open. Reason: nothing but the document can tell.
 */
import type { CountryRule } from './rule.js';

export const settleByDocument: CountryRule = (_candidate, meaning, { counts }) => {
  if (meaning.kind !== 'country' || meaning.codes.length < 2) return meaning;
  const named = meaning.codes.filter((code) => counts.has(code));
  return named.length === 1 ? { ...meaning, codes: named } : meaning;
};
