import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locate } from '#src/documents/locate.js';

/** Character by character, from the last anchor. */
function walk(
  text: string,
  anchors: readonly { offset: number; line: number; column: number }[],
  offset: number,
) {
  let {
    offset: at,
    line,
    column,
  } = anchors.filter((one) => one.offset <= offset).at(-1) ?? { offset: 0, line: 1, column: 1 };
  for (; at < offset; at++) {
    const ends = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (ends) line++;
    column = ends ? 1 : column + 1;
  }
  return { line, column };
}

describe('locate', () => {
  it('agrees with counting character by character, with and without anchors', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀'), maxLength: 30 });
    const places = fc.array(
      fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(text, places, (text, places) => {
        const anchors = places
          .filter(
            ([offset]) => offset <= text.length && !(text[offset - 1] === '\r' && text[offset] === '\n'),
          )
          .map(([offset, line, column]) => ({ offset, line, column }))
          .sort((a, b) => a.offset - b.offset);
        const document = { text, anchors };
        for (let offset = 0; offset <= text.length; offset++)
          expect(locate(document, offset)).toEqual(walk(text, anchors, offset));
      }),
      { numRuns: 500 },
    );
  });
});
