/**
 * A known name that begins the name of an event, treaty or building is a part of that: "FIFA World Cup", "UN Climate
 * Conference", "Red Cross Street". Reason: these are no mentions, and what is in their names is none either.
 */
import type { FindRule } from './find-organisations.js';

const WORDS =
  '(?:Avenue|Award|Building|Championships?|Charter|Conference|Convention|Cup|Day|Declaration|Festival|Forum|Games|Marathon|Memorial|Open|Plaza|Prize|Road|Square|Stadium|Street|Summit|Tower|Treaty|Trophy)';
const EVENT = new RegExp(`^(?:[ \\u00a0][\\p{Lu}\\d][\\p{L}\\d-]*){0,3}[ \\u00a0]${WORDS}\\b`, 'u');
/** The end of the pattern above, which is quickly made. */
const EVENT_WORD = new RegExp(`[ \\u00a0]${WORDS}\\b`);
const REACH = 60;

export const dropEvents: FindRule = ({ end, isSeen }, { prose: { text } }) => {
  if (isSeen || !mayGoOn(text.charCodeAt(end), text.charCodeAt(end + 1))) return null;
  const after = text.slice(end, end + REACH);
  return EVENT_WORD.test(after) && EVENT.test(after) ? 'begins the name of an event or place' : null;
};

/** A space and no small letter of English: the quick look that settles most names. */
function mayGoOn(space: number, first: number): boolean {
  return (space === 0x20 || space === 0xa0) && (first < 0x61 || first > 0x7a);
}
