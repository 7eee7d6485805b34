/** Which words can be adjectives and common nouns of a title. */
import { isAscii } from '../../text/is-ascii.js';
import { wordAt, type RoleText } from './role-text.js';

/** Words that no title goes on over: of grammar, and verbs that often follow one. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an and or but nor of for at to in on by with from into since until till between during after before over under against ' +
    'who whom whose which that this these those where when while as if than because though although so yet ' +
    'is are was were be been being am has have had do does did will would can could may might shall should must not ' +
    'he she it they we you i him her them us his its their our my your me ' +
    'said says say saying told tells tell added adds asked asks met meets called calls spoke speaks announced wrote writes ' +
    'arrived visited warned urged insisted denied claimed argued agreed accused signed left came went made took gave'
  ).split(' '),
);

const WORD = /^\p{L}[\p{L}\p{M}'-]*$/u;
const WORD_OF_ENGLISH = /^[A-Za-z][A-Za-z'-]*$/;

/** A word that is neither grammar nor a part of a name: an adjective or common noun, as far as one can tell. */
export function isPlainWord(text: RoleText, token: number): boolean {
  if (text.mentionOf[token] !== -1) return false;
  const word = wordAt(text, token);
  return (WORD_OF_ENGLISH.test(word) || (!isAscii(word) && WORD.test(word))) && !STOP_WORDS.has(word);
}
