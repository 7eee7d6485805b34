import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chunksOf, compromiseEngine } from '#src/recognition/compromise.js';
import { tokenise } from '#src/text/tokenise.js';

function recognise(text: string): string[] {
  return compromiseEngine
    .recognise(tokenise(text))
    .map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`);
}

const NEWS = `“Prime Minister Maria Duarte arrived in Geneva,” said Mr. O'Brien’s aide.
She was met by the United Nations' envoy, Peter Hansen, and didn’t stay; Toyota paid.`;

describe('the compromise engine', () => {
  it('gives clean spans of people, places and organisations', () => {
    expect(recognise(NEWS)).toEqual([
      'person: Maria Duarte',
      'place: Geneva',
      "person: O'Brien",
      'organisation: United Nations',
      'person: Peter Hansen',
      'organisation: Toyota',
    ]);
  });

  it('keeps offsets behind curly quotes, contractions, emoji and line ends', () => {
    const found = recognise(
      `😀 “They’d said they can’t,” she’ll say at the end of a rather long evening to Peter\nHansen, who left Paris.`,
    );
    expect(found).toEqual(['person: Peter\nHansen', 'place: Paris']);
  });

  it('lets no name run from one sentence, paragraph, list item or table cell into the next', () => {
    for (const text of [
      'Talks in Egypt\n\nKenya said no.',
      'Talks in Egypt. Kenya said no.',
      '- Egypt\n- Kenya\n- Peru\n',
      '| Egypt | Kenya |\n',
      'He saw Egypt            \n      Kenya said no.',
    ]) {
      expect(recognise(text)).toEqual(expect.arrayContaining(['place: Egypt', 'place: Kenya']));
    }
  });

  it('takes no name from text in lower case', () => {
    expect(recognise('we saw paris and peter hansen in turkey with the may queen')).toEqual([]);
  });

  it('gives sorted, disjoint spans within the text, whatever the text', () => {
    const piece = fc.constantFrom(
      'Peter',
      'Hansen',
      'of',
      'Bank',
      'China',
      "can't",
      '’s',
      '“',
      '. ',
      '\n\n',
      '😀',
      '-',
      'é',
      '\u0000',
      '日本',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
        (text) => {
          let before = 0;
          for (const { start, end } of compromiseEngine.recognise(tokenise(text))) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            before = end;
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ['ordinary sentences', 'Peter Hansen met Maria Duarte in Geneva on Sunday. '],
    ['a line without a full stop', 'Peter Hansen met Maria Duarte in Geneva on Sunday and '],
    ['a single word', 'abcdefghij'],
  ])('hands over chunks of bounded size for %s, in number linear in the length', (_, unit) => {
    const counts = [50_000, 100_000, 200_000].map((size) => {
      const prose = tokenise(unit.repeat(size / unit.length));
      const chunks = [...chunksOf(prose)];
      for (const { first, end } of chunks) expect(end - first).toBeLessThanOrEqual(200);
      expect(chunks.reduce((sum, { first, end }) => sum + end - first, 0)).toBe(prose.tokenCount);
      return chunks.length;
    });
    expect(counts[1]).toBeLessThanOrEqual(2 * counts[0]! + 1);
    expect(counts[2]).toBeLessThanOrEqual(4 * counts[0]! + 2);
  });
});
