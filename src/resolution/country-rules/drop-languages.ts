/**
 * "In Persian", "spoke Chinese", "the French language": an adjective of a country as the name of a language, with nothing after it
 * that it could belong to. Reason: a language is not its country's.
 */
import type { TokenisedText } from '../../text/tokenise.js';
import { DROPPED, isDemonymForm, wordAt, type CountryRule } from './rule.js';

interface Words {
  readonly all: ReadonlySet<string>;
  /** A bit for each letter with which one of them begins. */
  readonly initials: number;
}

function words(list: string): Words {
  const all = new Set(list.split(' '));
  let initials = 0;
  for (const word of all) initials |= 1 << (word.charCodeAt(0) & 0x1f);
  return { all, initials };
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
  if (token < 0 || token >= prose.tokenCount) return false;
  const initial = prose.text.charCodeAt(prose.tokenStarts[token]!);
  if (initial < 0x41 || initial > 0x7a || ((initials >>> (initial & 0x1f)) & 1) === 0) return false;
  return all.has(wordAt(prose, token).toLowerCase());
}
