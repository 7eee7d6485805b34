/**
 * Fits the calibration of `recognition/calibrate.ts` to names of which it is known whether they are right: logistic
 * regression of being right on the logit, by Newton's method (steps halved until the loss falls), for each type.
 */
import { logit } from '../../recognition/calibrate.js';
import type { MentionType } from '../../recognition/engine.js';
import { SCORED_TYPES } from '../labels.js';

export interface Judged {
  readonly type: MentionType;
  readonly probability: number;
  readonly right: boolean;
}

/** Fewer names than this prove nothing: slope 1 and intercept 0. */
const LEAST_NAMES = 50;
const STEPS = 25;
/** Pulls slope to 1 and intercept to 0, and keeps the matrix regular. */
const PRIOR = 1;

/** Slope and intercept for each type, in the order of the classes. */
export function fitCalibration(judged: readonly Judged[]): Float32Array {
  return Float32Array.from(
    SCORED_TYPES.flatMap((type) => fitType(judged.filter((name) => name.type === type))),
  );
}

function fitType(names: readonly Judged[]): [slope: number, intercept: number] {
  let slope = 1;
  let intercept = 0;
  if (names.length < LEAST_NAMES) return [slope, intercept];
  for (let step = 0; step < STEPS; step++) {
    const [ds, di] = newtonStep(names, slope, intercept);
    let size = 1;
    const before = lossOf(names, slope, intercept);
    while (size > 1e-3 && !(lossOf(names, slope - size * ds, intercept - size * di) <= before)) size /= 2;
    if (size <= 1e-3) break;
    slope -= size * ds;
    intercept -= size * di;
  }
  return [Math.max(slope, 0.05), intercept];
}

function lossOf(names: readonly Judged[], slope: number, intercept: number): number {
  const prior = (PRIOR / 2) * ((slope - 1) ** 2 + intercept ** 2);
  return names.reduce((sum, { probability, right }) => {
    const x = slope * logit(probability) + intercept;
    return sum + Math.log1p(Math.exp(-Math.abs(x))) + Math.max(right ? -x : x, 0);
  }, prior);
}

function newtonStep(names: readonly Judged[], slope: number, intercept: number): [number, number] {
  let [gs, gi] = [PRIOR * (slope - 1), PRIOR * intercept];
  let [hss, hsi, hii] = [PRIOR, 0, PRIOR];
  for (const { probability, right } of names) {
    const x = logit(probability);
    const p = 1 / (1 + Math.exp(-(slope * x + intercept)));
    const error = p - (right ? 1 : 0);
    gs += error * x;
    gi += error;
    const variance = p * (1 - p);
    hss += variance * x * x;
    hsi += variance * x;
    hii += variance;
  }
  const determinant = hss * hii - hsi * hsi;
  return [(hii * gs - hsi * gi) / determinant, (hss * gi - hsi * gs) / determinant];
}
