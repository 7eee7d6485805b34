/** The quick ways against the patterns that say what is meant. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DIGIT,
  HAN,
  JOINER,
  LETTER,
  LINE_END,
  LOWER,
  MARK,
  SPACE,
  SYMBOL,
  UPPER,
  kindAt,
} from '#src/text/characters.js';
import { wordText } from '#src/text/tokenise.js';
import { wordKey } from '#src/text/word-key.js';

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[\n\r\u2028\u2029\f\v\u0085]/u, LINE_END],
  [/[\u00AD\u200C\u200D]/u, JOINER],
  [/[\s\p{Cc}\p{Cf}]/u, SPACE],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, HAN],
  [/\p{Ll}/u, LOWER],
  [/[\p{Lu}\p{Lt}]/u, UPPER],
  [/\p{L}/u, LETTER],
  [/\p{M}/u, MARK],
  [/\p{N}/u, DIGIT],
];

it('every character of the basic plane is of the kind that the patterns say', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    const kind = KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? SYMBOL;
    if (kindAt(character, 0) !== kind) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

const word = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('a', 'Z', '4', '-', '‐', '’', '\u00ad', '\n', '\r', '\u2028', 'é', 'e\u0301', '٣'))
    .map((parts) => parts.join('')),
);

it('a word’s key has plain apostrophes and hyphens, and 0 for each digit', () => {
  fc.assert(
    fc.property(word, (text) => {
      const key = text
        .normalize('NFC')
        .replace(/\p{Nd}/gu, '0')
        .replace(/[’‘ʼ]/gu, "'")
        .replace(/[‐‑]/gu, '-');
      expect(wordKey(text)).toBe(key);
    }),
  );
});

it('a word is joined where a line end or a soft hyphen parts it, and else left alone', () => {
  fc.assert(
    fc.property(word, (text) => {
      if (!/[\n\r\u2028\u2029\f\v\u0085\u00AD]/u.test(text)) expect(wordText(text)).toBe(text);
      else expect(wordText(text)).not.toMatch(/[\n\r\u2028\u2029\f\v\u00AD]/u);
    }),
  );
});
