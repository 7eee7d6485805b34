import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareNaturally } from '#src/pipeline/compare-naturally.js';

const name = fc
  .array(fc.oneof(fc.constantFrom('0', '00', '7', 'a', '-', '/', '.'), fc.nat(120).map(String)))
  .map((parts) => parts.join(''));

describe('the natural order of names', () => {
  it.each([
    ['shard-2', 'shard-10'],
    ['shard-02', 'shard-10'],
    ['shard-9.ndjson', 'shard-10.ndjson'],
    ['run-2/shard-10', 'run-10/shard-2'],
    ['a9007199254740993', 'a9007199254740994'],
    ['a', 'a0'],
    ['a1', 'ab'],
    ['a-1', 'a1'],
    ['', '0'],
  ])('puts %j before %j', (first, second) => {
    expect(compareNaturally(first, second)).toBeLessThan(0);
    expect(compareNaturally(second, first)).toBeGreaterThan(0);
  });

  it('is the order of the numbers in names that are otherwise the same', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(Math.sign(compareNaturally(`x${a}.y`, `x${b}.y`))).toBe(Math.sign(a - b));
      }),
    );
  });

  it('is an order: of two different names one is first, and what follows it follows what it follows', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(compareNaturally(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareNaturally(a, b)) + Math.sign(compareNaturally(b, a))).toBe(0);
        if (compareNaturally(a, b) <= 0 && compareNaturally(b, c) <= 0)
          expect(compareNaturally(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
