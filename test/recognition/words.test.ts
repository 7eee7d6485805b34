/** What words and sentences look like to the model. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  WINDOW,
  atOffset,
  contextFeatures,
  featuresAt,
  isBeyondNames,
} from '#src/recognition/context-features.js';
import { hashString } from '#src/recognition/hash.js';
import { LABELS } from '#src/recognition/labels.js';
import { NO_LEXICON, findWord } from '#src/recognition/lexicon.js';
import { scoreTokens } from '#src/recognition/score-tokens.js';
import { viewSentence } from '#src/recognition/view-sentence.js';
import { CASES, caseOf, describeWord, hashShape, shapeOf } from '#src/recognition/word-features.js';
import { indexWeights } from '#src/recognition/weights.js';
import { createWordTable } from '#src/recognition/word-table.js';
import { quantise } from '#src/learning/crf/quantise.js';
import { createRandom } from '#src/learning/random.js';
import { tokenise } from '#src/text/tokenise.js';

const view = (text: string, table = createWordTable(NO_LEXICON)) => {
  const prose = tokenise(text);
  return viewSentence(prose, 0, prose.tokenCount, table);
};

describe('describeWord', () => {
  it.each([
    ['talks', 'lower'],
    ['Geneva', 'title'],
    ['UNESCO', 'upper'],
    ['McDonald', 'mixed'],
    ['al-Nakhale', 'mixed'],
    ['1,234', 'number'],
    ['J.', 'initial'],
    ['—', 'symbol'],
    ['النخالة', 'uncased'],
    ['Ünal', 'title'],
  ] as const)('tells how %s is written', (word, name) => {
    expect(describeWord(word, false, NO_LEXICON).letterCase).toBe(CASES[name]);
  });

  const written = fc.oneof(
    fc
      .array(fc.constantFrom('a', 'z', 'B', 'Z', '7', '.', '-', '’', 'é', 'Ü', 'ª', 'ǅ', 'ن'), {
        minLength: 1,
      })
      .map((parts) => parts.join('')),
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1 }),
  );

  it('tells how any word is written as the patterns do', () => {
    const byPatterns = (text: string): number => {
      if (text === text.toLowerCase()) {
        if (/^\p{Ll}/u.test(text)) return CASES.lower;
        if (/\d/u.test(text)) return CASES.number;
        return /\p{L}/u.test(text) ? (/\p{Ll}/u.test(text) ? CASES.lower : CASES.uncased) : CASES.symbol;
      }
      if (/^[A-Z][a-z]+$/u.test(text)) return CASES.title;
      const letters = text.replace(/[^\p{L}]/gu, '');
      if (letters === letters.toUpperCase()) return letters.length === 1 ? CASES.initial : CASES.upper;
      return /^\P{L}*\p{Lu}\P{Lu}+$/u.test(text) ? CASES.title : CASES.mixed;
    };
    fc.assert(
      fc.property(written, (text) => {
        expect(caseOf(text, text.toLowerCase())).toBe(byPatterns(text));
      }),
      { numRuns: 500 },
    );
  });

  it('hashes the shape that it would write', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(1, 4), (text, run) => {
        expect(hashShape(text, run)).toBe(hashString(shapeOf(text, run)));
      }),
      { numRuns: 500 },
    );
  });

  it('reads a word of a sentence in capitals as if it were written in ordinary text', () => {
    const shouted = describeWord('GENEVA', true, NO_LEXICON);
    const plain = describeWord('Geneva', false, NO_LEXICON);
    expect(shouted.letterCase).toBe(CASES.title);
    expect(shouted.keys.lower).toBe(plain.keys.lower);
    expect(shouted.focus.filter((id) => plain.focus.includes(id)).length).toBeGreaterThan(8);
  });

  it('gives words that may be names the runs of letters that they have in common, and words in small letters none', () => {
    const common = (one: string, other: string): number => {
      const ids = describeWord(other, false, NO_LEXICON).focus;
      return describeWord(one, false, NO_LEXICON).focus.filter((id) => ids.includes(id)).length;
    };
    // rad, ada, dab, aba, bad, ad$; rada, adab, daba, abad, bad$.
    const capitals = common('Moradabad', 'Feradabad');
    const small = common('moradabad', 'feradabad');
    expect(capitals - small).toBeGreaterThanOrEqual(11);
  });

  it('gives a word broken over a line end the features of the whole', () => {
    expect(describeWord('Amirab-\n  dollahian', false, NO_LEXICON)).toEqual(
      describeWord('Amirabdollahian', false, NO_LEXICON),
    );
  });
});

describe('viewSentence', () => {
  it.each([
    ['The talks in Geneva failed', 0],
    ['TALKS IN GENEVA FAIL', 1],
    ['Talks In Geneva Fail Again', 2],
    ['The UN and the EU', 0],
  ])('tells how the sentence %j is written', (text, style) => {
    expect(view(text).style).toBe(style);
  });

  it('leaves out of account what is far from any name', () => {
    const sentence = view('They said in a long talk that Geneva was full');
    const near = Array.from({ length: sentence.length }, (_, i) => !isBeyondNames(sentence, i));
    expect(near).toEqual([true, true, false, false, false, false, true, true, true, false]);
  });
});

describe('findWord', () => {
  it.each([0, 1, 2, 3000, 20_000])('finds each of %d words and no other', (count) => {
    const words = Array.from({ length: count }, (_, i) =>
      Array.from(String(i), (digit) => 'abcdefghij'[Number(digit)]).join(''),
    );
    const hashes = Uint32Array.from(new Set(words.map((word) => hashString(word) >>> 0))).sort();
    const lexicon = { ...NO_LEXICON, hashes };
    for (const word of words) expect(hashes[findWord(lexicon, word)]).toBe(hashString(word) >>> 0);
    for (const word of words) {
      const other = `${word}z`;
      if (!hashes.includes(hashString(other) >>> 0)) expect(findWord(lexicon, other)).toBe(-1);
    }
  });

  it('finds words whose hashes lie close together', () => {
    const hash = hashString('Geneva') >>> 0;
    const hashes = Uint32Array.from({ length: 5000 }, (_, i) => hash - 4000 + i).sort();
    expect(hashes[findWord({ ...NO_LEXICON, hashes }, 'Geneva')]).toBe(hash);
  });
});

describe('the word table', () => {
  it('describes each word once, however often it comes', () => {
    const table = createWordTable(NO_LEXICON);
    const first = view('Geneva talks on Geneva', table);
    const again = view('In Geneva', table);
    expect(first.words[WINDOW]).toBe(first.words[WINDOW + 3]);
    expect(again.words[WINDOW + 1]).toBe(first.words[WINDOW]);
  });
});

describe('scoreTokens', () => {
  it('gives each token near a name the sum of its features’ weights', () => {
    const sentence = view('Mr. Kofi Annan of Ghana left');
    const buffer = new Int32Array(64);
    const idsOf = (i: number): number[] => {
      const ids: number[] = [];
      for (let offset = -WINDOW; offset <= WINDOW; offset++)
        for (const id of featuresAt(sentence.words[i + WINDOW + offset]!, offset))
          ids.push(atOffset(id, offset));
      return [...ids, ...buffer.slice(0, contextFeatures(sentence, i, buffer))];
    };
    const all = Array.from({ length: sentence.length }, (_, i) => idsOf(i));
    const ids = Int32Array.from(new Set(all.flat().filter((_, k) => k % 3 !== 0)));
    const random = createRandom(1);
    const features = Float32Array.from({ length: ids.length * LABELS }, () =>
      random() < 0.5 ? 0 : 2 * random() - 1,
    );
    const weights = indexWeights(
      quantise(ids, { features, transitions: new Float64Array(LABELS * LABELS) }, 0),
    );
    const scores = new Float32Array(sentence.length * LABELS);
    scoreTokens(weights, sentence, scores);
    all.forEach((own, i) => {
      for (let y = 0; y < LABELS; y++) {
        const sum = own.reduce(
          (total, id) => total + (ids.includes(id) ? features[ids.indexOf(id) * LABELS + y]! : 0),
          0,
        );
        expect(Math.abs(scores[i * LABELS + y]! - sum)).toBeLessThan(0.01 * own.length);
      }
    });
  });
});
