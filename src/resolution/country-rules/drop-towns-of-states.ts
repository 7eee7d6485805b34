/**
 * "Peru, Indiana" and "Paris, Texas" are towns: a country or capital before a comma and a state of the US or a
 * province of Canada is dropped, unless it is a city of that country. Reason: local news is full of them.
 */
import { DROPPED, SIGNS, isNameForm, type CountryRule, type Decide } from './rule.js';

export const dropTownsOfStates: CountryRule = {
  concerns: isNameForm,
  signs: SIGNS.comma,
  decide: ({ after: comma }, meaning, { prose, knowledge: { matcher, formAt } }) => {
    const { text, tokenStarts, tokenEnds } = prose;
    if (tokenEnds[comma] !== tokenStarts[comma]! + 1) return meaning;
    const index = matcher.longestAt(text, tokenStarts[comma + 1] ?? text.length);
    if (index < 0) return meaning;
    const state = formAt(index);
    if (!isState(state.meaning, state.form)) return meaning;
    const closed = /^[,.;)]/u.test(text.slice(matcher.end, matcher.end + 1));
    return closed || meaning.kind === 'capital' ? DROPPED : meaning;
  },
};

function isState(meaning: Parameters<Decide>[1], form: string): boolean {
  if (form === 'Georgia') return true;
  return (
    meaning.kind === 'place' &&
    meaning.relation === 'region' &&
    (meaning.code === 'US' || meaning.code === 'CA')
  );
}
