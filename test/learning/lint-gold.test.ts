import { describe, expect, it } from '@jest/globals';
import type { GoldDocument, GoldMention } from '#src/learning/gold.js';
import { parseLabels } from '#src/learning/labels.js';
import { lintGold } from '#src/learning/lint-gold.js';
import { findTrainOverlap } from '#src/learning/train-overlap.js';

function document(text: string, spans: [number, number, string?][], id = text): GoldDocument {
  const mentions = spans.map(([start, end, label = 'person']): GoldMention => ({
    start,
    end,
    label,
    type: null,
  }));
  return { id, text, mentions, sentences: null };
}

describe('the lint of gold', () => {
  it.each<[string, string, [number, number, string?][], string[]]>([
    ['a name that our tokens hold', 'Ann Lee left.', [[0, 7]], []],
    ['a name with its article and quotes', 'See “The Sun”.', [[4, 13]], []],
    ['a span that begins inside a token', 'Joanne left', [[2, 6]], ['crosses-token "anne"']],
    ['a span that ends inside a token', 'Joanne left', [[0, 4]], ['crosses-token "Joan"']],
    ['white space at an end', 'Ann left', [[0, 4]], ['edge-space "Ann "']],
    ['a line end at a start', 'x\nAnn', [[1, 5]], ['edge-space "\nAnn"']],
    ['an empty span', 'Ann left', [[4, 4]], ['empty ""']],
    ['a halved character', 'a 😀 b', [[0, 3]], ['splits-character "a \ud83d"']],
    ['a whole astral character', 'a 😀 b', [[2, 4]], []],
    [
      'a nested name',
      'Bank of China',
      [
        [0, 13],
        [8, 13],
      ],
      ['overlap "China" with "Bank of China"'],
    ],
    [
      'names that cross',
      'a b c',
      [
        [0, 3],
        [2, 5],
      ],
      ['overlap "b c" with "a b"'],
    ],
    [
      'names nested in an earlier, longer one',
      'a b c d',
      [
        [0, 7],
        [0, 1],
        [2, 3],
      ],
      ['overlap "a" with "a b c d"', 'overlap "b" with "a b c d"'],
    ],
    [
      'names that touch',
      'a b',
      [
        [0, 1],
        [1, 3],
      ],
      ['edge-space " b"'],
    ],
    ['labels that are known and not scored', 'a', [[0, 1, 'MISC']], []],
  ])('finds in %s', (_, text, spans, expected) => {
    const findings = lintGold([document(text, spans)]).map(
      ({ kind, mention, other }) => `${kind} "${mention!.text}"${other === null ? '' : ` with "${other}"`}`,
    );
    expect(findings).toEqual(expected);
  });

  it('names an unknown label once, with its first mention and its count', () => {
    const documents = [
      document(
        'a b',
        [
          [0, 1, 'Team'],
          [2, 3, 'TEAM'],
        ],
        '1',
      ),
      document('c', [[0, 1, 'team']], '2'),
    ];
    expect(lintGold(documents)).toEqual([
      {
        kind: 'unknown-label',
        document: '1',
        mention: { start: 0, end: 1, text: 'a', label: 'Team' },
        other: null,
        count: 3,
      },
    ]);
    expect(lintGold(documents, parseLabels('team\torganisation', 'labels'))).toEqual([]);
  });

  it('names documents whose id or text was there before', () => {
    const findings = lintGold([document('x', [], '1'), document('y', [], '1'), document('x', [], '3')]);
    expect(findings.map(({ kind, document: id, other }) => [kind, id, other])).toEqual([
      ['repeated-id', '1', '1'],
      ['repeated-text', '3', '1'],
    ]);
  });
});

describe('the overlap of training and test', () => {
  const long = 'Ann Lee flew to Rome on Monday.';

  it('counts whole texts, and sentences without regard to case and spacing', () => {
    const train = [
      document(`${long} He agreed.`, [], 'train'),
      document('Nothing else was said about it.', []),
    ];
    const test = [
      document(`${long} He agreed.`, [], 'same'),
      document(`He agreed. ${long.toUpperCase().replace(' ', '  ')}`, [], 'shares'),
      document('A sentence that nobody has written before now.', [], 'fresh'),
    ];
    expect(findTrainOverlap(train, test)).toEqual({ documents: ['same'], sentences: 3, sharedSentences: 2 });
  });

  it('is nothing where there is nothing', () => {
    expect(findTrainOverlap([], [document('', [])])).toEqual({
      documents: [],
      sentences: 0,
      sharedSentences: 0,
    });
  });
});
