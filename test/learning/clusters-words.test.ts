import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BOUNDARY,
  createEncoder,
  FIRST_WORD,
  RARE_SHAPES,
  rareShapeOf,
} from '#src/learning/clusters/encode.js';
import { CUES, scoreWords } from '#src/learning/clusters/score-cues.js';
import { tokenise } from '#src/text/tokenise.js';
import { wordKey } from '#src/text/word-key.js';

function encode(paragraphs: readonly string[], minCount: number) {
  const encoder = createEncoder(minCount);
  for (const paragraph of paragraphs) encoder.add(paragraph);
  return encoder.finish();
}

describe('the key of a word', () => {
  it.each([
    ['Lagos', 'Lagos'],
    ['2024', '0000'],
    ['G20', 'G00'],
    ['N’Golo', "N'Golo"],
    ['al‑Nakhale', 'al-Nakhale'],
    ['Jose\u0301', 'José'],
    ['٣', '0'],
  ])('of %s is %s', (token, key) => {
    expect(wordKey(token)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (token) => {
        expect(wordKey(wordKey(token))).toBe(wordKey(token));
      }),
    );
  });
});

describe('encoding plain text', () => {
  const word = fc.constantFrom('Ada', 'ada', 'met', 'Bo', 'in', 'Oslo', '12', '.', 'UNO', '—');
  const paragraphs = fc.array(
    fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
    { maxLength: 8 },
  );

  it('counts as a second count of the same tokens does', () => {
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 1, max: 4 }), (lines, minCount) => {
        const { words, counts } = encode(lines, minCount);
        const tokens = lines.flatMap((line) => {
          const { tokenCount, tokenStarts, tokenEnds } = tokenise(line);
          return Array.from({ length: tokenCount }, (_, i) =>
            wordKey(line.slice(tokenStarts[i], tokenEnds[i])),
          );
        });
        const expected = new Map<string, number>();
        for (const token of tokens) expected.set(token, (expected.get(token) ?? 0) + 1);
        for (const [token, count] of expected) {
          const name = count >= minCount ? token : RARE_SHAPES[rareShapeOf(token) - 1]!;
          if (count >= minCount) expect(counts[words.indexOf(name)]).toBe(count);
          else expect(words.indexOf(token)).toBe(-1);
        }
        const total = counts.reduce((sum, count) => sum + count, 0) - counts[BOUNDARY]!;
        expect(total).toBe(tokens.length);
      }),
    );
  });

  it('keeps the order of the words, with a boundary at both ends and between sentences', () => {
    const { ids, words } = encode(['Ada met Bo. Bo left.', 'Ada wept.'], 1);
    expect(Array.from(ids, (id) => (id === BOUNDARY ? '|' : words[id])).join(' ')).toBe(
      '| Ada met Bo . | Bo left . | Ada wept . |',
    );
  });

  it('gives ids by falling count', () => {
    fc.assert(
      fc.property(paragraphs, (lines) => {
        const { counts } = encode(lines, 1);
        const own = Array.from(counts.subarray(FIRST_WORD));
        expect(own).toEqual(own.toSorted((a, b) => b - a));
      }),
    );
  });

  it.each([
    ['word', '<rare x>'],
    ['Word', '<rare Xx>'],
    ['WORD', '<rare XX>'],
    ['W0rd', '<rare 0>'],
    ['§', '<rare .>'],
  ])('merges the rare %s into %s', (word, shape) => {
    expect(RARE_SHAPES[rareShapeOf(word) - 1]).toBe(shape);
  });
});

describe('scores of the company of words', () => {
  const text = encode(
    [
      ...new Array<string>(30).fill(
        'Then Mr Kato said that rain fell in Kampala and the Acme Company slept.',
      ),
      ...new Array<string>(30).fill('Then Ilse and Jan and Kiki and Lola saw rain and Rain on it.'),
    ],
    1,
  );
  const scores = scoreWords(text);
  const bandOf = (word: string, cue: string): number =>
    scores.cues[text.words.indexOf(word) * CUES.length + CUES.findIndex(({ name }) => name === cue)]!;

  it.each([
    ['after a title', 'Kato', 'Kampala'],
    ['before a verb of speech', 'Kato', 'Acme'],
    ['after a preposition of place', 'Kampala', 'Kato'],
    ['before the head of an organisation', 'Acme', 'Kampala'],
    ['after "the"', 'Acme', 'Kato'],
  ])('tell what stands %s: %s more than %s', (cue, more, less) => {
    expect(bandOf(more, cue)).toBeGreaterThan(2);
    expect(bandOf(less, cue)).toBeLessThan(2);
  });

  it('give the share of capitals away from the beginning of a sentence', () => {
    const capitals = (word: string): number => scores.capitals[text.words.indexOf(word)]!;
    expect(capitals('Kampala')).toBe(7);
    expect(capitals('fell')).toBe(0);
    expect(capitals('Then')).toBe(0);
    expect(capitals('rain')).toBe(Math.round((7 * 30) / 90));
  });
});
