/** The lattice against brute force: every well-formed path of a short sentence, one by one. */
import { describe, expect, it } from '@jest/globals';
import { LABELS, mayEnd, mayFollow, mayStart } from '#src/recognition/labels.js';
import { bestPath } from '#src/recognition/best-path.js';
import { createLattice, sumPaths } from '#src/recognition/lattice.js';
import { createRandom } from '#src/learning/random.js';

/** Every well-formed path of `length` tokens. */
function pathsOf(length: number): number[][] {
  const labels = Array.from({ length: LABELS }, (_, label) => label);
  let paths = labels.filter(mayStart).map((label) => [label]);
  for (let t = 1; t < length; t++)
    paths = paths.flatMap((path) =>
      labels.filter((label) => mayFollow(path.at(-1)!, label)).map((label) => [...path, label]),
    );
  return paths.filter((path) => mayEnd(path.at(-1)!));
}

function randomScores(seed: number, length: number) {
  const random = createRandom(seed);
  const emissions = Float32Array.from({ length: length * LABELS }, () => 6 * random() - 3);
  const transitions = Float64Array.from({ length: LABELS * LABELS }, () => 2 * random() - 1);
  return { emissions, transitions, potentials: transitions.map(Math.exp) };
}

function scoreOf(path: readonly number[], emissions: Float32Array, transitions: Float64Array): number {
  return path.reduce(
    (sum, y, t) => sum + emissions[t * LABELS + y]! + (t > 0 ? transitions[path[t - 1]! * LABELS + y]! : 0),
    0,
  );
}

const CASES = [1, 2, 3, 4].flatMap((length) => [1, 2, 3].map((seed) => [length, seed] as const));

describe('the lattice', () => {
  it.each(CASES)('finds the best of all paths of %i tokens (seed %i)', (length, seed) => {
    const { emissions, transitions } = randomScores(seed, length);
    const scores = pathsOf(length).map((path) => scoreOf(path, emissions, transitions));
    const path = new Uint8Array(length);
    const best = bestPath(emissions, Float32Array.from(transitions), length, path);
    expect(best).toBeCloseTo(Math.max(...scores), 4);
    expect(scoreOf([...path], emissions, transitions)).toBeCloseTo(best, 4);
    expect(pathsOf(length)).toContainEqual([...path]);
  });

  it.each(CASES)('sums over all paths of %i tokens (seed %i)', (length, seed) => {
    const { emissions, transitions, potentials } = randomScores(seed, length);
    const paths = pathsOf(length);
    const masses = paths.map((path) => Math.exp(scoreOf(path, emissions, transitions)));
    const total = masses.reduce((sum, mass) => sum + mass, 0);
    const lattice = createLattice();
    expect(sumPaths(lattice, emissions, potentials, length, null)).toBeCloseTo(Math.log(total), 6);
    for (let t = 0; t < length; t++)
      for (let y = 0; y < LABELS; y++) {
        const mass = paths.reduce((sum, path, p) => sum + (path[t] === y ? masses[p]! : 0), 0);
        expect(lattice.marginals[t * LABELS + y]).toBeCloseTo(mass / total, 6);
      }
  });

  it('sums over the allowed paths only', () => {
    const { emissions, transitions, potentials } = randomScores(7, 3);
    const allowed = Int32Array.of(0b11, -1, 0b10001);
    const total = pathsOf(3)
      .filter((path) => path.every((y, t) => (allowed[t]! >>> y) & 1))
      .reduce((sum, path) => sum + Math.exp(scoreOf(path, emissions, transitions)), 0);
    expect(sumPaths(createLattice(), emissions, potentials, 3, allowed)).toBeCloseTo(Math.log(total), 6);
  });

  it('says when no path is allowed', () => {
    const { emissions, potentials } = randomScores(8, 1);
    expect(sumPaths(createLattice(), emissions, potentials, 1, Int32Array.of(1 << 1))).toBe(-Infinity);
  });

  it('keeps long sentences in range', () => {
    const { emissions, potentials } = randomScores(9, 200);
    const lattice = createLattice();
    expect(Number.isFinite(sumPaths(lattice, emissions, potentials, 200, null))).toBe(true);
    for (let t = 0; t < 200; t++) {
      const row = lattice.marginals.subarray(t * LABELS, (t + 1) * LABELS);
      expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    }
  });
});
