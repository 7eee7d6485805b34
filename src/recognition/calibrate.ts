/**
 * From the model's probability to one that holds: on text it was not trained on a model is too sure of itself. Platt's
 * scaling (1999): p' = sigmoid(slope · logit(p) + intercept), for each type.
 */
import type { MentionType } from './engine.js';
import { CLASSES } from './labels.js';

/** Slope 1 and intercept 0 for each of the three types. */
export const NO_CALIBRATION = Float32Array.of(1, 0, 1, 0, 1, 0);

const CERTAIN = 1e-6;

export function logit(probability: number): number {
  const bounded = Math.min(1 - CERTAIN, Math.max(CERTAIN, probability));
  return Math.log(bounded / (1 - bounded));
}

/** Within 0–1, and rising with `probability`. */
export function calibrate(calibration: Float32Array, type: MentionType, probability: number): number {
  const at = 2 * CLASSES.indexOf(type);
  const score = 1 / (1 + Math.exp(-(calibration[at]! * logit(probability) + calibration[at + 1]!)));
  return Math.round(score * 1000) / 1000;
}
