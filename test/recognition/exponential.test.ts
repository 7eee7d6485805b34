import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exponential } from '#src/recognition/exponential.js';

it('is the exponential function to twelve digits, for all that is not above 0', () => {
  const below = fc.oneof(
    fc.double({ max: 0, noNaN: true }),
    fc.double({ min: -50, max: 0, noNaN: true }),
    fc.integer({ min: -4100, max: 0 }).map((steps) => (steps * Math.LN2) / 64),
  );
  fc.assert(
    fc.property(below, (x) => {
      expect(Math.abs(exponential(x) - Math.exp(x))).toBeLessThanOrEqual(1e-12 * Math.exp(x));
    }),
    { numRuns: 2000 },
  );
  expect(exponential(0)).toBe(1);
  expect(exponential(-Infinity)).toBe(0);
});
