/** B³ against a brute-force oracle, and the measurement of merging on gold written here. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addToBCubed,
  type BCubed,
  bCubedOf,
  type ScoredMention,
  startBCubed,
} from '#src/learning/merging/b-cubed.js';
import { evaluateMerging } from '#src/learning/merging/evaluate-merging.js';
import { matchSpans } from '#src/learning/merging/match-spans.js';
import { parseGold } from '#src/learning/read-gold-files.js';
import type { Engine } from '#src/recognition/engine.js';
import { knowledge } from '../resolution/mark-people.js';

function score(...documents: ScoredMention[][]): BCubed {
  const tally = startBCubed();
  for (const mentions of documents) addToBCubed(tally, mentions);
  return bCubedOf(tally);
}

/** By the definition: for each mention, the mentions of its entity on one side that are of its entity on the other. */
function oracle(documents: readonly (readonly ScoredMention[])[]): BCubed {
  const figures = (side: 'predicted' | 'gold', other: 'predicted' | 'gold'): number | null => {
    const shares = documents.flatMap((mentions) =>
      mentions
        .filter((mention) => mention[side] !== null)
        .map((mention) => {
          const entity = mentions.filter((each) => each[side] === mention[side]);
          const shared = entity.filter(
            (each) => each === mention || (mention[other] !== null && each[other] === mention[other]),
          );
          return shared.length / entity.length;
        }),
    );
    return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };
  const [precision, recall] = [figures('predicted', 'gold'), figures('gold', 'predicted')];
  const f1 = precision === null || recall === null ? null : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

const entity = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { freq: 4 });
const mention = fc
  .record({ gold: entity, predicted: entity })
  .filter(({ gold, predicted }) => gold !== null || predicted !== null);

describe('B³', () => {
  it('is the worked example of Bagga and Baldwin', () => {
    const gold = ['1', '1', '1', '1', '1', '2', '2', '3', '3', '3', '3', '3'];
    const one = ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', 'b', 'b'];
    const scored = gold.map((each, index) => ({ gold: each, predicted: one[index]! }));
    expect(score(scored).precision).toBeCloseTo(0.762, 3);
    expect(score(scored).recall).toBe(1);
  });

  it('gives a spurious mention of an entity of n the precision 1/n, and a missed one the recall 1/n', () => {
    const twin = { gold: 'g', predicted: 'p' };
    expect(score([twin, { gold: null, predicted: 'p' }])).toMatchObject({ precision: 0.5, recall: 1 });
    expect(score([twin, { gold: 'g', predicted: null }])).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it('is null where there is nothing to take the mean of', () => {
    expect(score([])).toEqual({ precision: null, recall: null, f1: null });
    expect(score([{ gold: 'g', predicted: null }])).toEqual({ precision: null, recall: 1, f1: null });
  });

  it('is what comparing every mention with every other gives, over all documents together', () => {
    fc.assert(
      fc.property(fc.array(fc.array(mention, { maxLength: 12 }), { maxLength: 4 }), (documents) => {
        const [fast, slow] = [score(...documents), oracle(documents)];
        for (const key of ['precision', 'recall', 'f1'] as const) {
          if (slow[key] === null) expect(fast[key]).toBeNull();
          else expect(fast[key]).toBeCloseTo(slow[key], 9);
        }
      }),
    );
  });
});

describe('twins', () => {
  it('have the same span', () => {
    const gold = [
      { start: 0, end: 3 },
      { start: 4, end: 8 },
      { start: 10, end: 12 },
    ];
    const predicted = [
      { start: 0, end: 2 },
      { start: 4, end: 8 },
      { start: 9, end: 10 },
      { start: 10, end: 12 },
    ];
    expect(matchSpans(gold, predicted)).toEqual([-1, 1, 3]);
  });
});

describe('the measurement of merging', () => {
  const text = 'Ana Diaz met Diaz. Bo Lee left. Diaz slept.';
  const line = (mentions: unknown[][]): string => JSON.stringify({ id: 'a', text, mentions });
  const [gold] = parseGold(
    line([
      [0, 8, 'person', '1', null],
      [13, 17, 'person', '1', null],
      [19, 25, 'person', '2', null],
      [32, 36, 'person', '1', null],
    ]),
    'gold',
  ).documents;
  const engine: Engine = {
    name: 'poor',
    recognise: () => [
      { start: 0, end: 8, type: 'person', score: null },
      { start: 13, end: 17, type: 'person', score: null },
      { start: 19, end: 21, type: 'person', score: null },
    ],
  };

  it('compares resolution with plain equality on the gold’s mentions and on those found', () => {
    const { documents, entities, scores } = evaluateMerging([engine], [gold!], knowledge);
    expect([documents, entities]).toEqual([1, 2]);
    const [given, found] = scores;
    expect(given).toMatchObject({
      mentions: 'gold',
      counts: { gold: 4, predicted: 4, matched: 4 },
      resolution: { precision: 1, recall: 1, f1: 1 },
      errorReduction: 1,
      all: null,
    });
    expect(given!.baseline.recall).toBeCloseTo((1 / 3 + 2 / 3 + 2 / 3 + 1) / 4, 9);
    expect(found).toMatchObject({
      mentions: 'poor',
      counts: { gold: 4, predicted: 3, matched: 2 },
      resolution: { precision: 1, recall: 1 },
      baseline: { precision: 1, recall: 0.5 },
    });
    expect(found!.all!.resolution).toEqual({
      precision: 1,
      recall: expect.closeTo((2 / 3 + 2 / 3 + 1 + 1 / 3) / 4, 9) as unknown,
      f1: expect.any(Number) as unknown,
    });
  });

  it('leaves out documents without clusters', () => {
    const [plain] = parseGold(line([[0, 8, 'person', null]]), 'gold').documents;
    expect(evaluateMerging([], [plain!], knowledge)).toMatchObject({ documents: 0, entities: 0 });
  });
});
