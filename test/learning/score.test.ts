import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { align, scoredGold } from '#src/learning/align.js';
import type { GoldMention } from '#src/learning/gold.js';
import { DEFAULT_LABELS, SCORED_TYPES, typeOfLabel } from '#src/learning/labels.js';
import { countPairs, type Scores, scoresOf, startCounts } from '#src/learning/score.js';
import { trimSpan } from '#src/learning/trim-span.js';
import type { Mention, MentionType } from '#src/recognition/engine.js';
import { oraclePoints } from './oracle-scorer.js';

/**
 * Marked text → text and mentions: `[PER Ann] left [ORG the UN]`.
 */
function marked(source: string): { text: string; mentions: GoldMention[] } {
  let text = '';
  const mentions: GoldMention[] = [];
  for (const { 1: label, 2: name, 0: all } of source.matchAll(/\[(\w+) ([^\]]*)\]|[^[]+/g)) {
    const start = text.length;
    text += name ?? all;
    if (label) mentions.push({ start, end: text.length, label, type: typeOfLabel(DEFAULT_LABELS, label) });
  }
  return { text, mentions };
}

function predictions(mentions: readonly GoldMention[]): Mention[] {
  return mentions.map(({ start, end, type }) => ({ start, end, type: type!, score: null }));
}

function score(gold: string, predicted: string, policy?: 'count' | 'ignore'): Scores {
  const document = marked(gold);
  const found = marked(predicted);
  expect(found.text).toBe(document.text);
  const counts = startCounts();
  countPairs(counts, align(document, predictions(found.mentions), policy));
  return scoresOf(counts);
}

function outcomes(gold: string, predicted: string): string[] {
  const document = marked(gold);
  return align(document, predictions(marked(predicted).mentions)).map(
    ({ outcome, gold: side, predicted: other }) => `${outcome} ${side?.label ?? '–'} ${other?.type ?? '–'}`,
  );
}

