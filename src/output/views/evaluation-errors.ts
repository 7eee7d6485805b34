/**
 * The errors of an evaluation: each wrong mention in its sentence.
 *
 * Columns of `csv` and `tsv`, one row an error: `engine`, `document`, `error` (`boundary`, `type`, `both`, `missed`, `spurious`),
 * label, type, text and offsets of the gold and of what was found, the engine's `score`, and the `sentence`.
 */
import type { EngineEvaluation } from '../../learning/evaluate.js';
import type { RecognitionError } from '../../learning/list-errors.js';
import type { Column, Row, Shape, Table } from '../printable.js';
import { countNoun } from './describe-entities.js';

export const ERRORS_SHAPE: Shape = {
  columns: [
    ...['engine', 'document', 'error'],
    ...['goldLabel', 'goldType', 'goldText', 'goldStart', 'goldEnd'],
    ...['predictedType', 'predictedText', 'predictedStart', 'predictedEnd', 'score'],
    'sentence',
  ],
  single: true,
};

const COLUMNS: readonly Column[] = [
  { kind: 'before' },
  { kind: 'mention' },
  { kind: 'after' },
  { kind: 'text' },
  { kind: 'text' },
  { kind: 'text', dropBelow: 100 },
];

export function tabulateErrors(errors: readonly RecognitionError[], suffix: string): Table {
  return {
    kind: 'table',
    title: `Errors${suffix}`,
    details: [countNoun(errors.length, 'error')],
    columns: COLUMNS,
    sections: [{ headers: ['', 'Text', '', 'Gold', 'Found', 'Document'], rows: errors.map(tabulateError) }],
  };
}

/** The marked text is what gold and found cover together; where it is more than one of them, that one is quoted. */
function tabulateError({ document, gold, predicted, sentence }: RecognitionError): string[] {
  const sides = [gold, predicted].filter((side) => side !== null);
  const start = Math.min(...sides.map((side) => side.start)) - sentence.start;
  const end = Math.max(...sides.map((side) => side.end)) - sentence.start;
  const marked = sentence.text.slice(start, end);
  const describe = (name: string, text: string): string => (text === marked ? name : `${name} “${text}”`);
  return [
    sentence.text.slice(0, start),
    marked,
    sentence.text.slice(end),
    gold ? describe(gold.label, gold.text) : '–',
    predicted ? describe(predicted.type ?? '', predicted.text) : '–',
    document,
  ];
}

export function flattenErrors({ engine, errors }: EngineEvaluation): Row[] {
  return (errors ?? []).map(({ document, outcome, gold, predicted, sentence }) => ({
    engine,
    document,
    error: outcome,
    goldLabel: gold?.label ?? null,
    goldType: gold?.type ?? null,
    goldText: gold?.text ?? null,
    goldStart: gold?.start ?? null,
    goldEnd: gold?.end ?? null,
    predictedType: predicted?.type ?? null,
    predictedText: predicted?.text ?? null,
    predictedStart: predicted?.start ?? null,
    predictedEnd: predicted?.end ?? null,
    score: predicted?.score ?? null,
    sentence: sentence.text,
  }));
}
