/** Transitions as the kernel reads them: see `kernel/steps.ts`, which names the places. */
import { BEGIN, CLASSES, INSIDE, LABELS, LAST, OUTSIDE, UNIT, labelOf, mayFollow } from './labels.js';

const CLASS_COUNT = CLASSES.length;
/** Labels that close a name, or are outside, in the kernel's order; and those that start one. */
const order = (part: number): number[] => [
  OUTSIDE,
  ...CLASSES.flatMap((_, nameClass) => [labelOf(nameClass, part), labelOf(nameClass, UNIT)]),
];
const CLOSING = order(LAST);
const STARTING = order(BEGIN);

/**
 * Logarithms, then the same with exp taken.
 * @param transitions `LABELS` × `LABELS`: from label, to label
 */
export function layOutSteps(transitions: Float32Array): Float32Array {
  return Float32Array.of(
    ...half((from, to) => transitions[from * LABELS + to]!, leadOf(transitions)),
    ...half((from, to) => Math.exp(transitions[from * LABELS + to]!), 0),
  );
}

function half(step: (from: number, to: number) => number, lead: number): number[] {
  const byClass = (of: (nameClass: number) => number): number[] =>
    CLASSES.map((_, nameClass) => of(nameClass));
  const within = (from: number, to: number): number[] =>
    byClass((nameClass) => step(labelOf(nameClass, from), labelOf(nameClass, to)));
  const to = (part: number): number[] =>
    CLOSING.flatMap((from) => byClass((nameClass) => step(from, labelOf(nameClass, part))));
  const from = (part: number): number[] =>
    STARTING.flatMap((label) => byClass((nameClass) => step(labelOf(nameClass, part), label)));
  return [
    ...to(BEGIN),
    ...to(UNIT),
    ...CLOSING.map((label) => step(label, OUTSIDE)),
    lead,
    ...new Array<number>(CLASS_COUNT - 2).fill(0),
    ...within(BEGIN, INSIDE),
    ...within(BEGIN, LAST),
    ...within(INSIDE, INSIDE),
    ...within(INSIDE, LAST),
    ...from(LAST),
    ...from(UNIT),
  ];
}

/**
 * By how much OUTSIDE must lead at each token for the best path to be outside throughout. A name of n tokens changes n + 1
 * transitions at most, no more than two for each of its tokens.
 */
function leadOf(transitions: Float32Array): number {
  const stay = transitions[OUTSIDE * LABELS + OUTSIDE]!;
  let most = 0;
  for (let from = 0; from < LABELS; from++)
    for (let to = 0; to < LABELS; to++)
      if (mayFollow(from, to)) most = Math.max(most, transitions[from * LABELS + to]! - stay);
  return 2 * most;
}
