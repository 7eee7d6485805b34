/**
 * Calibration: of the mentions that an engine gave the score 0.9, are nine in ten right? Ten bins of equal width over
 * the score; the expected calibration error is the mean over mentions of their bin's |accuracy − mean score| (Naeini,
 * Cooper and Hauskrecht, 2015; Guo et al., 2017). Right means right in the strict sense.
 */
import type { Pair } from './align.js';

const BINS = 10;

export interface CalibrationBin {
  /** Scores in `[from, to)`; the last bin has 1 too. */
  from: number;
  to: number;
  mentions: number;
  /** Null where the bin is empty. */
  meanScore: number | null;
  accuracy: number | null;
}

export interface Calibration {
  /** Predicted mentions that have a score. */
  mentions: number;
  expectedError: number;
  bins: CalibrationBin[];
}

/** Sums per bin; filled document by document. */
export interface CalibrationTally {
  readonly mentions: Float64Array;
  readonly scores: Float64Array;
  readonly correct: Float64Array;
}

export function startCalibration(): CalibrationTally {
  return {
    mentions: new Float64Array(BINS),
    scores: new Float64Array(BINS),
    correct: new Float64Array(BINS),
  };
}

export function addToCalibration(tally: CalibrationTally, pairs: readonly Pair[]): void {
  for (const { outcome, predicted } of pairs) {
    if (predicted?.score == null) continue;
    const bin = Math.min(BINS - 1, Math.floor(predicted.score * BINS));
    tally.mentions[bin]! += 1;
    tally.scores[bin]! += predicted.score;
    if (outcome === 'correct') tally.correct[bin]! += 1;
  }
}

/** Null for an engine that gives no scores. */
export function calibrationOf({ mentions, scores, correct }: CalibrationTally): Calibration | null {
  const total = mentions.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let error = 0;
  const bins = Array.from(mentions, (count, bin): CalibrationBin => {
    error += Math.abs(correct[bin]! - scores[bin]!);
    const mean = (sum: number): number | null => (count === 0 ? null : sum / count);
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      mentions: count,
      meanScore: mean(scores[bin]!),
      accuracy: mean(correct[bin]!),
    };
  });
  return { mentions: total, expectedError: error / total, bins };
}
