import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countBigrams } from '#src/learning/clusters/bigrams.js';
import { createEncoder } from '#src/learning/clusters/encode.js';
import { exchangeClasses } from '#src/learning/clusters/exchange.js';
import { induceClusters, INDUCTION_DEFAULTS } from '#src/learning/clusters/induce.js';
import { mergeClasses } from '#src/learning/clusters/merge-classes.js';
import { writeTable } from '#src/learning/clusters/write-table.js';

const WORDS = 12;
const ids = fc
  .array(fc.integer({ min: 0, max: WORDS - 1 }), { minLength: 2, maxLength: 200 })
  .map((list) => Int32Array.from(list));

/** F by the book: from the bigrams of classes, one after the other. */
function objectiveByHand(text: Int32Array, classOf: ArrayLike<number>): number {
  const counts = new Map<string, number>();
  text.forEach((id, at) => {
    const [first, second] = [classOf[id]!, classOf[text[(at + 1) % text.length]!]!];
    for (const key of [`${first} ${second}`, `${first}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  let sum = 0;
  for (const [key, n] of counts) sum += (key.includes(' ') ? 1 : -2) * n * Math.log(n);
  return sum;
}

describe('bigram lists', () => {
  it('hold every bigram both ways round', () => {
    fc.assert(
      fc.property(ids, (text) => {
        const lists = countBigrams(text, WORDS);
        const read = (
          starts: Uint32Array,
          others: Uint32Array,
          counts: Uint32Array,
          forward: boolean,
        ): string[] =>
          Array.from({ length: WORDS }, (_, word) =>
            Array.from(others.subarray(starts[word], starts[word + 1]), (other, at) =>
              new Array<string>(counts[starts[word]! + at]!).fill(
                forward ? `${word} ${other}` : `${other} ${word}`,
              ),
            ),
          )
            .flat(2)
            .sort();
        const expected = Array.from(text, (id, at) => `${id} ${text[(at + 1) % text.length]!}`).sort();
        expect(read(lists.nextStarts, lists.next, lists.nextCounts, true)).toEqual(expected);
        expect(read(lists.previousStarts, lists.previous, lists.previousCounts, false)).toEqual(expected);
      }),
    );
  });
});

describe('exchange', () => {
  it('reports the objective that counting anew gives, and never lowers it', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 2, max: 5 }), (text, classes) => {
        const objectives: number[] = [];
        const options = { classes, rounds: 6, words: WORDS };
        const { classOf } = exchangeClasses({ ids: text }, options, (objective) =>
          objectives.push(objective),
        );
        expect(objectives.at(-1)).toBeCloseTo(objectiveByHand(text, classOf), 6);
        const start = objectiveByHand(
          text,
          Array.from({ length: WORDS }, (_, word) => word % classes),
        );
        [start, ...objectives].reduce((before, after) => {
          expect(after).toBeGreaterThanOrEqual(before - 1e-6);
          return after;
        });
      }),
    );
  });

  it('ends where no single word has a better class', () => {
    fc.assert(
      fc.property(ids, (text) => {
        const { classOf } = exchangeClasses({ ids: text }, { classes: 3, rounds: 50, words: WORDS });
        const reached = objectiveByHand(text, classOf);
        for (const word of new Set(text)) {
          for (let other = 0; other < 3; other++) {
            const changed = Array.from(classOf).with(word, other);
            expect(objectiveByHand(text, changed)).toBeLessThanOrEqual(reached + 1e-3);
          }
        }
      }),
    );
  });
});

describe('merging classes', () => {
  const square = fc
    .integer({ min: 2, max: 7 })
    .chain((n) => fc.tuple(fc.constant(n), fc.array(fc.nat(9), { minLength: n * n, maxLength: n * n })));

  it('gives paths of which none begins another, and all together a whole tree', () => {
    fc.assert(
      fc.property(square, ([n, counts]) => {
        const paths = mergeClasses(Float64Array.from(counts), n);
        for (const a of paths) for (const b of paths) if (a !== b) expect(b.startsWith(a)).toBe(false);
        expect(new Set(paths).size).toBe(n);
        expect(paths.reduce((sum, path) => sum + 2 ** -path.length, 0)).toBe(1);
      }),
    );
  });

  it('merges first the two classes that lose least, counted by hand', () => {
    fc.assert(
      fc.property(ids, (text) => {
        const classes = 5;
        const classOf = Array.from({ length: WORDS }, (_, word) => word % classes);
        const pairs = new Float64Array(classes * classes);
        text.forEach((id, at) => {
          pairs[classOf[id]! * classes + classOf[text[(at + 1) % text.length]!]!]!++;
        });
        const paths = mergeClasses(pairs, classes);
        const after = (a: number, b: number): number =>
          objectiveByHand(
            text,
            classOf.map((own) => (own === b ? a : own)),
          );
        let best = -Infinity;
        for (let a = 0; a < classes; a++)
          for (let b = a + 1; b < classes; b++) best = Math.max(best, after(a, b));
        const siblings = paths.flatMap((path, a) =>
          paths.flatMap((other, b) =>
            a < b && path.slice(0, -1) === other.slice(0, -1) ? [after(a, b)] : [],
          ),
        );
        expect(siblings.some((value) => Math.abs(value - best) < 1e-6)).toBe(true);
      }),
    );
  });
});

describe('the whole induction', () => {
  it('writes the same table twice, one line a word, each column filled', async () => {
    const encoder = createEncoder(1);
    for (let i = 0; i < 40; i++)
      encoder.add(`Mr Kato said in ${i % 2 ? 'Oslo' : 'Rome'} that it rained on ${i} May.`);
    const text = encoder.finish();
    const options = { ...INDUCTION_DEFAULTS, seed: 1, dimensions: 8, meansSizes: [2, 4], exchangeClasses: 4 };
    const table = writeTable(text, await induceClusters(text, options));
    expect(writeTable(text, await induceClusters(text, options))).toBe(table);
    const lines = table.trimEnd().split('\n');
    expect(lines.map((line) => line.split('\t')[0])).toEqual(text.words.slice(6));
    for (const line of lines) expect(line).toMatch(/^\S+\t\d\t\d\t[01]+\t[0-9a-f]{10}$/);
  });
});
