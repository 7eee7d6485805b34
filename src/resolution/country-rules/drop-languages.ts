/**
 * "In Persian", "spoke Chinese", "the French language": an adjective of a country as the name of a language, with nothing after it
 * that it could belong to. Reason: a language is not its country's.
 */
import { DROPPED, tokenAfter, wordAt, type CountryRule } from './rule.js';

const SPEAKING =
  /^(?:in|into|speak|speaks|speaking|spoke|spoken|learn|learns|learning|learned|learnt|teach|teaches|teaching|taught|fluent|read|reads|understand|understands)$/iu;
const LANGUAGE =
  /^(?:language|languages|dialect|dialects|alphabet|grammar|translation|translations|subtitles)$/iu;
const NOTHING =
  /^(?:|[^\p{L}\p{N}]+|and|or|but|to|with|as|for|at|by|when|while|than|he|she|they|which|who|is|was)$/u;

export const dropLanguages: CountryRule = (candidate, meaning, { prose }) => {
  if (meaning.kind !== 'country' || meaning.evidence !== 'demonym') return meaning;
  if (prose.text.charCodeAt(candidate.end) === 0x2d) {
    const compound = prose.text.slice(candidate.end + 1, candidate.end + 9);
    return compound === 'language' || compound === 'speaking' ? DROPPED : meaning;
  }
  const follows = wordAt(prose, tokenAfter(prose, candidate));
  if (LANGUAGE.test(follows)) return DROPPED;
  const before = wordAt(prose, candidate.token - 1);
  return SPEAKING.test(before) && NOTHING.test(follows) ? DROPPED : meaning;
};
