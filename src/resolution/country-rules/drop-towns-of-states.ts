/**
 * "Peru, Indiana" and "Paris, Texas" are towns: a country or capital before a comma and a state of the US or a
 * province of Canada is dropped, unless it is a city of that country. Reason: local news is full of them.
 */
import { DROPPED, tokenAfter, wordAt, type CountryRule } from './rule.js';

export const dropTownsOfStates: CountryRule = (candidate, meaning, { prose, knowledge }) => {
  if (meaning.kind === 'country' && meaning.evidence !== 'name') return meaning;
  const comma = tokenAfter(prose, candidate);
  if (wordAt(prose, comma) !== ',') return meaning;
  const index = knowledge.matcher.longestAt(prose.text, prose.tokenStarts[comma + 1] ?? prose.text.length);
  if (index < 0) return meaning;
  const state = knowledge.formAt(index);
  if (!isState(state.meaning, state.form)) return meaning;
  const closed = /^[,.;)]/u.test(prose.text.slice(knowledge.matcher.end, knowledge.matcher.end + 1));
  return closed || meaning.kind === 'capital' ? DROPPED : meaning;
};

function isState(meaning: Parameters<CountryRule>[1], form: string): boolean {
  if (form === 'Georgia') return true;
  return (
    meaning.kind === 'place' &&
    meaning.relation === 'region' &&
    (meaning.code === 'US' || meaning.code === 'CA')
  );
}
