/**
 * "In Persian", "spoke Chinese", "the French language": an adjective of a country as the name of a language, with nothing after it
 * that it could belong to. Reason: a language is not its country's.
 */
import { DROPPED, isDemonymForm, wordAt, type CountryRule } from './rule.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const SPEAKING = words(
  'in into speak speaks speaking spoke spoken learn learns learning learned learnt teach teaches teaching taught fluent read reads understand understands',
);
const LANGUAGE = words(
  'language languages dialect dialects alphabet grammar translation translations subtitles',
);
const NOTHING =
  /^(?:|[^\p{L}\p{N}]+|and|or|but|to|with|as|for|at|by|when|while|than|he|she|they|which|who|is|was)$/u;

export const dropLanguages: CountryRule = {
  concerns: isDemonymForm,
  decide: ({ token, after, end }, meaning, { prose }) => {
    if (prose.text.charCodeAt(end) === 0x2d) {
      const compound = prose.text.slice(end + 1, end + 9);
      return compound === 'language' || compound === 'speaking' ? DROPPED : meaning;
    }
    const follows = wordAt(prose, after);
    if (LANGUAGE.has(follows.toLowerCase())) return DROPPED;
    const isSpoken = SPEAKING.has(wordAt(prose, token - 1).toLowerCase()) && NOTHING.test(follows);
    return isSpoken ? DROPPED : meaning;
  },
};
