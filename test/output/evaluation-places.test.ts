/** The view of `evaluate --places` and its schema. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { PLACES_SCHEMA, type PlacesRecord } from '#src/learning/evaluation-record.js';
import type { PlacesEvaluation } from '#src/learning/places/evaluate-places.js';
import { scoreMatches } from '#src/learning/places/score-countries.js';
import { startPlaceScores } from '#src/learning/places/score-places.js';
import { PLACE_ERRORS_SHAPE, PLACES_SHAPE, viewPlaces } from '#src/output/views/evaluation-places.js';

const validate = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(
    readFileSync(new URL('../../schemas/places-evaluation.json', import.meta.url), 'utf8'),
  ) as object,
);

const FULL: PlacesEvaluation = {
  engine: 'told',
  documents: 2,
  places: { ...startPlaceScores(), gold: 4, found: 3, located: 2, right: 1 },
  countryMentions: scoreMatches({ gold: 4, predicted: 2, correct: 1 }),
  countrySets: scoreMatches({ gold: 0, predicted: 0, correct: 0 }),
  errors: [{ document: 'd', text: 'Paris', kind: 'capital', start: 0, end: 5, gold: 'US', predicted: null }],
};
const EMPTY: PlacesEvaluation = {
  ...FULL,
  places: null,
  countryMentions: null,
  countrySets: null,
  errors: null,
};

function recordOf(...engines: PlacesEvaluation[]): PlacesRecord {
  return { schema: PLACES_SCHEMA, version: '0.0.0', files: ['gold'], documents: 2, engines };
}

describe('an evaluation of places', () => {
  it('is valid against its schema, and not with a field more or less', () => {
    const record = recordOf(FULL, EMPTY);
    validate(JSON.parse(JSON.stringify(record)));
    expect(validate.errors).toBeNull();
    expect(validate({ ...record, surprise: 1 })).toBe(false);
    expect(validate(recordOf({ ...FULL, errors: undefined as unknown as null }))).toBe(false);
  });

  it('has a table of places, one of countries and one of errors, and says where the gold has no country', () => {
    const titles = (record: PlacesRecord): (string | null)[] =>
      viewPlaces(record, false)
        .blocks()
        .map((block) => (block.kind === 'table' ? block.title : block.text));
    expect(titles(recordOf(FULL))).toEqual(['Countries of places', 'Countries', 'Errors']);
    expect(titles(recordOf(EMPTY))).toEqual(['gold, 2 documents: the gold says no country.']);
  });

  it('has rows with the columns of its shapes', () => {
    for (const row of viewPlaces(recordOf(FULL), false).rows())
      expect(Object.keys(row)).toEqual([...PLACES_SHAPE.columns]);
    const [error] = viewPlaces(recordOf(FULL), true).rows();
    expect(Object.keys(error!)).toEqual([...PLACE_ERRORS_SHAPE.columns]);
  });
});
