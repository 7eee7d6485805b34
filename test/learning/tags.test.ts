import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeTags, isTag } from '#src/learning/tags.js';
import { spansOf } from './arbitrary-gold.js';
import { encodeTags, SCHEMES } from './write-gold.js';

describe('tags', () => {
  it.each(SCHEMES)('in %s decode to the spans that they were made from', (scheme) => {
    fc.assert(
      fc.property(spansOf(12), (spans) => {
        expect(decodeTags(encodeTags(spans, 12, scheme))).toEqual(spans);
      }),
    );
  });

  it.each([
    ['touching names in IOB1', 'I-PER B-PER I-PER', 'PER[0,1) PER[1,3)'],
    ['a change of label without B', 'I-PER I-LOC', 'PER[0,1) LOC[1,2)'],
    ['an I after O', 'O I-PER I-PER O', 'PER[1,3)'],
    ['an I after the last of a BILOU name', 'B-PER L-PER I-PER', 'PER[0,2) PER[2,3)'],
    ['two single names', 'U-PER U-PER', 'PER[0,1) PER[1,2)'],
    ['S and W as single', 'S-LOC W-LOC', 'LOC[0,1) LOC[1,2)'],
    ['W after a name that is open', 'I-LOC W-LOC', 'LOC[0,1) LOC[1,2)'],
    ['an I after the last of an IOBES name', 'B-ORG E-ORG I-ORG', 'ORG[0,2) ORG[2,3)'],
    ['M as inside', 'B-ORG M-ORG E-ORG', 'ORG[0,3)'],
    ['a name that the end cuts off', 'O B-ORG', 'ORG[1,2)'],
    ['labels with a hyphen', 'B-work-of-art I-work-of-art', 'work-of-art[0,2)'],
    ['nothing', 'O O', ''],
  ])('are read leniently: %s', (_, tags, expected) => {
    const spans = decodeTags(tags.split(' '));
    expect(spans.map(({ start, end, label }) => `${label}[${start},${end})`).join(' ')).toBe(expected);
  });

  it.each([
    ['O', true],
    ['B-PER', true],
    ['U-person', true],
    ['o', false],
    ['O-PER', false],
    ['B-', false],
    ['PER', false],
    ['X-PER', false],
    ['', false],
  ])('are told from other words: %j → %j', (tag, expected) => {
    expect(isTag(tag)).toBe(expected);
  });
});
