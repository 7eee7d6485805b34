/**
 * The view of `evaluate --places`: the country of places by kind of name, and countries as mentions and sets.
 *
 * Columns of `csv` and `tsv`, one row a measure of an engine: `engine`; `measure` (`places`, `countryMentions`,
 * `countrySets`); `kind` of name, for places (`all`, `unknown`: without a country in the gold); the counts `gold`, `found`,
 * `located` (given some country), `right`; `rightOfFound` and `rightOfGold`, 0–1, empty where there is nothing to divide by.
 * With errors, one row a place with the wrong country: `engine`, `document`, `kind`, `text`, `start`, `end`, `gold`, `found`.
 */
import type { PlacesRecord } from '../../learning/evaluation-record.js';
import type { PlacesEvaluation } from '../../learning/places/evaluate-places.js';
import { PLACE_KINDS } from '../../learning/places/place-kinds.js';
import type { MatchScores } from '../../learning/places/score-countries.js';
import type { PlaceCounts } from '../../learning/places/score-places.js';
import type { Block, Column, Printable, Row, Shape, Table } from '../printable.js';
import { countNoun, formatCount } from './describe-entities.js';

export const PLACES_SHAPE: Shape = {
  columns: [
    ...['engine', 'measure', 'kind', 'gold', 'found', 'located', 'right'],
    ...['rightOfFound', 'rightOfGold'],
  ],
  single: true,
};

export const PLACE_ERRORS_SHAPE: Shape = {
  columns: ['engine', 'document', 'kind', 'text', 'start', 'end', 'gold', 'found'],
  single: true,
};

export function viewPlaces(record: PlacesRecord, errors: boolean): Printable {
  return {
    values: () => [record],
    blocks: () => [...tabulate(record)],
    rows: () => record.engines.flatMap(errors ? flattenErrors : flatten),
  };
}

const NUMBER: Column = { kind: 'number' };

function* tabulate({ engines, files, documents }: PlacesRecord): Generator<Block> {
  for (const evaluation of engines) {
    const suffix = engines.length > 1 ? `, ${evaluation.engine}` : '';
    const subject = [files.join(', '), countNoun(documents, 'document')];
    const { places, countryMentions, countrySets, errors } = evaluation;
    if (places) yield tabulatePlaces(evaluation, suffix, subject);
    if (countryMentions || countrySets) yield tabulateCountries(evaluation, suffix, subject);
    if (errors && errors.length > 0) yield tabulateErrors(errors, suffix);
    if (!places && !countryMentions && !countrySets)
      yield { kind: 'note', tone: 'plain', text: `${subject.join(', ')}: the gold says no country.` };
  }
}

function tabulatePlaces({ places }: PlacesEvaluation, suffix: string, details: string[]): Table {
  return {
    kind: 'table',
    title: `Countries of places${suffix}`,
    details,
    columns: [{ kind: 'name' }, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER],
    sections: [
      {
        headers: ['', 'Gold', 'Found', 'Found %', 'Right', 'Right %'],
        rows: listCounts(places!).map(([kind, { gold, found, right }]) => [
          kind,
          formatCount(gold),
          formatCount(found),
          formatShare(found, gold),
          formatCount(right),
          formatShare(right, found),
        ]),
      },
    ],
  };
}

function tabulateCountries(evaluation: PlacesEvaluation, suffix: string, details: string[]): Table {
  return {
    kind: 'table',
    title: `Countries${suffix}`,
    details,
    columns: [{ kind: 'name' }, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER],
    sections: [
      {
        headers: ['', 'Gold', 'Found', 'P', 'R', 'F1'],
        rows: listMatches(evaluation).map(([, name, { gold, predicted, correct, f1 }]) => [
          name,
          formatCount(gold),
          formatCount(predicted),
          formatShare(correct, predicted),
          formatShare(correct, gold),
          f1 === null ? '–' : (100 * f1).toFixed(1),
        ]),
      },
    ],
  };
}

function tabulateErrors(errors: NonNullable<PlacesEvaluation['errors']>, suffix: string): Table {
  return {
    kind: 'table',
    title: `Errors${suffix}`,
    details: [countNoun(errors.length, 'error')],
    columns: [{ kind: 'name' }, { kind: 'name' }, { kind: 'text' }, { kind: 'text' }, { kind: 'text' }],
    sections: [
      {
        headers: ['Text', 'Kind', 'Gold', 'Found', 'Document'],
        rows: errors.map(({ text, kind, gold, predicted, document }) => [
          text,
          kind,
          gold ?? '–',
          predicted ?? '–',
          document,
        ]),
      },
    ],
  };
}

function listCounts(places: NonNullable<PlacesEvaluation['places']>): [string, PlaceCounts][] {
  return [
    ['all', places],
    ...PLACE_KINDS.map((kind): [string, PlaceCounts] => [kind, places.byKind[kind]]),
    ['unknown', places.unknown],
  ];
}

function listMatches({ countryMentions, countrySets }: PlacesEvaluation): [string, string, MatchScores][] {
  return [
    ...(countryMentions
      ? [['countryMentions', 'mentions', countryMentions] as [string, string, MatchScores]]
      : []),
    ...(countrySets ? [['countrySets', 'sets', countrySets] as [string, string, MatchScores]] : []),
  ];
}

function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}

function flatten(evaluation: PlacesEvaluation): Row[] {
  const { engine, places } = evaluation;
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return [
    ...(places ? listCounts(places) : []).map(([kind, { gold, found, located, right }]) => ({
      ...{ engine, measure: 'places', kind, gold, found, located, right },
      ...{ rightOfFound: share(right, found), rightOfGold: share(right, gold) },
    })),
    ...listMatches(evaluation).map(([measure, , { gold, predicted, correct, precision, recall }]) => ({
      ...{ engine, measure, kind: null, gold, found: predicted, located: null, right: correct },
      ...{ rightOfFound: precision, rightOfGold: recall },
    })),
  ];
}

function flattenErrors({ engine, errors }: PlacesEvaluation): Row[] {
  return (errors ?? []).map(({ document, kind, text, start, end, gold, predicted }) => {
    return { engine, document, kind, text, start, end, gold, found: predicted };
  });
}
