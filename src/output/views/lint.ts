/**
 * The view of `evaluate --lint`: what is doubtful about the gold, by kind, and every finding.
 *
 * Columns of `csv` and `tsv`, one row a finding: `kind`, `document`, `label`, `text`, `start`, `end`, `other` (what it collides
 * with), `count`.
 */
import type { LintRecord } from '../../learning/evaluation-record.js';
import { LINT_KINDS, type LintFinding, type LintKind } from '../../learning/lint-gold.js';
import type { TrainOverlap } from '../../learning/train-overlap.js';
import type { Block, Printable, Row, Shape } from '../printable.js';
import { countNoun, formatCount } from './describe-entities.js';

export const LINT_SHAPE: Shape = {
  columns: ['kind', 'document', 'label', 'text', 'start', 'end', 'other', 'count'],
  single: true,
};

export function viewLint(record: LintRecord): Printable {
  return {
    values: () => [record],
    blocks: () => [...tabulateLint(record)],
    rows: () => record.findings.map(flatten),
  };
}

const MEANINGS: Readonly<Record<LintKind, string>> = {
  'unknown-label': 'label unknown, so not scored',
  'crosses-token': 'begins or ends inside a token',
  overlap: 'overlaps an earlier mention, so not scored',
  empty: 'empty span',
  'edge-space': 'white space at an end',
  'splits-character': 'splits a character',
  'repeated-id': 'id of an earlier document',
  'repeated-text': 'text of an earlier document',
};

export function describeLint(kind: LintKind): string {
  return MEANINGS[kind];
}

/** Null where training and test have nothing in common. */
export function describeTrainOverlap({ documents, sentences, sharedSentences }: TrainOverlap): string | null {
  if (documents.length === 0 && sharedSentences === 0) return null;
  const share = ((100 * sharedSentences) / Math.max(1, sentences)).toFixed(1);
  return (
    `${countNoun(documents.length, 'document')} and ${formatCount(sharedSentences)} of ` +
    `${countNoun(sentences, 'sentence')} (${share}%) are in the training text too`
  );
}

function* tabulateLint({
  files,
  documents,
  mentions,
  counts,
  findings,
  trainOverlap,
}: LintRecord): Generator<Block> {
  const kinds = LINT_KINDS.filter((kind) => counts[kind] > 0);
  const subject = [files.join(', '), countNoun(documents, 'document'), countNoun(mentions, 'mention')];
  if (kinds.length === 0) yield plainNote(`${subject.join(' · ')}: nothing doubtful found.`);
  else
    yield {
      kind: 'table',
      title: 'Lint of gold',
      details: subject,
      columns: [{ kind: 'name' }, { kind: 'number' }],
      sections: [
        {
          headers: ['Finding', 'Count'],
          rows: kinds.map((kind) => [describeLint(kind), formatCount(counts[kind])]),
        },
      ],
    };
  if (trainOverlap)
    yield plainNote(
      `${describeTrainOverlap(trainOverlap) ?? 'No document or sentence is in the training text too'}.`,
    );
  if (findings.length > 0)
    yield {
      kind: 'table',
      title: 'Findings',
      details: [],
      columns: [{ kind: 'text' }, { kind: 'text' }, { kind: 'text' }, { kind: 'text' }, { kind: 'number' }],
      sections: [
        {
          headers: ['Document', 'Finding', 'Text', 'Label or other', 'Count'],
          rows: findings.map(({ kind, document, mention, other, count }) => [
            document,
            describeLint(kind),
            mention?.text ?? '',
            other ?? mention?.label ?? '',
            count > 1 ? formatCount(count) : '',
          ]),
        },
      ],
    };
}

function flatten({ kind, document, mention, other, count }: LintFinding): Row {
  return {
    kind,
    document,
    label: mention?.label ?? null,
    text: mention?.text ?? null,
    start: mention?.start ?? null,
    end: mention?.end ?? null,
    other,
    count,
  };
}

function plainNote(text: string): Block {
  return { kind: 'note', tone: 'plain', text };
}
