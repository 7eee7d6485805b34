/** Work that pauses: alone, and together with other work. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupsOf } from '#src/pipeline/group-documents.js';
import { finish, finishTogether, type Stepwise } from '#src/stepwise.js';

function* count(name: string, steps: number, fails: boolean, log: string[]): Stepwise<string> {
  for (let step = 0; step < steps; step++) {
    log.push(`${step} ${name}`);
    yield;
  }
  if (fails) throw new Error(name);
  return name;
}

describe('stepwise work', () => {
  it('gives the same together as each alone, whatever others throw, and step by step', () => {
    const work = fc.record({ steps: fc.nat({ max: 5 }), fails: fc.boolean() });
    fc.assert(
      fc.property(fc.array(work, { maxLength: 8 }), (given) => {
        const log: string[] = [];
        const together = finishTogether(
          given.map(({ steps, fails }, index) => count(String(index), steps, fails, log)),
        );
        const alone = given.map(({ steps, fails }, index) => {
          try {
            return { value: finish(count(String(index), steps, fails, [])) };
          } catch (error) {
            return { error };
          }
        });
        expect(together).toEqual(alone);
        expect(log).toEqual([...log].sort());
        expect(log).toHaveLength(given.reduce((sum, { steps }) => sum + steps, 0));
      }),
    );
  });
});

describe('groups of documents', () => {
  it('hold all documents in their order and end where one is full', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 150_000 }), { maxLength: 200 }), (lengths) => {
        const documents = lengths.map((length, index) => ({
          id: String(index),
          path: String(index),
          text: 'x'.repeat(length),
          date: null,
          masks: [],
          anchors: [],
          warnings: [],
        }));
        const groups = groupsOf(documents);
        expect(groups.flat()).toEqual(documents);
        for (const group of groups) {
          expect(group.length).toBeLessThanOrEqual(64);
          const before = group.slice(0, -1).reduce((sum, { text }) => sum + text.length, 0);
          expect(before).toBeLessThan(131_072);
        }
      }),
      { numRuns: 20 },
    );
  });
});
