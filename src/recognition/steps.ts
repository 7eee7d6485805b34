/**
 * Transitions between labels, laid out for the loops of the lattice, since they are where much of the time goes. Behind a label
 * that closes a name, or is outside, every label may stand that starts one, or is outside; within a name, INSIDE and
 * LAST follow BEGIN and INSIDE of their own class. Nothing else follows anything.
 */
import { BEGIN, CLASSES, INSIDE, LABELS, LAST, labelOf, mayEnd, mayStart } from './labels.js';

const ALL = Array.from({ length: LABELS }, (_, label) => label);
/** Labels that close a name, or are outside. */
export const CLOSING = Uint8Array.from(ALL.filter(mayEnd));
/** Labels that start a name, or are outside. */
export const STARTING = Uint8Array.from(ALL.filter(mayStart));
/** Labels of either kind. The loops are written out for so many. */
export const OPEN = 9;

if (CLOSING.length !== OPEN || STARTING.length !== OPEN)
  throw new TypeError('the loops of the lattice are written for other labels');

/** BEGIN of each class; INSIDE and LAST are the two labels behind it. */
export const BEGINS = Uint8Array.from(CLASSES, (_, nameClass) => labelOf(nameClass, BEGIN));

export interface Steps {
  /** Row-major: a row for each of `STARTING`, a column for each of `CLOSING`. */
  readonly into: Float64Array;
  /** The same turned over. */
  readonly outOf: Float64Array;
  /** For each class: from BEGIN to INSIDE and to LAST, from INSIDE to INSIDE and to LAST. */
  readonly within: Float64Array;
}

export function createSteps(): Steps {
  return {
    into: new Float64Array(OPEN * OPEN),
    outOf: new Float64Array(OPEN * OPEN),
    within: new Float64Array(4 * BEGINS.length),
  };
}

/** @param transitions `LABELS` × `LABELS`, from label, to label: logarithms, or exp already taken */
export function fillSteps({ into, outOf, within }: Steps, transitions: ArrayLike<number>): void {
  for (let c = 0; c < OPEN; c++)
    for (let s = 0; s < OPEN; s++)
      into[s * OPEN + c] = outOf[c * OPEN + s] = transitions[CLOSING[c]! * LABELS + STARTING[s]!]!;
  for (let k = 0; k < BEGINS.length; k++)
    for (let from = 0; from < 2; from++)
      for (let to = 0; to < 2; to++)
        within[4 * k + 2 * from + to] =
          transitions[
            (BEGINS[k]! - BEGIN + (from === 0 ? BEGIN : INSIDE)) * LABELS +
              BEGINS[k]! -
              BEGIN +
              (to === 0 ? INSIDE : LAST)
          ]!;
}

export function stepsOf(transitions: ArrayLike<number>): Steps {
  const steps = createSteps();
  fillSteps(steps, transitions);
  return steps;
}
