/**
 * Precision, recall and F1 from aligned pairs, counted over all documents together (micro average).
 *
 * - strict: span and type are right. One point each.
 * - partial: the type is right; a span that is right gives a point, one that overlaps half a point, after MUC-5
 *   (Chinchor and Sundheim, 1993: (correct + ½ partial) / possible or actual) as SemEval-2013 task 9 uses it.
 * - typeOnly: the type is right and the spans overlap. One point each.
 * - spanOnly: the span is right, whatever the type. Overall only.
 *
 * Pairs are one to one, so that a name found in two halves counts once, and the other half is spurious.
 */
import type { MentionType } from '../recognition/engine.js';
import type { Pair } from './align.js';
import { SCORED_TYPES } from './labels.js';

/** Ratios are 0–1; null where there is nothing to divide by. */
export interface Measure {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export interface Counts {
  gold: number;
  predicted: number;
  correct: number;
  /** Type right, spans overlap but differ. */
  boundary: number;
  /** Span right, type wrong. */
  type: number;
}

export interface TypeScores extends Counts {
  strict: Measure;
  partial: Measure;
  typeOnly: Measure;
}

export interface Scores extends TypeScores {
  spanOnly: Measure;
  byType: Record<MentionType, TypeScores>;
}

export type CountsByType = Record<MentionType, Counts>;

export function startCounts(): CountsByType {
  const none = (): Counts => ({ gold: 0, predicted: 0, correct: 0, boundary: 0, type: 0 });
  return { person: none(), organisation: none(), place: none() };
}

/** Adds the pairs of a document. `type` is counted for the gold's type. */
export function countPairs(counts: CountsByType, pairs: readonly Pair[]): void {
  for (const { outcome, gold, predicted } of pairs) {
    if (predicted) counts[predicted.type].predicted++;
    if (!gold?.type) continue;
    const count = counts[gold.type];
    count.gold++;
    if (outcome === 'correct' || outcome === 'boundary' || outcome === 'type') count[outcome]++;
  }
}

export function scoresOf(byType: CountsByType): Scores {
  const total = startCounts().person;
  for (const type of SCORED_TYPES)
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += byType[type][key];
  return {
    ...typeScoresOf(total),
    spanOnly: measure(total.correct + total.type, total),
    byType: {
      person: typeScoresOf(byType.person),
      organisation: typeScoresOf(byType.organisation),
      place: typeScoresOf(byType.place),
    },
  };
}

function typeScoresOf(counts: Counts): TypeScores {
  const { correct, boundary } = counts;
  return {
    ...counts,
    strict: measure(correct, counts),
    partial: measure(correct + boundary / 2, counts),
    typeOnly: measure(correct + boundary, counts),
  };
}

/** Of points got, out of what is in the gold and what was predicted. */
export function measure(points: number, { gold, predicted }: Pick<Counts, 'gold' | 'predicted'>): Measure {
  return {
    precision: ratio(points, predicted),
    recall: ratio(points, gold),
    f1: ratio(2 * points, gold + predicted),
  };
}

function ratio(points: number, of: number): number | null {
  return of === 0 ? null : points / of;
}
