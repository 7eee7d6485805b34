/**
 * Georgia is the state of the US where the document names the United States or its places and nothing of the
 * Caucasus, and gives Georgia no office that only a country has. Reason: one name, two well-known places.
 */
import { placeId } from '../../knowledge/knowledge.js';
import type { CountryRule, RuleContext } from './rule.js';

/** Beside the name, what no state of the US has. */
const NATIONAL =
  /\bGeorgia(?:[’']s)?\s(?:prime\sminister|president(?!\sof)|(?:foreign|defen[cs]e|interior|finance)\s(?:minister|ministry)|parliament|ambassador|embassy|national\steam)|\b(?:president|prime\sminister|(?:foreign|defen[cs]e|interior|finance)\sminister|parliament|ambassador|republic)\s(?:of|to|in)\sGeorgia\b/iu;
const NAME = /georgia/giu;
/** Longer than what the pattern has on either side of the name. */
const REACH = 48;
/** By document, which has one context. */
const isNation = new WeakMap<RuleContext, boolean>();

const CAUCASUS = ['GE', 'RU', 'AM', 'AZ', 'UA', 'SUHH'];

export const settleGeorgia: CountryRule = {
  concerns: ({ form, rules }) => form === 'Georgia' && rules.includes('georgia'),
  decide: (_candidate, meaning, context) => {
    const { counts } = context;
    const isState = counts.has('US') && !CAUCASUS.some((code) => counts.has(code));
    if (!isState || isNationIn(context)) return meaning;
    return { kind: 'place', code: 'US', name: 'Georgia', id: placeId('US', 'Georgia'), relation: 'region' };
  },
};

function isNationIn(context: RuleContext): boolean {
  let known = isNation.get(context);
  if (known === undefined) isNation.set(context, (known = namesNation(context.prose.text)));
  return known;
}

/** The pattern is tried around the name only. */
function namesNation(text: string): boolean {
  for (const { index } of text.matchAll(NAME))
    if (NATIONAL.test(text.slice(Math.max(0, index - REACH), index + REACH))) return true;
  return false;
}
