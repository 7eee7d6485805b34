/** The compact set and map of ids, against Set and Map. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createIdMap, createIdSet } from '#src/documents/id-set.js';

/** Few letters and short, so that ids repeat; and ids of any length and any characters. */
const ids = fc.array(
  fc.oneof(fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 4 }), fc.string()),
  {
    maxLength: 300,
  },
);

/** As they are in corpora: numbered, nested, one letter apart. */
function* corpusIds(count: number): Generator<string> {
  for (let i = 0; i < count; i++) {
    yield `doc-${i}`;
    yield `news/${i % 97}/${i}.txt`;
    yield `${String.fromCharCode(0x4e00 + (i % 20000))}${i >> 8}:${i & 255}`;
  }
}

describe('a compact set of ids', () => {
  it('says of each id whether it was there, as Set does', () => {
    fc.assert(
      fc.property(ids, (list) => {
        const compact = createIdSet();
        const plain = new Set<string>();
        for (const id of list) {
          expect(compact.add(id)).toBe(!plain.has(id));
          plain.add(id);
          expect(compact.size).toBe(plain.size);
        }
      }),
    );
  });

  it('keeps ids apart, and knows them again, while it grows over many sizes', () => {
    const compact = createIdSet();
    let count = 0;
    let wrong = 0;
    for (const id of corpusIds(100_000)) {
      count++;
      if (!compact.add(id)) wrong++;
    }
    for (const id of corpusIds(100_000)) if (compact.add(id)) wrong++;
    expect({ wrong, size: compact.size }).toEqual({ wrong: 0, size: count });
  });
});

describe('a compact map of ids', () => {
  it('gives the number that an id was first put in with, as Map does', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (list, base) => {
        const compact = createIdMap();
        const plain = new Map<string, number>();
        list.forEach((id, index) => {
          expect(compact.put(id, base + index)).toBe(plain.get(id));
          if (!plain.has(id)) plain.set(id, base + index);
        });
        expect(compact.size).toBe(plain.size);
      }),
    );
  });

  it('keeps its numbers while it grows, up to the largest', () => {
    const compact = createIdMap();
    const last = 2 ** 32 - 1;
    for (let i = 0; i < 20_000; i++) compact.put(`doc-${i}`, last - i);
    for (let i = 0; i < 20_000; i++) expect(compact.put(`doc-${i}`, 0)).toBe(last - i);
  });
});
