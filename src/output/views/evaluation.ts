/**
 * The view of `evaluate`: scores by type, side by side for several engines; calibration, the commonest confusions,
 * speed and errors of each.
 *
 * Columns of `csv` and `tsv`, one row a type (`all`, `person`, `organisation`, `place`) of an engine: `engine`, `type`, the
 * counts `gold`, `predicted`, `correct`, `boundary` (right type, other span), `wrongType` (right span), and precision, recall
 * and F1 of each measure, 0–1, empty where there is nothing to divide by. With errors, see `evaluation-errors`.
 */
import type { Calibration } from '../../learning/calibration.js';
import type { Confusion } from '../../learning/confusions.js';
import type { EngineEvaluation } from '../../learning/evaluate.js';
import type { EvaluationRecord } from '../../learning/evaluation-record.js';
import { SCORED_TYPES } from '../../learning/labels.js';
import type { Measure, TypeScores } from '../../learning/score.js';
import type { Block, Column, Printable, Row, Shape, Table } from '../printable.js';
import { countNoun, formatCount } from './describe-entities.js';
import { flattenErrors, tabulateErrors } from './evaluation-errors.js';

export const EVALUATION_SHAPE: Shape = {
  columns: [
    ...['engine', 'type', 'gold', 'predicted', 'correct', 'boundary', 'wrongType'],
    ...['strict', 'partial', 'typeOnly', 'spanOnly'].flatMap((measure) =>
      ['Precision', 'Recall', 'F1'].map((figure) => measure + figure),
    ),
  ],
  single: true,
};

export interface EvaluationViewOptions {
  /** How many confusions a table shows. */
  readonly top: number;
  /** Flat rows are the errors, for `ERRORS_SHAPE`. */
  readonly errors: boolean;
}

export function viewEvaluation(record: EvaluationRecord, { top, errors }: EvaluationViewOptions): Printable {
  return {
    values: () => [record],
    blocks: () => [
      tabulateScores(record),
      ...record.engines.flatMap((evaluation) => tabulateEngine(evaluation, record.engines.length > 1, top)),
      ...tabulateSpeed(record.engines),
    ],
    rows: () => record.engines.flatMap(errors ? flattenErrors : flattenScores),
  };
}

const NUMBER: Column = { kind: 'number' };

function tabulateScores({ engines, files, documents, transform, unscored }: EvaluationRecord): Table {
  const alone = engines.length === 1;
  const rows = ['all' as const, ...SCORED_TYPES].flatMap((type) =>
    engines.map(({ engine, scores }, index) => {
      const own = type === 'all' ? scores : scores.byType[type];
      const { precision, recall, f1 } = own.strict;
      return [
        index === 0 ? type : '',
        alone ? '' : engine,
        ...[own.gold, own.predicted].map(formatCount),
        ...[precision, recall, f1, own.partial.f1, own.typeOnly.f1].map(formatShare),
        type === 'all' ? formatShare(scores.spanOnly.f1) : '',
      ];
    }),
  );
  return {
    kind: 'table',
    title: alone ? `Evaluation of ${engines[0]!.engine}` : 'Evaluation',
    details: [
      files.join(', '),
      countNoun(documents, 'document'),
      ...(transform === null ? [] : [transform]),
      ...(unscored === 'ignore' ? ['unscored labels ignored'] : []),
    ],
    columns: [{ kind: 'name' }, { kind: 'name' }, ...Array<Column>(8).fill(NUMBER)],
    sections: [
      {
        headers: ['', 'Engine', 'Gold', 'Found', 'P', 'R', 'F1', 'Partial', 'Type', 'Span'],
        rows,
      },
    ],
  };
}

/** Everything but the scores; with the engine's name in the titles where there are several. */
function tabulateEngine(evaluation: EngineEvaluation, named: boolean, top: number): Block[] {
  const { engine, calibration, confusions, errors } = evaluation;
  const suffix = named ? `, ${engine}` : '';
  return [
    ...(calibration ? [tabulateCalibration(calibration, suffix)] : []),
    ...(confusions.length > 0 ? [tabulateConfusions(confusions, suffix, top)] : []),
    ...(errors ? [tabulateErrors(errors, suffix)] : []),
  ];
}

