/**
 * The view of `diff`: what changed in all documents, then in each. In front of each entity stands + for gained, − for lost
 * and ~ for changed.
 *
 * Columns of `csv` and `tsv`: `document` is empty for all documents together.
 */
import type {
  ComparedRole,
  Change,
  DiffRecord,
  EntityChange,
  EntityState,
} from '../../analysis/diff/compare-records.js';
import type { Block, Column, Printable, Row, Shape, Table } from '../printable.js';
import { countNoun, formatCount, nameOf, type Names } from './describe-entities.js';

/** Entities that did not change are not in the record: their ids have to do. */
const NO_NAMES: Names = new Map();

export const DIFF_SHAPE: Shape = {
  columns: [
    'document',
    'document_change',
    'type',
    'id',
    'name',
    'name_before',
    'change',
    'before',
    'after',
    'roles_gained',
    'roles_lost',
    'countries_gained',
    'countries_lost',
  ],
  single: true,
};

export function viewDiff(record: DiffRecord): Printable {
  return {
    values: () => [record],
    blocks: () => blocksOf(record),
    rows: () => [
      ...record.entities.map((change) => rowOf(null, null, change)),
      ...record.documents.flatMap(({ document, change, entities }): Row[] =>
        entities.length === 0
          ? [{ ...EMPTY, document, document_change: change }]
          : entities.map((entity) => rowOf(document, change, entity)),
      ),
    ],
  };
}

const SIGNS: Readonly<Record<Change, string>> = { gained: '+', lost: '−', changed: '~' };
const COLUMNS: readonly Column[] = [
  { kind: 'text' },
  { kind: 'name' },
  { kind: 'text' },
  { kind: 'number' },
  { kind: 'number' },
  { kind: 'text' },
];
const HEADERS = ['', 'Entity', 'Type', 'Before', 'After', 'Changed'];

function blocksOf(record: DiffRecord): Block[] {
  const { before, after, counts, entities, documents } = record;
  const details = [
    `${before.path} → ${after.path}`,
    ...(['added', 'removed', 'changed', 'same'] as const).flatMap((change) =>
      counts[change] === 0
        ? []
        : [`${countNoun(counts[change], 'document')} ${change === 'same' ? 'the same' : change}`],
    ),
  ];
  if (documents.length === 0)
    return [{ kind: 'note', tone: 'plain', text: `No differences: ${details.join(' · ')}` }];
  const isOne = counts.added + counts.removed + counts.changed + counts.same === 1;
  const total: Table = { ...tableOf(entities), title: isOne ? 'Differences' : 'All documents', details };
  if (isOne) return [total];
  return [
    total,
    ...documents.map(({ document, change, entities: own }): Table => ({
      ...tableOf(own),
      title: document,
      details: [change],
    })),
  ];
}

function tableOf(changes: readonly EntityChange[]): Omit<Table, 'title' | 'details'> {
  const rows = changes.map((change) => [
    SIGNS[change.change],
    change.name,
    change.type,
    change.before ? formatCount(change.before.count) : '–',
    change.after ? formatCount(change.after.count) : '–',
    describeChange(change),
  ]);
  return { kind: 'table', columns: COLUMNS, sections: rows.length === 0 ? [] : [{ headers: HEADERS, rows }] };
}

function rowOf(document: string | null, documentChange: string | null, change: EntityChange): Row {
  const { before, after } = change;
  const join = (list: readonly string[]): string => list.join(', ');
  return {
    document,
    document_change: documentChange,
    type: change.type,
    id: change.id,
    name: change.name,
    name_before: before && before.name !== change.name ? before.name : null,
    change: change.change,
    before: before?.count ?? 0,
    after: after?.count ?? 0,
    roles_gained: join(without(rolesOf(after), rolesOf(before))),
    roles_lost: join(without(rolesOf(before), rolesOf(after))),
    countries_gained: join(without(countriesOf(after), countriesOf(before))),
    countries_lost: join(without(countriesOf(before), countriesOf(after))),
  };
}

const EMPTY: Row = Object.fromEntries(DIFF_SHAPE.columns.map((column) => [column, null]));

function rolesOf(state: EntityState | null): string[] {
  return state ? state.roles.map(describeRole) : [];
}

function countriesOf(state: EntityState | null): string[] {
  return state ? state.countries.map((id) => nameOf(id, NO_NAMES)) : [];
}

/** "was Jon Doe; + president, KE; − minister, KE". */
function describeChange({ before, after }: EntityChange): string {
  const renamed = before && after && before.name !== after.name ? [`was ${before.name}`] : [];
  const [old, now] = [
    [...rolesOf(before), ...countriesOf(before)],
    [...rolesOf(after), ...countriesOf(after)],
  ];
  return [
    ...renamed,
    ...without(now, old).map((each) => `+ ${each}`),
    ...without(old, now).map((each) => `− ${each}`),
  ].join('; ');
}

function without(list: readonly string[], others: readonly string[]): string[] {
  return list.filter((each) => !others.includes(each));
}

function describeRole({ title, of, former }: ComparedRole): string {
  return `${former ? 'former ' : ''}${title}${of === null ? '' : `, ${nameOf(of, NO_NAMES)}`}`;
}
