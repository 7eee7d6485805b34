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
        const isNew = (id: string): boolean => plain.size < plain.add(id).size;
        expect(list.map((id) => [compact.add(id), compact.size])).toEqual(
          list.map((id) => [isNew(id), plain.size]),
        );
      }),
    );
  });

  it('keeps ids apart, and knows them again, while it grows over many sizes', () => {
    const compact = createIdSet();
    let count = 0;
    let wrong = 0;
    for (const id of corpusIds(30_000)) {
      count++;
      if (!compact.add(id)) wrong++;
    }
    for (const id of corpusIds(30_000)) if (compact.add(id)) wrong++;
    expect({ wrong, size: compact.size }).toEqual({ wrong: 0, size: count });
  });
});

describe('a compact map of ids', () => {
  it('gives the number that an id was first put in with, as Map does', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (list, base) => {
        const compact = createIdMap();
        const plain = new Map<string, number>();
        const put = (id: string, number: number): number | undefined => {
          const earlier = plain.get(id);
          if (earlier === undefined) plain.set(id, number);
          return earlier;
        };
        expect(list.map((id, index) => compact.put(id, base + index))).toEqual(
          list.map((id, index) => put(id, base + index)),
        );
        expect(compact.size).toBe(plain.size);
      }),
    );
  });

  it('keeps its numbers while it grows, up to the largest', () => {
    const compact = createIdMap();
    const last = 2 ** 32 - 1;
    for (let i = 0; i < 20_000; i++) compact.put(`doc-${i}`, last - i);
    let wrong = 0;
    for (let i = 0; i < 20_000; i++) if (compact.put(`doc-${i}`, 0) !== last - i) wrong++;
    expect(wrong).toBe(0);
  });
});
