/** Learning the field: its gradients, its labels, and that it does the same twice. */
import { describe, expect, it } from '@jest/globals';
import { expectedPairs } from '#src/learning/crf/train-crf.js';
import { fitCalibration } from '#src/learning/crf/fit-calibration.js';
import { ANY, labelTokens } from '#src/learning/crf/label-tokens.js';
import { createRandom } from '#src/learning/random.js';
import { calibrate, logit } from '#src/recognition/calibrate.js';
import { CLASSES, LABELS, OUTSIDE, labelOf, mayFollow } from '#src/recognition/labels.js';
import { createLattice, sumPaths } from '#src/recognition/lattice.js';
import { tokenise } from '#src/text/tokenise.js';

const random = createRandom(3);
const length = 4;
const emissions = Float32Array.from({ length: length * LABELS }, () => 4 * random() - 2);
const transitions = Float64Array.from({ length: LABELS * LABELS }, () => 2 * random() - 1);
const logZ = (e: Float32Array, t: Float64Array): number =>
  sumPaths(createLattice(), e, t.map(Math.exp), length, null);

/** (f(x + h) - f(x - h)) / 2h at entry `k` of a copy of `array`. */
function slope<A extends Float32Array | Float64Array>(
  array: A,
  k: number,
  f: (changed: A) => number,
): number {
  const h = 2 ** -8;
  const at = (shift: number): number => {
    const changed = array.slice() as A;
    changed[k]! += shift;
    return f(changed);
  };
  return (at(h) - at(-h)) / (2 * h);
}

describe('the gradients of the log-likelihood', () => {
  it('equal finite differences, for every emission', () => {
    const lattice = createLattice();
    sumPaths(lattice, emissions, transitions.map(Math.exp), length, null);
    for (let k = 0; k < emissions.length; k++)
      expect(lattice.marginals[k]).toBeCloseTo(
        slope(emissions, k, (e) => logZ(e, transitions)),
        4,
      );
  });

  it('equal finite differences, for every transition', () => {
    const lattice = createLattice();
    const potentials = transitions.map(Math.exp);
    sumPaths(lattice, emissions, potentials, length, null);
    const pairs = expectedPairs(lattice, potentials, length);
    for (let k = 0; k < transitions.length; k++)
      expect(pairs[k]).toBeCloseTo(
        slope(transitions, k, (t) => logZ(emissions, t)),
        4,
      );
    expect(pairs.every((count, k) => count === 0 || mayFollow(Math.floor(k / LABELS), k % LABELS))).toBe(
      true,
    );
  });
});

const label = (name: (typeof CLASSES)[number], part: number) => 1 << labelOf(CLASSES.indexOf(name), part);
const O = 1 << OUTSIDE;

describe('labelTokens', () => {
  const text = 'The Ana Díaz of Peru met Qatar-Iran Misc.';
  const at = (name: string) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length });
  const gold = {
    id: 'a',
    text,
    sentences: null,
    mentions: [
      { ...at('The Ana Díaz'), label: 'Person', type: 'person' as const },
      { ...at('Peru'), label: 'LOC', type: 'place' as const },
      { ...at('Iran'), label: 'LOC', type: 'place' as const },
      { ...at('Misc'), label: 'MISC', type: null },
    ],
  };

  it('gives names BILOU without their article, and any label where a name ends inside a token', () => {
    expect([...labelTokens(gold, tokenise(text))]).toEqual([
      O,
      label('person', 0),
      label('person', 2),
      O,
      label('place', 3),
      O,
      ANY,
      label('other', 3),
      O,
    ]);
  });

  it('demands nothing of tokens outside the annotated sentences', () => {
    const partly = { ...gold, mentions: [], sentences: [{ tokens: [at('The'), at('Ana')] }] };
    expect([...labelTokens(partly, tokenise(text))].slice(0, 4)).toEqual([O, O, ANY, ANY]);
  });
});

describe('fitCalibration', () => {
  it('brings down a model that is too sure of itself', () => {
    const draw = createRandom(5);
    const judged = Array.from({ length: 4000 }, () => {
      const truth = draw();
      return {
        type: 'person' as const,
        probability: 1 / (1 + Math.exp(-3 * logit(truth))),
        right: draw() < truth,
      };
    });
    const calibration = fitCalibration(judged);
    for (const truth of [0.2, 0.5, 0.8, 0.95])
      expect(calibrate(calibration, 'person', 1 / (1 + Math.exp(-3 * logit(truth))))).toBeCloseTo(truth, 1);
    expect(calibrate(calibration, 'place', 0.7)).toBeCloseTo(0.7, 3);
  });
});
