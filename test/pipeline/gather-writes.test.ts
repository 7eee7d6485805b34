/** Writes that are gathered: what comes out is what went in. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gatherWrites } from '#src/pipeline/gather-writes.js';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .tuple(fc.constantFrom('a', 'é', '語', '😀'), fc.integer({ min: 0, max: 90_000 }))
    .map(([unit, times]) => unit.repeat(times)),
);
const steps = fc.oneof(
  { weight: 4, arbitrary: texts },
  fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.integer({ min: 0, max: 90_000 }).map((length) => new Uint8Array(length).fill(65)),
  ),
  fc.constant(null),
);

describe('gathered writes', () => {
  it('give the bytes of all that was added, in order, whatever is flushed between', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 30 }), (added) => {
        const emitted: Uint8Array[] = [];
        const gathered = gatherWrites((chunk) => emitted.push(chunk));
        for (const step of added) {
          if (step === null) gathered.flush();
          else gathered.add(step);
        }
        gathered.flush();
        const expected = added.flatMap((step) => (step === null ? [] : [Buffer.from(step as string)]));
        expect(Buffer.concat(emitted).equals(Buffer.concat(expected))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('hands on few chunks for many small texts, and none that is empty', () => {
    const sizes: number[] = [];
    const gathered = gatherWrites(({ length }) => sizes.push(length));
    for (let i = 0; i < 10_000; i++) gathered.add('a few words, or some more of them');
    gathered.flush();
    gathered.flush();
    expect(sizes.length).toBeLessThan(10);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });
});
