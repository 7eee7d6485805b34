import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseTransform, transformDocument, type TransformName } from '#src/learning/transform.js';
import { goldDocument } from './arbitrary-gold.js';

function transformed(text: string, name: TransformName): string {
  return transformDocument({ id: 'a', text, mentions: [], sentences: null }, name).text;
}

describe('a transform', () => {
  it.each<[TransformName, (name: string) => string]>([
    ['upper', (name) => name.toUpperCase()],
    ['lower', (name) => name.toLowerCase()],
    ['wrap60', (name) => name],
    ['wrap7', (name) => name],
  ])('%s keeps spans on their names', (name, change) => {
    const letters = (text: string): string =>
      Array.from(change(text).normalize('NFKD').toUpperCase()).join('').replace(/\s/g, ' ');
    fc.assert(
      fc.property(goldDocument, (document) => {
        const { text, mentions } = transformDocument(document, name);
        expect(text).toHaveLength(document.text.length);
        for (const [index, { start, end }] of mentions.entries()) {
          const before = document.mentions[index]!;
          expect(letters(text.slice(start, end))).toBe(
            letters(document.text.slice(before.start, before.end)),
          );
        }
      }),
    );
  });

  it.each<[TransformName, string, string]>([
    ['upper', 'Ann of Łódź', 'ANN OF ŁÓDŹ'],
    ['upper', 'Groß met Ann', 'GROß MET ANN'],
    ['upper', '𐐨 ﬁ é', '𐐀 ﬁ É'],
    ['lower', 'İzmir Met ANN', 'İzmir met ann'],
    ['lower', 'ΟΔΟΣ', 'οδος'],
    ['wrap60', 'short', 'short'],
    ['wrap3', 'aa bb cc', 'aa\nbb\ncc'],
    ['wrap5', 'aa bb cc', 'aa bb\ncc'],
    ['wrap5', 'aa  bb', 'aa \nbb'],
    ['wrap3', 'abcdef gh', 'abcdef\ngh'],
    ['wrap5', 'a b\nccc dd', 'a b\nccc\ndd'],
    ['wrap5', ' abcdefgh', '\nabcdefgh'],
    ['wrap3', 'aa   ', 'aa   '],
  ])('%s turns %j into %j', (name, text, expected) => {
    expect(transformed(text, name)).toBe(expected);
  });

  it('wrap60 leaves no line of several words longer than 60 columns, and no other character changed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1, maxLength: 30 }).map((word) => word.replace(/\s/g, '_')),
          { minLength: 1 },
        ),
        (words) => {
          const text = words.join(' ');
          const wrapped = transformed(text, 'wrap60');
          expect(wrapped.replaceAll('\n', ' ')).toBe(text);
          for (const line of wrapped.split('\n')) expect(line.length <= 60 || !line.includes(' ')).toBe(true);
        },
      ),
    );
  });

  it.each(['Upper', 'wrap', 'wrap0', 'wrap-3', 'wrap060', 'title', ''])('named %j is refused', (name) => {
    expect(() => parseTransform(name)).toThrow('no such transform; use upper, lower or wrap60');
  });

  it.each(['upper', 'lower', 'wrap60', 'wrap100'])('named %j is accepted', (name) => {
    expect(parseTransform(name)).toBe(name);
  });
});
