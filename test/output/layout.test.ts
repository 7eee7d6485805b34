import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { drawBar } from '#src/output/layout/draw-bar.js';
import { fitColumns } from '#src/output/layout/fit-columns.js';
import { cutEnd, cutStart, widthOf, wrapText } from '#src/output/layout/measure-text.js';

describe('the width of text', () => {
  it('is that of string-width for every character of the Basic Multilingual Plane and their sequences', () => {
    const differing: string[] = [];
    for (let code = 0x20; code < 0xd800; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      if (widthOf(text) !== stringWidth(text)) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
    const simple = fc.stringMatching(
      /^[\u0020-\u007e\u00a0-\u02ff\u0400-\u052f\u1e00-\u1eff\u2010-\u205e]*$/,
    );
    fc.assert(
      fc.property(simple, (text) => {
        expect(widthOf(text)).toBe(stringWidth(text));
      }),
    );
  });
});

describe('wrapping', () => {
  it.each([
    { text: 'one two three', width: 7, lines: ['one two', 'three'] },
    { text: 'Muthoni-Kariuki', width: 10, lines: ['Muthoni-', 'Kariuki'] },
    { text: 'abcdefgh', width: 3, lines: ['abc', 'def', 'gh'] },
    { text: 'name\u00a0×4, code\u00a0×2', width: 12, lines: ['name ×4,', 'code ×2'] },
    { text: '山田花子', width: 5, lines: ['山田', '花子'] },
    { text: '', width: 5, lines: [''] },
  ])('breaks $text at $width cells', ({ text, width, lines }) => {
    expect(wrapText(text, width)).toEqual(lines);
  });
});

describe('cutting', () => {
  it.each([
    { text: 'in the city of Lima', width: 8, end: 'in the…', start: '…of Lima' },
    { text: 'Lima', width: 4, end: 'Lima', start: 'Lima' },
    { text: '山田花子', width: 6, end: '山田…', start: '…花子' },
  ])('keeps of $text what $width cells hold', ({ text, width, end, start }) => {
    expect(cutEnd(text, width)).toBe(end);
    expect(cutStart(text, width)).toBe(start);
  });

  it('gives no more cells than there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        expect(widthOf(cutEnd(text, width))).toBeLessThanOrEqual(width);
        expect(widthOf(cutStart(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('fitting columns', () => {
  const wish = (minimum: number, natural: number, elastic = false) => ({ minimum, natural, elastic });
  it.each([
    { what: 'what they want', wishes: [wish(2, 5), wish(2, 10)], available: 20, widths: [5, 10] },
    { what: 'short columns first', wishes: [wish(2, 5), wish(2, 50)], available: 20, widths: [5, 15] },
    {
      what: 'elastic columns the rest',
      wishes: [wish(2, 9, true), wish(2, 10)],
      available: 15,
      widths: [5, 10],
    },
    { what: 'nothing', wishes: [wish(8, 9), wish(8, 10)], available: 15, widths: null },
  ])('gives $what', ({ wishes, available, widths }) => {
    expect(fitColumns(wishes, available)).toEqual(widths);
  });

  it('stays between minimum and natural, within the width, and leaves none of it unused that is wanted', () => {
    const anyWish = fc
      .record({ minimum: fc.nat(10), more: fc.nat(40), elastic: fc.boolean() })
      .map(({ minimum, more, elastic }) => wish(minimum, minimum + more, elastic));
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 6 }), fc.nat(150), (wishes, available) => {
        const widths = fitColumns(wishes, available);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        const least = sum(wishes.map(({ minimum }) => minimum));
        const most = sum(wishes.map(({ natural }) => natural));
        if (least > available) expect(widths).toBeNull();
        else {
          expect(sum(widths!)).toBe(Math.min(available, most));
          for (const [index, { minimum, natural }] of wishes.entries()) {
            expect(widths![index]).toBeGreaterThanOrEqual(minimum);
            expect(widths![index]).toBeLessThanOrEqual(natural);
          }
        }
      }),
    );
  });
});

describe('a bar', () => {
  it.each([
    { share: 1, bar: '████' },
    { share: 0.5, bar: '██' },
    { share: 0.28125, bar: '█▏' },
    { share: 0.0001, bar: '▏' },
    { share: 0, bar: '' },
  ])('for $share of four cells is $bar', ({ share, bar }) => {
    expect(drawBar(share, 4)).toBe(bar);
  });
});
