/**
 * The view of `entities --corpus`: the totals of all documents in one table.
 *
 * Columns of `csv` and `tsv` are those of `entities`, with `documents` (how many it is in) instead of `date` and
 * `first`; `document` is empty but for an entity that stays its document's own (its id ends in `~n`).
 */
import type { CorpusEntity, CorpusRecord } from '../../analysis/total-entities.js';
import { ENTITY_TYPES, type EntityType, type Evidence } from '../../record.js';
import type { Column, Printable, Row, Shape, Table } from '../printable.js';
import {
  countNoun,
  describeCountries,
  describeParticular,
  formatCount,
  indexNames,
  listTypes,
  type Names,
} from './describe-entities.js';
import { flattenEntity } from './flatten-entities.js';

export const CORPUS_SHAPE: Shape = {
  columns: [
    'document',
    'type',
    'id',
    'name',
    'documents',
    'count',
    'code',
    'country',
    'aliases',
    'roles',
    'evidence',
  ],
  single: true,
};

export interface CorpusViewOptions {
  readonly places?: boolean | undefined;
  /** The totals before they were filtered: names are looked up there. */
  readonly source?: CorpusRecord | undefined;
}

export function viewCorpus(corpus: CorpusRecord, options: CorpusViewOptions = {}): Printable {
  const names = indexNames((options.source ?? corpus).entities);
  return {
    values: () => [corpus],
    blocks: () => [tabulate(corpus, names, options.places ?? false)],
    rows: () => corpus.entities.map((entity) => flatten(entity, names)),
  };
}

const COLUMNS: readonly Column[] = [
  { kind: 'name' },
  { kind: 'number' },
  { kind: 'number' },
  { kind: 'text', dropBelow: 100 },
  { kind: 'text' },
  { kind: 'text' },
];

const HEADERS: Record<EntityType, readonly string[]> = {
  person: ['People', 'Docs', 'Count', 'Also', 'Country', 'Role'],
  country: ['Countries', 'Docs', 'Count', 'Also', 'Code', 'Evidence'],
  organisation: ['Organisations', 'Docs', 'Count', 'Also', 'Country', 'Part of'],
  place: ['Places', 'Docs', 'Count', 'Also', 'Country', ''],
};

function tabulate(corpus: CorpusRecord, names: Names, places: boolean): Table {
  const types = ENTITY_TYPES.filter((type) => places || type !== 'place');
  const sections = types.map((type) => ({
    headers: HEADERS[type],
    rows: corpus.entities
      .filter((entity) => entity.type === type)
      .map((entity) => tabulateEntity(entity, names)),
  }));
  const empty = sections.every(({ rows }) => rows.length === 0);
  return {
    kind: 'table',
    title: 'All documents',
    details: [
      countNoun(corpus.documents, 'document'),
      ...(corpus.failed === 0 ? [] : [`${formatCount(corpus.failed)} failed`]),
      countNoun(corpus.words, 'word'),
      ...(empty ? [`no ${listTypes(types)} found`] : []),
    ],
    columns: COLUMNS,
    sections,
  };
}

function tabulateEntity(entity: CorpusEntity, names: Names): string[] {
  return [
    entity.name,
    formatCount(entity.documents),
    formatCount(entity.count),
    entity.aliases.join(', '),
    describeCountries(entity, names),
    describeParticular(entity, evidenceOf(entity), names),
  ];
}

function evidenceOf(entity: CorpusEntity): Partial<Record<Evidence, number>> {
  return entity.type === 'country' ? entity.evidence : {};
}

function flatten(entity: CorpusEntity, names: Names): Row {
  const { document, documents } = entity;
  return { document, documents, ...flattenEntity(entity, evidenceOf(entity), names) };
}
