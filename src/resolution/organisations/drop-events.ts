/**
 * A known name that begins the name of an event, treaty or building is a part of that: "FIFA World Cup", "UN Climate
 * Conference", "Red Cross Street". Reason: these are no mentions, and what is in their names is none either.
 */
import type { FindRule } from './find-organisations.js';

const EVENT =
  /^(?:[ \u00a0][\p{Lu}\d][\p{L}\d-]*){0,3}[ \u00a0](?:Avenue|Award|Building|Championships?|Charter|Conference|Convention|Cup|Day|Declaration|Festival|Forum|Games|Marathon|Memorial|Open|Plaza|Prize|Road|Square|Stadium|Street|Summit|Tower|Treaty|Trophy)\b/u;
const REACH = 60;

export const dropEvents: FindRule = (name, { prose: { text }, mentions }) => {
  if (mentions(name).some(({ type }) => type === 'organisation')) return null;
  return EVENT.test(text.slice(name.end, name.end + REACH)) ? 'begins the name of an event or place' : null;
};
