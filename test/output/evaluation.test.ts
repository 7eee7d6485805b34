import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type EngineEvaluation, evaluate } from '#src/learning/evaluate.js';
import {
  countFindings,
  EVALUATION_SCHEMA,
  type EvaluationRecord,
  LINT_SCHEMA,
  type LintRecord,
} from '#src/learning/evaluation-record.js';
import { lintGold } from '#src/learning/lint-gold.js';
import { parseGold } from '#src/learning/read-gold-files.js';
import type { Printable, Shape, Table } from '#src/output/printable.js';
import { ERRORS_SHAPE } from '#src/output/views/evaluation-errors.js';
import { EVALUATION_SHAPE, viewEvaluation } from '#src/output/views/evaluation.js';
import { describeTrainOverlap, LINT_SHAPE, viewLint } from '#src/output/views/lint.js';
import type { Engine, Mention } from '#src/recognition/engine.js';

const GOLD = parseGold(
  'Ana B-PER\nDuarte I-PER\nof O\nToyota B-ORG\nleft O\nMali B-LOC\nwith O\nSpanish B-MISC\nfans O\n. O\n',
  'news',
).documents;

function engine(name: string, mentions: readonly Mention[]): Engine {
  return { name, recognise: () => [...mentions] };
}

/** Ana alone, Toyota for a place, nothing for Mali, Spanish for an organisation. */
const POOR = engine('poor', [
  { start: 0, end: 3, type: 'person', score: 0.55 },
  { start: 14, end: 20, type: 'place', score: 0.9 },
  { start: 36, end: 43, type: 'organisation', score: 1 },
]);
const GOOD = engine('good', [
  { start: 0, end: 10, type: 'person', score: null },
  { start: 14, end: 20, type: 'organisation', score: null },
]);

function recordOf(engines: EngineEvaluation[]): EvaluationRecord {
  return {
    schema: EVALUATION_SCHEMA,
    version: '0.0.0',
    files: ['news'],
    documents: 1,
    transform: null,
    unscored: 'count',
    lint: countFindings([]),
    trainOverlap: null,
    engines,
  };
}

const TWO = recordOf([
  { ...evaluate(POOR, GOLD, { errors: true }), speed: { words: 9, seconds: 0.003, resolution: 0.001 } },
  { ...evaluate(GOOD, GOLD), speed: { words: 9, seconds: 0.001, resolution: null } },
]);

function tables(printable: Printable): Table[] {
  return printable.blocks().filter((block): block is Table => block.kind === 'table');
}

/** Rows of the table with this title. */
function rowsOf(printable: Printable, title: string): readonly (readonly string[])[] {
  return tables(printable)
    .find((table) => table.title === title)!
    .sections.flatMap(({ rows }) => rows);
}

function expectValid(schema: string, record: unknown): void {
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
    JSON.parse(readFileSync(`schemas/${schema}.json`, 'utf8')) as object,
  );
  validate(JSON.parse(JSON.stringify(record)));
  expect(validate.errors).toBe(null);
}

function expectColumns(printable: Printable, { columns }: Shape): void {
  const rows = printable.rows();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(Object.keys(row).sort()).toEqual([...columns].sort());
}

