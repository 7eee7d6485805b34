/**
 * The view of `entities`: who, which countries and which organisations, one table a document.
 *
 * Columns of `csv` and `tsv`, one row an entity:
 * - `document`, `date`, `type`, `id`, `name`, `count`
 * - `code`, `country`: codes and names of the countries: its own, or those it belongs to
 * - `aliases`
 * - `roles`: `title (of whom)`, a former one with `former` before it
 * - `evidence`: `name:4; demonym:2; via Tehran:2`
 * - `first`: offset of the first mention; empty without one
 */
import { couldBe } from '../../analysis/filter-entities.js';
import {
  ENTITY_TYPES,
  isErrorRecord,
  type DocumentRecord,
  type EntityRecord,
  type EntityType,
  type ErrorRecord,
  type Result,
} from '../../record.js';
import type { Column, Printable, Row, Section, Shape, Table } from '../printable.js';
import {
  countNoun,
  describeCountries,
  describeParticular,
  formatCount,
  indexNames,
  listTypes,
  nameOf,
  tallyEvidence,
  type Names,
} from './describe-entities.js';
import { flattenEntity } from './flatten-entities.js';

export const ENTITIES_SHAPE: Shape = {
  columns: [
    'document',
    'date',
    'type',
    'id',
    'name',
    'count',
    'code',
    'country',
    'aliases',
    'roles',
    'evidence',
    'first',
  ],
  single: false,
};

export interface EntitiesViewOptions {
  /** Tables show people, countries and organisations; places only when asked. */
  readonly places?: boolean | undefined;
  /** The record before it was filtered: names are looked up there. */
  readonly source?: DocumentRecord | undefined;
}

export function viewEntities(result: Result, options: EntitiesViewOptions = {}): Printable {
  if (isErrorRecord(result)) return viewError(result, result);
  const readNames = (): Names => indexNames((options.source ?? result).entities);
  return {
    values: () => [result],
    blocks: () => [tabulate(result, readNames(), options.places ?? false)],
    rows: () => {
      const names = readNames();
      return result.entities.map((entity) => flatten(entity, result, names));
    },
  };
}

/** What stands in the place of a document that failed. It has no flat row: the header's columns do not fit it. */
export function viewError({ id, error }: ErrorRecord, value: unknown): Printable {
  const text = error.message.startsWith(id) ? error.message : `${id}: ${error.message}`;
  return { values: () => [value], blocks: () => [{ kind: 'note', tone: 'error', text }], rows: () => [] };
}

export const ENTITY_COLUMNS: readonly Column[] = [
  { kind: 'name' },
  { kind: 'number' },
  { kind: 'text' },
  { kind: 'text' },
  { kind: 'text' },
];

/** What each type's columns hold. */
const HEADERS: Record<EntityType, readonly string[]> = {
  person: ['People', 'Count', 'Also', 'Country', 'Role'],
  country: ['Countries', 'Count', 'Also', 'Code', 'Evidence'],
  organisation: ['Organisations', 'Count', 'Also', 'Country', 'Part of'],
  place: ['Places', 'Count', 'Also', 'Country', ''],
};

function tabulate(record: DocumentRecord, names: Names, places: boolean): Table {
  const types = ENTITY_TYPES.filter((type) => places || type !== 'place');
  const sections: Section[] = types.map((type) => ({
    headers: HEADERS[type],
    rows: record.entities
      .filter((entity) => entity.type === type)
      .map((entity) => tabulateEntity(entity, names)),
  }));
  sections.push({
    headers: ['Left open', '', '', '', 'Could be'],
    rows: record.unresolved
      .filter((open) => couldBe(open, types))
      .map(({ text, candidates }) => [
        text,
        '',
        '',
        '',
        candidates.map((id) => nameOf(id, names)).join(' or '),
      ]),
  });
  const empty = sections.every(({ rows }) => rows.length === 0);
  return {
    kind: 'table',
    title: record.id,
    details: [...describeDocument(record), ...(empty ? [`no ${listTypes(types)} found`] : [])],
    columns: ENTITY_COLUMNS,
    sections,
  };
}

function describeDocument({ date, language, words }: DocumentRecord): string[] {
  return [
    ...(date === null ? [] : [date]),
    ...(language === 'en' ? [] : [language === 'und' ? 'language unknown' : `language ${language}`]),
    countNoun(words, 'word'),
  ];
}

function tabulateEntity(entity: EntityRecord, names: Names): string[] {
  return [
    entity.name,
    formatCount(entity.count),
    entity.aliases.join(', '),
    describeCountries(entity, names),
    describeParticular(entity, tallyEvidence(entity), names),
  ];
}

function flatten(entity: EntityRecord, record: DocumentRecord, names: Names): Row {
  return {
    document: record.id,
    date: record.date,
    ...flattenEntity(entity, tallyEvidence(entity), names),
    first: entity.mentions[0]?.start ?? null,
  };
}
