/** "The Paris Agreement", "the Warsaw Pact": a city before a treaty's word is where it was signed, not what the text is about. */
import { isWhiteSpace } from '../white-space.js';
import { DROPPED, SIGNS, isPlaceForm, wordAt, type CountryRule } from './rule.js';

const TREATIES: ReadonlySet<string> = new Set(
  `Agreement Agreements Accord Accords Convention Conventions Protocol Protocols Treaty Treaties Statute Pact
   Declaration Principles Consensus Process`.split(/\s+/),
);

export const dropTreaties: CountryRule = {
  concerns: isPlaceForm,
  signs: SIGNS.capital,
  decide: ({ after, end }, meaning, { prose }) =>
    isWhiteSpace(prose.text.charCodeAt(end)) && TREATIES.has(wordAt(prose, after)) ? DROPPED : meaning,
};