describe('the view of an evaluation', () => {
  const view = viewEvaluation(TWO, { top: 2, errors: false });

  it('sets engines side by side, type by type', () => {
    expect(rowsOf(view, 'Evaluation').map((row) => row.join(' | '))).toEqual([
      'all | poor | 3 | 3 | 0.0 | 0.0 | 0.0 | 16.7 | 33.3 | 33.3',
      ' | good | 3 | 2 | 100.0 | 66.7 | 80.0 | 80.0 | 80.0 | 80.0',
      'person | poor | 1 | 1 | 0.0 | 0.0 | 0.0 | 50.0 | 100.0 | ',
      ' | good | 1 | 1 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 | ',
      'organisation | poor | 1 | 1 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | ',
      ' | good | 1 | 1 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 | ',
      'place | poor | 1 | 1 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | ',
      ' | good | 1 | 0 | – | 0.0 | 0.0 | 0.0 | 0.0 | ',
    ]);
  });

  it('shows calibration only of an engine with scores, by the bins that hold any', () => {
    expect(tables(view).map(({ title }) => title)).toEqual([
      'Evaluation',
      'Calibration, poor',
      'Confusions, poor',
      'Errors, poor',
      'Confusions, good',
      'Speed',
    ]);
    expect(rowsOf(view, 'Calibration, poor')).toEqual([
      ['0.5–0.6', '1', '55.0', '0.0', '0'],
      ['0.9–1.0', '2', '95.0', '0.0', '0'],
    ]);
  });

  it('lists no more confusions than asked for', () => {
    expect(rowsOf(view, 'Confusions, poor')).toHaveLength(2);
    expect(rowsOf(viewEvaluation(TWO, { top: 9, errors: false }), 'Confusions, poor')).toEqual([
      ['wrong span', 'PER', 'person', '1'],
      ['missed', 'LOC', '–', '1'],
      ['spurious', 'MISC', 'organisation', '1'],
      ['wrong type', 'ORG', 'place', '1'],
    ]);
  });

  it('marks each error in its sentence and quotes the side that differs from the marked text', () => {
    expect(rowsOf(view, 'Errors, poor')).toEqual([
      ['', 'Ana Duarte', ' of Toyota left Mali with Spanish fans.', 'PER', 'person “Ana”', 'news#1'],
      ['Ana Duarte of ', 'Toyota', ' left Mali with Spanish fans.', 'ORG', 'place', 'news#1'],
      ['Ana Duarte of Toyota left ', 'Mali', ' with Spanish fans.', 'LOC', '–', 'news#1'],
      ['Ana Duarte of Toyota left Mali with ', 'Spanish', ' fans.', 'MISC', 'organisation', 'news#1'],
    ]);
  });

  it('compares speeds with the slowest', () => {
    expect(rowsOf(view, 'Speed')).toEqual([
      ['poor', '9', '0.00', '3,000', '1.0', '33.3'],
      ['good', '9', '0.00', '9,000', '3.0', '–'],
    ]);
  });

  it('names the engine in the title where it is alone, with transform and policy beside it', () => {
    const engines = [evaluate(GOOD, GOLD)];
    const [table] = tables(
      viewEvaluation(
        { ...recordOf(engines), transform: 'upper', unscored: 'ignore' },
        { top: 1, errors: false },
      ),
    );
    expect(table!.title).toBe('Evaluation of good');
    expect(table!.details).toEqual(['news', '1 document', 'upper', 'unscored labels ignored']);
    expect(table!.sections[0]!.rows[0]![1]).toBe('');
  });

  it('has flat rows of its shape: scores, or errors', () => {
    expectColumns(view, EVALUATION_SHAPE);
    expectColumns(viewEvaluation(TWO, { top: 1, errors: true }), ERRORS_SHAPE);
  });

  it('is valid by its schema, with and without everything that is optional', () => {
    expectValid('evaluation', TWO);
    expectValid('evaluation', recordOf([evaluate(engine('none', []), [])]));
    expectValid('evaluation', {
      ...TWO,
      transform: 'wrap60',
      trainOverlap: { documents: ['a'], sentences: 2, sharedSentences: 1 },
    });
  });
});

describe('the view of a lint', () => {
  const { documents } = parseGold(readFileSync('fixtures/learning/doubtful.jsonl', 'utf8'), 'doubtful');
  const findings = lintGold(documents);
  const record: LintRecord = {
    schema: LINT_SCHEMA,
    version: '0.0.0',
    files: ['doubtful'],
    documents: 3,
    mentions: 8,
    counts: countFindings(findings),
    findings,
    trainOverlap: null,
  };

  it('counts every kind and lists every finding', () => {
    const view = viewLint(record);
    expect(tables(view).map(({ title }) => title)).toEqual(['Lint of gold', 'Findings']);
    expect(rowsOf(view, 'Lint of gold').map(([, count]) => Number(count))).toEqual(
      Object.values(record.counts).filter((count) => count > 0),
    );
    expect(rowsOf(view, 'Findings')).toHaveLength(findings.length);
    expectColumns(view, LINT_SHAPE);
  });

  it('says so where there is nothing', () => {
    const view = viewLint({ ...record, findings: [], counts: countFindings([]) });
    expect(view.blocks()).toEqual([
      { kind: 'note', tone: 'plain', text: 'doubtful · 3 documents · 8 mentions: nothing doubtful found.' },
    ]);
  });

  it('is valid by its schema', () => {
    expectValid('lint', record);
    expectValid('lint', { ...record, trainOverlap: { documents: [], sentences: 0, sharedSentences: 0 } });
  });
});

describe('the overlap with training text', () => {
  it.each([
    [[], 10, 0, null],
    [['a'], 10, 5, '1 document and 5 of 10 sentences (50.0%) are in the training text too'],
    [['a', 'b'], 0, 0, '2 documents and 0 of 0 sentences (0.0%) are in the training text too'],
  ])(
    'of documents %j, %d sentences and %d shared is said as %j',
    (documents, sentences, sharedSentences, text) => {
      expect(describeTrainOverlap({ documents, sentences, sharedSentences })).toBe(text);
    },
  );
});
