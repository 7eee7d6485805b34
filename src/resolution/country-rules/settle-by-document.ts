/**
 * A name of several countries (Korea, Congolese, Dominican) is the one that the document names, or names far above the
 * others; named several or none, it stays open. Reason: nothing but the document can tell.
 */
import type { CountryRule } from './rule.js';
import { mostNamed } from './settle-epithets.js';

export const settleByDocument: CountryRule = {
  concerns: ({ meaning }) => meaning.kind === 'country' && meaning.codes.length > 1,
  decide: (_candidate, meaning, { counts }) => {
    if (meaning.kind !== 'country' || meaning.codes.length < 2) return meaning;
    const named = mostNamed(meaning.codes, counts);
    return named.length === 1 ? { ...meaning, codes: named } : meaning;
  },
};