function tabulateCalibration({ bins, mentions, expectedError }: Calibration, suffix: string): Table {
  return {
    kind: 'table',
    title: `Calibration${suffix}`,
    details: [countNoun(mentions, 'mention'), `expected error ${expectedError.toFixed(3)}`],
    columns: [{ kind: 'name' }, NUMBER, NUMBER, NUMBER, { kind: 'bar' }],
    sections: [
      {
        headers: ['Score', 'Mentions', 'Mean', 'Right', ''],
        rows: bins
          .filter((bin) => bin.mentions > 0)
          .map((bin) => [
            `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
            formatCount(bin.mentions),
            formatShare(bin.meanScore),
            formatShare(bin.accuracy),
            String(bin.accuracy ?? 0),
          ]),
      },
    ],
  };
}

const OUTCOMES: Readonly<Record<Confusion['outcome'], string>> = {
  boundary: 'wrong span',
  type: 'wrong type',
  both: 'wrong span and type',
  missed: 'missed',
  spurious: 'spurious',
};

export function describeOutcome(outcome: Confusion['outcome']): string {
  return OUTCOMES[outcome];
}

function tabulateConfusions(confusions: readonly Confusion[], suffix: string, top: number): Table {
  const shown = confusions.slice(0, top);
  return {
    kind: 'table',
    title: `Confusions${suffix}`,
    details:
      shown.length < confusions.length ? [`the ${shown.length} commonest of ${confusions.length}`] : [],
    columns: [{ kind: 'name' }, { kind: 'name' }, { kind: 'name' }, NUMBER],
    sections: [
      {
        headers: ['Error', 'Gold', 'Found', 'Count'],
        rows: shown.map(({ outcome, gold, predicted, count }) => [
          describeOutcome(outcome),
          gold ?? '–',
          predicted ?? '–',
          formatCount(count),
        ]),
      },
    ],
  };
}

function tabulateSpeed(engines: readonly EngineEvaluation[]): Table[] {
  const rows = engines.flatMap(({ engine, speed }) =>
    speed ? [{ engine, speed, rate: speed.words / Math.max(speed.seconds, 1e-9) }] : [],
  );
  if (rows.length === 0) return [];
  const slowest = Math.min(...rows.map(({ rate }) => rate));
  return [
    {
      kind: 'table',
      title: 'Speed',
      details: ['recognition alone, one thread; what resolution adds to it'],
      columns: [{ kind: 'name' }, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER],
      sections: [
        {
          headers: ['Engine', 'Words', 'Seconds', 'Words/s', 'Ratio', 'Adds %'],
          rows: rows.map(({ engine, speed, rate }) => [
            engine,
            formatCount(speed.words),
            speed.seconds.toFixed(2),
            formatCount(Math.round(rate)),
            rows.length > 1 ? (rate / slowest).toFixed(1) : '',
            speed.resolution === null ? '–' : formatShare(speed.resolution / Math.max(speed.seconds, 1e-9)),
          ]),
        },
      ],
    },
  ];
}

/** In points, as F1 is usually quoted: 84.3. */
function formatShare(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}

function flattenScores({ engine, scores }: EngineEvaluation): Row[] {
  const flatten = (type: string, own: TypeScores, spanOnly: Measure | null): Row => ({
    engine,
    type,
    gold: own.gold,
    predicted: own.predicted,
    correct: own.correct,
    boundary: own.boundary,
    wrongType: own.type,
    ...flattenMeasure('strict', own.strict),
    ...flattenMeasure('partial', own.partial),
    ...flattenMeasure('typeOnly', own.typeOnly),
    ...flattenMeasure('spanOnly', spanOnly),
  });
  return [
    flatten('all', scores, scores.spanOnly),
    ...SCORED_TYPES.map((type) => flatten(type, scores.byType[type], null)),
  ];
}

function flattenMeasure(name: string, measure: Measure | null): Row {
  return {
    [`${name}Precision`]: measure?.precision ?? null,
    [`${name}Recall`]: measure?.recall ?? null,
    [`${name}F1`]: measure?.f1 ?? null,
  };
}
