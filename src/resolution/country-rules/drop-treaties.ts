/** "The Paris Agreement", "the Warsaw Pact": a city before a treaty's word is where it was signed, not what the text is about. */
import { DROPPED, tokenAfter, wordAt, type CountryRule } from './rule.js';

const TREATY =
  /^(?:Agreements?|Accords?|Conventions?|Protocols?|Treaty|Treaties|Statute|Pact|Declaration|Principles|Consensus|Process)$/u;

export const dropTreaties: CountryRule = (candidate, meaning, { prose }) => {
  if (meaning.kind === 'country' || meaning.kind === 'blocked') return meaning;
  const after = tokenAfter(prose, candidate);
  const beside = /^\s$/u.test(prose.text.slice(candidate.end, prose.tokenStarts[after]));
  return beside && TREATY.test(wordAt(prose, after)) ? DROPPED : meaning;
};
