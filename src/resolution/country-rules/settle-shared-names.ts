/**
 * A capital or city whose name many places share (Victoria, Kingston, Hyderabad) is the one in a country that the document names:
 * of several such, the one that size and the document speak for most, as in `choose-sense`. Where it names none of their
 * countries, the name is dropped. Reason: most Kingstons of the news are not in Jamaica.
 */
import { nameTableOf, placesNamed } from '../name-table.js';
import { placeId } from '../../knowledge/knowledge.js';
import { scoreOf } from '../place-rules/choose-sense.js';
import { readCountryBeside } from './read-country-beside.js';
import { DROPPED, isPlaceForm, type CountryRule, type Decide } from './rule.js';

const KNOWN_POPULATION = 1_000_000;
/** A capital is in the news more than a city of three times its size. */
const CAPITAL_WEIGHT = 0.5;

export const settleSharedNames: CountryRule = {
  concerns: (form) => isPlaceForm(form) && form.rules.includes('shared'),
  decide: settleSharedName,
};

function settleSharedName(
  ...[{ form, start, end }, meaning, { prose, counts, knowledge }]: Parameters<Decide>
): ReturnType<Decide> {
  if (meaning.kind === 'country' || meaning.kind === 'blocked') return meaning;
  const senses = placesNamed(nameTableOf(knowledge)(prose.text.slice(start, end)), knowledge.places);
  const beside = readCountryBeside(prose.text, start, end, knowledge);
  let total = 0;
  for (const count of counts.values()) total += count;
  const candidates = senses.map(({ code, population }) => ({ code, population: Math.max(1, population) }));
  if (!senses.some(({ code }) => code === meaning.code))
    candidates.push({ code: meaning.code, population: KNOWN_POPULATION });
  let best = '';
  let bestScore = -Infinity;
  for (const { code, population } of candidates) {
    const count = counts.get(code) ?? 0;
    if (count === 0 && code !== beside) continue;
    const own = code === meaning.code && meaning.kind === 'capital' ? CAPITAL_WEIGHT : 0;
    const score = code === beside ? Infinity : scoreOf(population, count / total) + own;
    if (score > bestScore) [best, bestScore] = [code, score];
  }
  if (best === '') return DROPPED;
  if (best === meaning.code) return meaning;
  return { kind: 'place', code: best, name: form.form, id: placeId(best, form.form), relation: 'city' };
}
