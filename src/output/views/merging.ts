/**
 * The view of `evaluate --merging`: B³ of resolution beside that of plain equality, on the gold's mentions and on those
 * that each engine finds.
 *
 * Columns of `csv` and `tsv`, one row a comparison: `mentions` (`gold` or the engine), `scored` (`matched` mentions, those of both
 * sides, or `all`), the counts `gold`, `predicted` and `matched`, precision, recall and F1 of `resolution` and of `baseline`, 0–1,
 * and `errorReduction`.
 */
import type { Comparison, MergingScores } from '../../learning/merging/evaluate-merging.js';
import type { BCubed } from '../../learning/merging/b-cubed.js';
import type { MergingRecord } from '../../learning/merging/merging-record.js';
import type { Column, Printable, Row, Shape, Table } from '../printable.js';
import { countNoun, formatCount } from './describe-entities.js';

export const MERGING_SHAPE: Shape = {
  columns: [
    ...['mentions', 'scored', 'gold', 'predicted', 'matched'],
    ...['resolution', 'baseline'].flatMap((side) =>
      ['Precision', 'Recall', 'F1'].map((figure) => side + figure),
    ),
    'errorReduction',
  ],
  single: true,
};

export function viewMerging(record: MergingRecord): Printable {
  return {
    values: () => [record],
    blocks: () => [tabulate(record)],
    rows: () => record.scores.flatMap(flatten),
  };
}

const NUMBER: Column = { kind: 'number' };

function tabulate({ files, documents, entities, scores }: MergingRecord): Table {
  const rows = scores.flatMap((own) => {
    const { gold, predicted, matched } = own.counts;
    const name = own.mentions === 'gold' ? 'gold’s own' : `found by ${own.mentions}`;
    if (own.all === null) return [rowOf(name, gold, own)];
    return [rowOf(name, matched, own), rowOf('  and those of one side', gold + predicted - matched, own.all)];
  });
  return {
    kind: 'table',
    title: 'Merging (B³)',
    details: [
      files.join(', '),
      countNoun(documents, 'document'),
      `${formatCount(entities)} ${entities === 1 ? 'entity' : 'entities'}`,
    ],
    columns: [{ kind: 'name' }, ...Array<Column>(6).fill(NUMBER)],
    sections: [{ headers: ['Mentions', 'Number', 'P', 'R', 'F1', 'Equal F1', 'Less error'], rows }],
  };
}

function rowOf(
  name: string,
  mentions: number,
  { resolution, baseline, errorReduction }: Comparison,
): string[] {
  const { precision, recall, f1 } = resolution;
  return [
    name,
    formatCount(mentions),
    ...[precision, recall, f1, baseline.f1].map(formatShare),
    errorReduction === null ? '–' : `${(100 * errorReduction).toFixed(1)}%`,
  ];
}

/** In points: 84.3. */
function formatShare(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}

function flatten({ mentions, counts, all, ...matched }: MergingScores): Row[] {
  const row = (scored: string, { resolution, baseline, errorReduction }: Comparison): Row => ({
    mentions,
    scored,
    ...counts,
    ...flattenFigures('resolution', resolution),
    ...flattenFigures('baseline', baseline),
    errorReduction,
  });
  return all === null ? [row('all', matched)] : [row('matched', matched), row('all', all)];
}

function flattenFigures(side: string, { precision, recall, f1 }: BCubed): Row {
  return { [`${side}Precision`]: precision, [`${side}Recall`]: recall, [`${side}F1`]: f1 };
}
