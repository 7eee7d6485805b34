/** The measures of `evaluate --places`, on gold and records small enough to count by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readGazetteer } from '#src/knowledge/gazetteer.js';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import { evaluatePlaces, type PlacesEvaluation } from '#src/learning/places/evaluate-places.js';
import { kindOfName } from '#src/learning/places/place-kinds.js';
import { readTitles } from '#src/learning/places/score-countries.js';
import { parseGold } from '#src/learning/read-gold-files.js';
import type { Engine, Mention } from '#src/recognition/engine.js';

const read = (name: string): Buffer => readFileSync(new URL(`../../dist/knowledge/${name}`, import.meta.url));
const knowledge = readKnowledge(read('world.bin'), readGazetteer(read('places.bin')));

function evaluate(
  text: string,
  gold: unknown[][],
  mentions: readonly Mention[] = [],
): Promise<PlacesEvaluation> {
  const engine: Engine = { name: 'told', recognise: () => [...mentions] };
  const line = JSON.stringify({ id: 'd', text, mentions: gold });
  const { documents } = parseGold(line, 'gold.jsonl');
  return evaluatePlaces(documents, { engine, knowledge, version: '0' }, { errors: true });
}

describe('the country of places', () => {
  it('counts what is found, what has a country and what has the right one', async () => {
    const { places, errors } = await evaluate(
      'Kenyans left Kenya for Lyon, Nowhereton and Elsewhere.',
      [
        [0, 7, 'place', 'KE'],
        [13, 18, 'place', 'TZ'],
        [23, 27, 'place', 'FR'],
        [29, 39, 'place', 'US'],
        [44, 53, 'place', null],
      ],
      [
        { start: 29, end: 39, type: 'place', score: null },
        { start: 44, end: 53, type: 'place', score: null },
      ],
    );
    expect(places).toMatchObject({ gold: 4, found: 4, located: 3, right: 2 });
    expect(places!.unknown).toEqual({ gold: 1, found: 1, located: 0, right: 1 });
    expect(places!.byKind).toMatchObject({
      demonym: { gold: 1, found: 1, located: 1, right: 1 },
      country: { gold: 1, found: 1, located: 1, right: 0 },
      city: { gold: 1, found: 1, located: 1, right: 1 },
      other: { gold: 1, found: 1, located: 0, right: 0 },
    });
    expect(errors!.map(({ text, gold, predicted }) => [text, gold, predicted])).toEqual([
      ['Kenya', 'TZ', 'KE'],
      ['Nowhereton', 'US', null],
    ]);
  });

  it('takes the longest of several overlaps, and nothing beside them', async () => {
    const { places } = await evaluate('In Paris, Texas, and Texas.', [
      [3, 15, 'place', 'US'],
      [0, 2, 'place', 'US'],
    ]);
    expect(places).toMatchObject({ gold: 2, found: 1, right: 1 });
  });

  it('is null where the gold says no country', async () => {
    expect(await evaluate('Kenya', [[0, 5, 'LOC']])).toMatchObject({
      places: null,
      countryMentions: null,
      countrySets: null,
    });
  });
});

describe('countries', () => {
  it('counts mentions strictly, without demonyms and without those in unscored names', async () => {
    const { countryMentions } = await evaluate('The Kenyan vote in Kenya, the Kenya Open and Rwanda.', [
      [19, 24, 'country'],
      [30, 40, 'event'],
    ]);
    expect(countryMentions).toMatchObject({ gold: 1, predicted: 2, correct: 1, precision: 0.5, recall: 1 });
  });

  it('compares the countries of a document with the titles of its mentions', async () => {
    const { countrySets } = await evaluate('Kenya, Burma and a Spaniard met in Chad.', [
      [0, 5, 'place', 'a', 'Kenya'],
      [7, 12, 'place', 'b', 'Myanmar'],
      [19, 27, 'person', 'c', 'Spain'],
      [35, 39, 'place', 'd', 'N%27Djamena'],
    ]);
    expect(countrySets).toMatchObject({ gold: 2, predicted: 3, correct: 2 });
  });

  it.each([
    ['Georgia_%28country%29', 'GE'],
    ['Republic_of_Ireland', 'IE'],
    ['C%C3%B4te_d%27Ivoire', 'CI'],
    ['People%27s_Republic_of_China', 'CN'],
    ['Soviet_Union', 'SUHH'],
    ['England', undefined],
    ['Paris', undefined],
    ['100%', undefined],
  ])('reads the title %s', (title, code) => {
    expect(readTitles(knowledge)(title)).toBe(code);
  });

  it.each([
    ['Kenya', 'country'],
    ['Kenyans', 'demonym'],
    ['Nairobi', 'capital'],
    ['Texas', 'region'],
    ['Ala.', 'region'],
    ['Kisumu', 'city'],
    ['Nowhereton', 'other'],
    ['Bank of America', 'other'],
  ])('tells what kind of name %s is', (name, kind) => {
    expect(kindOfName(name, knowledge)).toBe(kind);
  });
});
