/** "The Paris Agreement", "the Warsaw Pact": a city before a treaty's word is where it was signed, not what the text is about. */
import { DROPPED, isCapitalAt, isPlaceForm, wordAt, type CountryRule } from './rule.js';

const TREATIES: ReadonlySet<string> = new Set(
  `Agreement Agreements Accord Accords Convention Conventions Protocol Protocols Treaty Treaties Statute Pact
   Declaration Principles Consensus Process`.split(/\s+/),
);

export const dropTreaties: CountryRule = {
  concerns: isPlaceForm,
  decide: ({ after, end }, meaning, { prose }) => {
    const { text, tokenStarts } = prose;
    if (tokenStarts[after] !== end + 1 || !isCapitalAt(prose, after)) return meaning;
    return TREATIES.has(wordAt(prose, after)) && /\s/u.test(text.charAt(end)) ? DROPPED : meaning;
  },
};
