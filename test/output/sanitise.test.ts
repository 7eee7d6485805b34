import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sanitiseLine, sanitiseText } from '#src/output/sanitise.js';
import { HARMFUL } from './print.js';

describe('sanitised text', () => {
  it.each([
    { what: 'an escape sequence', text: '\u001b[31mred\u001b[0m', safe: '␛[31mred␛[0m' },
    { what: 'a window title', text: '\u001b]0;x\u0007', safe: '␛]0;x␇' },
    { what: 'a C1 control', text: 'a\u009b2Jb', safe: 'a�2Jb' },
    { what: 'DEL', text: 'a\u007fb', safe: 'a␡b' },
    { what: 'an override', text: 'abc\u202egnp.exe', safe: 'abcgnp.exe' },
    { what: 'isolates and marks', text: '\u2066a\u2069\u200f\u061cb', safe: 'ab' },
    { what: 'a lone surrogate', text: 'a\ud83d b', safe: 'a� b' },
    { what: 'line ends', text: ' a\r\nb\u2028c\td ', safe: 'a b c d' },
    { what: 'an emoji (kept)', text: '👩‍👩‍👧', safe: '👩‍👩‍👧' },
    { what: 'Persian with a zero-width non-joiner (kept)', text: 'می‌خواهم', safe: 'می‌خواهم' },
  ])('is harmless after $what', ({ text, safe }) => {
    expect(sanitiseLine(text)).toBe(safe);
  });

  it('has nothing harmful, and sanitising it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = sanitiseText(text);
        expect(safe.replaceAll('\t', '')).not.toMatch(HARMFUL);
        expect(sanitiseText(safe)).toBe(safe);
        expect(sanitiseLine(text)).not.toMatch(/[\n\t]/);
      }),
    );
  });
});