describe('strict scores', () => {
  it.each([
    ['the same span', '[PER Ann] left', '[PER Ann] left', 1],
    ['a leading article of the gold', '[ORG the UN] met', 'the [ORG UN] met', 1],
    ['a leading article of the prediction', 'The [ORG UN] met', '[ORG The UN] met', 1],
    ['an article with a line end', 'an [ORG UN] body', '[ORG an UN] body', 1],
    ['a possessive', "[PER Ann]'s dog", "[PER Ann's] dog", 1],
    ['a curly possessive', '[PER Ann]’s dog', '[PER Ann’s] dog', 1],
    ['quotes', '“[ORG Ajax]” won', '[ORG “Ajax”] won', 1],
    ['a plural possessive', "the [ORG Friends]' house", "the [ORG Friends'] house", 1],
    ['white space', '[PER Ann] left', '[PER Ann ]left', 1],
    ['a quote, an article and a possessive together', "“the [ORG UN]'s” aim", "[ORG “the UN's”] aim", 1],
    ['a name of articles only', '[ORG The The] played', '[ORG The The] played', 1],
    ['a title', 'Mr [PER Ann] left', '[PER Mr Ann] left', 0],
    ['a name that begins with the letters of an article', '[PER Theo] Lee', '[PER Theo Lee]', 0],
    ['a shorter span', '[PER Ann Lee] left', '[PER Ann] Lee left', 0],
    ['another type', '[PER Paris] left', '[LOC Paris] left', 0],
    ['nothing', '[PER Paris] left', 'Paris left', 0],
  ])('take %s', (_, gold, predicted, correct) => {
    expect(score(gold, predicted).correct).toBe(correct);
  });

  it('divide by what was annotated and by what was found, over all types together', () => {
    const { strict, byType } = score(
      '[PER Ann] met [PER Bo] in [LOC Rome]',
      '[PER Ann] [ORG met] Bo in [LOC Rome]',
    );
    expect(strict).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
    expect(byType.person.strict).toEqual({ precision: 1, recall: 1 / 2, f1: 2 / 3 });
    expect(byType.organisation.strict).toEqual({ precision: 0, recall: null, f1: 0 });
    expect(byType.place.strict).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('are null where there is nothing to divide by', () => {
    expect(score('nobody', 'nobody').strict).toEqual({ precision: null, recall: null, f1: null });
  });
});

describe('partial, type-only and span-only scores', () => {
  it('give half a point, a whole point and none to an overlap of the same type', () => {
    const { partial, typeOnly, spanOnly, strict } = score('[PER Ann Lee] left', '[PER Ann] Lee left');
    expect([strict.f1, partial.f1, typeOnly.f1, spanOnly.f1]).toEqual([0, 0.5, 1, 0]);
  });

  it('count a name that was found in two halves once', () => {
    const { partial, typeOnly } = score('[PER Ann Lee] left', '[PER Ann] [PER Lee] left');
    expect(partial).toEqual({ precision: 0.25, recall: 0.5, f1: 1 / 3 });
    expect(typeOnly).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
  });

  it('give a point for the span alone to another type', () => {
    const { partial, typeOnly, spanOnly } = score('[PER Paris] left', '[LOC Paris] left');
    expect([partial.f1, typeOnly.f1, spanOnly.f1]).toEqual([0, 0, 1]);
  });
});

describe('outcomes', () => {
  it.each([
    ['correct', '[PER Ann]', '[PER Ann]', ['correct PER person']],
    ['boundary', '[PER Ann Lee]', 'Ann [PER Lee]', ['boundary PER person']],
    ['type', '[PER Paris]', '[LOC Paris]', ['type PER place']],
    ['both', '[ORG Bank of China]', 'Bank of [LOC China]', ['both ORG place']],
    ['missed', '[PER Ann]', 'Ann', ['missed PER –']],
    ['spurious', 'Monday', '[PER Monday]', ['spurious – person']],
    [
      'spurious on the second of two unscored names that touch',
      '[NORP Swiss][MISC Cup]',
      'Swiss[LOC Cup]',
      ['spurious MISC place'],
    ],
    ['spurious on an unscored label', '[NORP Iranian] oil', '[LOC Iranian] oil', ['spurious NORP place']],
    [
      'the same type before the same span',
      '[ORG Bank of China]',
      '[LOC Bank] of [ORG China]',
      ['spurious – place', 'boundary ORG organisation'],
    ],
    [
      'one prediction over two names',
      '[PER Ann] and [PER Bo]',
      '[PER Ann and Bo]',
      ['boundary PER person', 'missed PER –'],
    ],
    ['an unscored label that is not found', '[NORP Iranian] oil', 'Iranian oil', []],
  ])('are told apart: %s', (_, gold, predicted, expected) => {
    expect(outcomes(gold, predicted)).toEqual(expected);
  });

  it('leave out a prediction on an unscored label only where the policy says so', () => {
    const [gold, predicted] = ['[NORP Iranian] [PER Ann]', '[LOC Iranian] [PER Ann]'];
    expect(score(gold, predicted).predicted).toBe(2);
    expect(score(gold, predicted, 'count').predicted).toBe(2);
    expect(score(gold, predicted, 'ignore').predicted).toBe(1);
  });

  it('still count a prediction that reaches from an unscored label into a scored name', () => {
    const [gold, predicted] = ['[NORP Iranian] [PER Ann Lee]', '[LOC Iranian Ann] [PER Lee]'];
    expect(score(gold, predicted, 'ignore').predicted).toBe(2);
  });
});

describe('gold that overlaps', () => {
  it('counts the outer of two names, the first of two that cross, and nothing empty', () => {
    const text = 'University of Portsmouth, United Kingdom';
    const mention = (start: number, end: number, label = 'ORG'): GoldMention => ({
      start,
      end,
      label,
      type: typeOfLabel(DEFAULT_LABELS, label),
    });
    const kept = (...mentions: GoldMention[]): number[][] =>
      scoredGold({ text, mentions }).map(({ start, end }) => [start, end]);
    expect(
      kept(mention(14, 24, 'LOC'), mention(0, 24), mention(14, 40), mention(26, 26), mention(26, 40)),
    ).toEqual([
      [0, 24],
      [26, 40],
    ]);
    expect(kept(mention(14, 24, 'LOC'), mention(14, 40))).toEqual([[14, 40]]);
  });
});

describe('the span that is compared', () => {
  it.each([
    ['The Hague', 'Hague'],
    ['a  Town', 'Town'],
    ["'‘Ann’s'", 'Ann'],
    ["Levi's", 'Levi'],
    ['Anhui', 'Anhui'],
    ['A.', 'A.'],
    ["'s", 's'],
    [`"'`, `"'`],
    ['the', 'the'],
    ['', ''],
  ])('of %j is %j', (name, expected) => {
    const { start, end } = trimSpan(`x ${name} x`, { start: 2, end: 2 + name.length });
    expect(`x ${name} x`.slice(start, end)).toBe(expected);
  });
});

describe('the scorer and an independent one', () => {
  const piece = fc.constantFrom('A', 'the ', 'x', ' ', "'s", '"', 'an\n', 'É', 'b');
  const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
  const disjoint = (length: number): fc.Arbitrary<{ start: number; end: number; type: MentionType }[]> =>
    fc
      .array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 5 }), fc.constantFrom(...SCORED_TYPES)), {
        maxLength: 6,
      })
      .map((parts) => {
        let offset = 0;
        return parts.flatMap(([gap, size, type]) => {
          const start = offset + gap;
          offset = start + size;
          return offset <= length ? [{ start, end: offset, type }] : [];
        });
      });
  const scene = text.chain((source) =>
    fc.record({
      text: fc.constant(source),
      gold: disjoint(source.length),
      predicted: disjoint(source.length),
    }),
  );

  it('give the same points for every measure, in all and by type', () => {
    fc.assert(
      fc.property(fc.array(scene, { maxLength: 3 }), (scenes) => {
        const counts = startCounts();
        const expected = { strict: 0, partial: 0, typeOnly: 0, spanOnly: 0 };
        for (const { text: source, gold, predicted } of scenes) {
          countPairs(
            counts,
            align(
              { text: source, mentions: gold.map((mention) => ({ ...mention, label: mention.type })) },
              predicted.map((mention) => ({ ...mention, score: null })),
            ),
          );
          const points = oraclePoints(source, gold, predicted);
          for (const key of Object.keys(expected) as (keyof typeof expected)[]) expected[key] += points[key];
        }
        const scores = scoresOf(counts);
        const golds = scenes.flatMap(({ gold }) => gold).length;
        const predicteds = scenes.flatMap(({ predicted }) => predicted).length;
        expect([scores.gold, scores.predicted]).toEqual([golds, predicteds]);
        for (const key of Object.keys(expected) as (keyof typeof expected)[]) {
          expect(scores[key].recall ?? 0).toBeCloseTo(golds && expected[key] / golds, 12);
          expect(scores[key].precision ?? 0).toBeCloseTo(predicteds && expected[key] / predicteds, 12);
        }
        for (const type of SCORED_TYPES) {
          const ofType = { strict: 0, partial: 0, typeOnly: 0 };
          for (const { text: source, gold, predicted } of scenes) {
            const points = oraclePoints(
              source,
              gold.filter((mention) => mention.type === type),
              predicted.filter((mention) => mention.type === type),
            );
            for (const key of Object.keys(ofType) as (keyof typeof ofType)[]) ofType[key] += points[key];
          }
          const { gold: count, ...measures } = scores.byType[type];
          for (const key of Object.keys(ofType) as (keyof typeof ofType)[])
            expect(measures[key].recall ?? 0).toBeCloseTo(count && ofType[key] / count, 12);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave every scored gold and every predicted mention in exactly one pair', () => {
    fc.assert(
      fc.property(scene, ({ text: source, gold, predicted }) => {
        const pairs = align(
          { text: source, mentions: gold.map((mention) => ({ ...mention, label: mention.type })) },
          predicted.map((mention) => ({ ...mention, score: null })),
        );
        expect(pairs.filter((pair) => pair.gold !== null)).toHaveLength(gold.length);
        expect(pairs.filter((pair) => pair.predicted !== null)).toHaveLength(predicted.length);
      }),
    );
  });
});
