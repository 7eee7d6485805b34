import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createEncoder } from '#src/learning/clusters/encode.js';
import { clusterByMeans, toUnitLength } from '#src/learning/clusters/k-means.js';
import { createKernels } from '#src/learning/clusters/kernels.js';
import { SKIP_GRAM_DEFAULTS, trainSkipGram } from '#src/learning/clusters/skip-gram.js';

const DIMENSIONS = 8;
const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
  minLength: DIMENSIONS,
  maxLength: DIMENSIONS,
});
const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, d) => sum + value * b[d]!, 0);

describe('a step of skip-gram', () => {
  it('goes down the gradient that finite differences give', async () => {
    const kernels = await createKernels(3 * DIMENSIONS);
    const [input, output, move] = [1, 2, 3].map(() => kernels.allocate(DIMENSIONS));
    const lossOf = (v: ArrayLike<number>, u: ArrayLike<number>, label: number): number =>
      Math.log1p(Math.exp(label === 1 ? -dot(v, u) : dot(v, u)));
    fc.assert(
      fc.property(vector, vector, fc.constantFrom(0, 1), (v, u, label) => {
        input!.set(v);
        output!.set(u);
        move!.fill(0);
        const score = kernels.descend(
          input!.byteOffset,
          output!.byteOffset,
          move!.byteOffset,
          4 * DIMENSIONS,
          label,
          1,
        );
        expect(score).toBeCloseTo(dot(v, u), 4);
        for (let d = 0; d < DIMENSIONS; d++) {
          const nudged = (by: number, x: readonly number[]): number[] => x.with(d, x[d]! + by);
          const ofInput = (lossOf(nudged(1e-4, v), u, label) - lossOf(nudged(-1e-4, v), u, label)) / 2e-4;
          const ofOutput = (lossOf(v, nudged(1e-4, u), label) - lossOf(v, nudged(-1e-4, u), label)) / 2e-4;
          expect(move![d]).toBeCloseTo(-ofInput, 2);
          expect(output![d]! - u[d]!).toBeCloseTo(-ofOutput, 2);
        }
      }),
    );
  });
});

describe('finding the nearest row', () => {
  it('agrees with looking at each', async () => {
    const kernels = await createKernels(64 * DIMENSIONS);
    const [one, found] = [kernels.allocate(DIMENSIONS), kernels.allocate(4)];
    const all = kernels.allocate(20 * DIMENSIONS);
    fc.assert(
      fc.property(vector, fc.array(vector, { minLength: 1, maxLength: 20 }), (v, rows) => {
        one.set(v);
        all.set(rows.flat());
        const best = kernels.findNearest(
          one.byteOffset,
          all.byteOffset,
          rows.length,
          4 * DIMENSIONS,
          found.byteOffset,
        );
        expect(dot(one, rows[best]!)).toBeCloseTo(Math.max(...rows.map((row) => dot(one, row))), 4);
        expect(found[0]).toBeCloseTo(dot(one, rows[best]!), 4);
      }),
    );
  });
});

describe('skip-gram', () => {
  const encoder = createEncoder(1);
  for (let i = 0; i < 300; i++) {
    encoder.add(`The ${i % 2 ? 'cat' : 'dog'} sleeps here. He flew to ${i % 2 ? 'Oslo' : 'Rome'} today.`);
  }
  const text = encoder.finish();
  const options = {
    ...SKIP_GRAM_DEFAULTS,
    dimensions: DIMENSIONS,
    epochs: 8,
    centreSubsample: 1,
    contextSubsample: 1,
    seed: 3,
  };

  it('gives the same bytes twice, and others for another seed', async () => {
    const vectors = await trainSkipGram(text, options);
    expect(await trainSkipGram(text, options)).toEqual(vectors);
    expect(await trainSkipGram(text, { ...options, seed: 4 })).not.toEqual(vectors);
  });

  it('puts words near that are used alike', async () => {
    const unit = toUnitLength(await trainSkipGram(text, options), DIMENSIONS);
    const of = (word: string): Float32Array =>
      unit.subarray(text.words.indexOf(word) * DIMENSIONS).subarray(0, DIMENSIONS);
    expect(dot(of('cat'), of('dog'))).toBeGreaterThan(dot(of('cat'), of('Oslo')) + 0.3);
    expect(dot(of('Rome'), of('Oslo'))).toBeGreaterThan(dot(of('Rome'), of('dog')) + 0.3);
  });
});

describe('k-means', () => {
  const points = fc.array(vector, { minLength: 5, maxLength: 60 });
  const unitOf = (rows: readonly number[][]): Float32Array =>
    toUnitLength(Float32Array.from(rows.flat()), DIMENSIONS);

  it('never raises its objective, and gives the same clusters twice', async () => {
    await fc.assert(
      fc.asyncProperty(points, fc.integer({ min: 1, max: 6 }), async (rows, clusters) => {
        const objectives: number[] = [];
        const options = { clusters, rounds: 10, seed: 1 };
        const unit = unitOf(rows);
        const assigned = await clusterByMeans(unit, DIMENSIONS, options, (objective) =>
          objectives.push(objective),
        );
        for (let round = 1; round < objectives.length; round++)
          expect(objectives[round]).toBeLessThanOrEqual(objectives[round - 1]! + 1e-4);
        expect(await clusterByMeans(unit, DIMENSIONS, options)).toEqual(assigned);
        expect(Math.max(...assigned)).toBeLessThan(clusters);
      }),
    );
  });

  it('keeps apart what is far apart', async () => {
    const rows = Array.from({ length: 30 }, (_, i) =>
      Array.from({ length: DIMENSIONS }, (_, d) => (d === i % 3 ? 1 : 0.01 * (i % 7))),
    );
    const assigned = await clusterByMeans(unitOf(rows), DIMENSIONS, { clusters: 3, rounds: 10, seed: 5 });
    for (let i = 3; i < 30; i++) expect(assigned[i]).toBe(assigned[i % 3]);
    expect(new Set(assigned).size).toBe(3);
  });
});
