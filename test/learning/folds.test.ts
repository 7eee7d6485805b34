import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitFolds } from '#src/learning/folds.js';

describe('folds', () => {
  const sizes = fc
    .integer({ min: 2, max: 40 })
    .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 2, max: count }), fc.integer()));

  it('test every document once, train on all others, and differ in size by one at most', () => {
    fc.assert(
      fc.property(sizes, ([count, k, seed]) => {
        const documents = Array.from({ length: count }, (_, index) => index);
        const folds = splitFolds(documents, k, seed);
        expect(folds).toHaveLength(k);
        expect(folds.flatMap(({ test }) => test).sort((a, b) => a - b)).toEqual(documents);
        for (const { train, test } of folds) {
          expect([...train, ...test].sort((a, b) => a - b)).toEqual(documents);
          expect([Math.floor(count / k), Math.ceil(count / k)]).toContain(test.length);
          expect(test).toEqual(test.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('are the same for the same seed and others for another', () => {
    const documents = Array.from({ length: 20 }, (_, index) => index);
    expect(splitFolds(documents, 4, 7)).toEqual(splitFolds(documents, 4, 7));
    expect(splitFolds(documents, 4, 7)).not.toEqual(splitFolds(documents, 4, 8));
    expect(splitFolds(documents, 4, 7)[0]!.test).not.toEqual([0, 4, 8, 12, 16]);
  });

  it.each([0, 1, 2.5, 4, NaN])('cannot be %d of three documents', (k) => {
    expect(() => splitFolds(['a', 'b', 'c'], k, 1)).toThrow(RangeError);
  });
});
