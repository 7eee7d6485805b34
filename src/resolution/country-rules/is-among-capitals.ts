/** Whether a word stands in a line that is all in capitals. */
import { LOWER, kindAt } from '../../text/characters.js';
import type { TokenisedText } from '../../text/tokenise.js';
import { wordAt } from './rule.js';

/** Tokens on either side that are looked at. */
const REACH = 4;
const CAPITALS = /^\p{Lu}{2,}$/u;
const SMALL = /\p{Ll}/u;

/** The words beside it have no small letters, and two at least are words in capitals. */
export function isAmongCapitals(prose: TokenisedText, token: number): boolean {
  for (let near = token - REACH; near <= token + REACH; near++)
    if (near !== token && beginsSmall(prose, near)) return false;
  let words = 0;
  for (let near = token - REACH; near <= token + REACH; near++) {
    const word = near === token ? '' : wordAt(prose, near);
    if (SMALL.test(word)) return false;
    if (CAPITALS.test(word)) words++;
  }
  return words >= 2;
}

/** Nearly every line shows by this quick look that it is not. */
function beginsSmall({ text, tokenStarts }: TokenisedText, token: number): boolean {
  const start = tokenStarts[token];
  return start !== undefined && kindAt(text, start) === LOWER;
}
