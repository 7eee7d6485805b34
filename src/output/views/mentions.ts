/**
 * The view of `mentions`: a concordance, one table a document, each mention in the words around it.
 *
 * Columns of `csv` and `tsv`, one row a mention: `document`, `date`, `type`, `entity` (id; empty where the text
 * leaves it open), `name`, `text`, `evidence`, `score`, `start`, `end`, `sentence` (index), and the context to
 * either side, `left` and `right`.
 */
import { MENTION_SCHEMA, type ConcordanceRow } from '../../analysis/concordance.js';
import { isErrorRecord, type Result } from '../../record.js';
import type { Column, Printable, Row, Shape, Table } from '../printable.js';
import { codeOf, countNoun } from './describe-entities.js';
import { viewError } from './entities.js';

export const MENTIONS_SHAPE: Shape = {
  columns: [
    'document',
    'date',
    'type',
    'entity',
    'name',
    'text',
    'evidence',
    'score',
    'start',
    'end',
    'sentence',
    'left',
    'right',
  ],
  single: false,
};

/**
 * The mentions of one document. In JSON each is a value of its own; a document that failed is one too, with
 * `error` instead of a mention. A document without mentions has no table.
 */
export function viewMentions(result: Result, rows: readonly ConcordanceRow[]): Printable {
  if (isErrorRecord(result)) {
    const { version, id, error } = result;
    return viewError(result, { schema: MENTION_SCHEMA, version, document: id, error });
  }
  return {
    values: () => rows,
    blocks: () => (rows.length === 0 ? [] : [tabulate(result.id, result.date, rows)]),
    rows: () => rows.map(flatten),
  };
}

const COLUMNS: readonly Column[] = [
  { kind: 'before' },
  { kind: 'mention' },
  { kind: 'after' },
  { kind: 'text', dropBelow: 100 },
  { kind: 'text', dropBelow: 120 },
];

function tabulate(id: string, date: string | null, rows: readonly ConcordanceRow[]): Table {
  return {
    kind: 'table',
    title: id,
    details: [...(date === null ? [] : [date]), countNoun(rows.length, 'mention')],
    columns: COLUMNS,
    sections: [{ headers: ['', 'Mention', '', 'Entity', 'Evidence'], rows: rows.map(tabulateMention) }],
  };
}

function tabulateMention(row: ConcordanceRow): string[] {
  const { left, right } = splitContext(row);
  return [left, row.text, right, describeEntity(row), row.evidence ?? row.type];
}

function describeEntity({ entity, type, name, candidates }: ConcordanceRow): string {
  if (entity === null) return `${candidates.map(codeOf).join(' or ')}?`;
  return type === 'country' ? `${name}\u00a0(${codeOf(entity)})` : name;
}

/** The words before and after; where the bound of the context cut the sentence, a … says so. */
function splitContext({ context }: ConcordanceRow): { left: string; right: string } {
  const { text, start, end, cutStart, cutEnd } = context;
  return {
    left: (cutStart ? '… ' : '') + text.slice(0, start),
    right: text.slice(end) + (cutEnd ? ' …' : ''),
  };
}

function flatten(row: ConcordanceRow): Row {
  const { document, date, type, entity, name, text, evidence, score, start, end, sentence } = row;
  const shared = { document, date, type, entity, name, text, evidence, score, start, end, sentence };
  return { ...shared, ...splitContext(row) };
}
