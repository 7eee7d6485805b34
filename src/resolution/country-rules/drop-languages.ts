/**
 * "In Persian", "spoke Chinese", "the French language": an adjective of a country as the name of a language, with nothing after it
 * that it could belong to. Reason: a language is not its country's.
 */
import type { TokenisedText } from '../../text/tokenise.js';
import { DROPPED, isDemonymForm, wordAt, type CountryRule } from './rule.js';

interface Words {
  readonly all: ReadonlySet<string>;
  /** In small letters. */
  readonly initials: string;
}

function words(list: string): Words {
  const all = new Set(list.split(' '));
  return { all, initials: Array.from(all, (word) => word.charAt(0)).join('') };
}

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
    if (isOneOf(LANGUAGE, prose, after)) return DROPPED;
    return isOneOf(SPEAKING, prose, token - 1) && NOTHING.test(wordAt(prose, after)) ? DROPPED : meaning;
  },
};

function isOneOf({ all, initials }: Words, prose: TokenisedText, token: number): boolean {
  const initial = prose.text.charCodeAt(prose.tokenStarts[token] ?? prose.text.length) | 0x20;
  return initials.includes(String.fromCharCode(initial)) && all.has(wordAt(prose, token).toLowerCase());
}
