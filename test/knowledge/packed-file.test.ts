/** The container of compiled knowledge: what is packed is read back, wherever it lies, and nothing else is taken for it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPack, type Pack } from '#src/compile/pack-file.js';
import { packLists, packWords } from '#src/compile/pack-words.js';
import { readKnowledge } from '#src/knowledge/knowledge.js';
import { openPackedFile, type PackedFile } from '#src/knowledge/packed-file.js';
import { readWordTable } from '#src/knowledge/word-table.js';
import { openKnowledge } from '#src/pipeline/load-resources.js';

const read = (name: string): Uint8Array =>
  readFileSync(new URL(`../../dist/knowledge/${name}`, import.meta.url));

function packed(fill: (pack: Pack) => void): PackedFile {
  const pack = createPack();
  fill(pack);
  return openPackedFile(pack.finish('a notice'));
}

/** The same bytes, in memory that threads share, `shift` bytes from its beginning. */
function shared(bytes: Uint8Array, shift = 0): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length + shift), shift);
  copy.set(bytes);
  return copy;
}

describe('a packed file', () => {
  it('gives texts of every script back by their numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('Łódź'))), (texts) => {
        const ids: number[] = [];
        const file = packed((pack) => ids.push(...texts.map(pack.text)));
        expect(ids.map((id) => file.texts.at(id))).toEqual(texts);
        expect(ids.every((id, index) => file.texts.isAt(id, texts[index]!))).toBe(true);
        expect(ids.some((id, index) => file.texts.isAt(id, `${texts[index]}x`))).toBe(false);
      }),
    );
  });

  it('finds the words of a table and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (words, other) => {
        const table = readWordTable(
          packed((pack) => {
            packWords(pack, 'some', words);
          }),
          'some',
        );
        expect(words.map(table.find)).toEqual([...words.keys()]);
        expect(words.map((_, index) => table.at(index))).toEqual(words);
        expect(table.find(other)).toBe(words.indexOf(other));
      }),
    );
  });

  it('has lists in a row, each between two numbers', () => {
    const { u16 } = packed((pack) => {
      packLists(pack, 'lists', [[3, 1], [], [2]]);
    });
    expect([...u16('lists')]).toEqual([3, 1, 2]);
    expect([...u16('lists-from')]).toEqual([0, 2, 2, 3]);
  });

  it('takes no number that is lost in it, no word twice and no name twice', () => {
    const { add, text } = createPack();
    expect(() => {
      add('u16', 'much', [65_536]);
    }).toThrow('much: 65536');
    expect(() => {
      packWords({ add, text, finish: () => new Uint8Array() }, 'words', ['a', 'a']);
    }).toThrow('words: a word is there twice');
    add('u8', 'once', []);
    expect(() => {
      add('u8', 'once', []);
    }).toThrow('once is there twice');
  });
});

describe('the compiled knowledge', () => {
  const world = read('world.bin');
  const places = read('places.bin');

  it('is the same from memory that threads share, at any place of it', () => {
    const own = openKnowledge({ world, places });
    for (const shift of [0, 1, 4]) {
      const knowledge = openKnowledge({ world: shared(world, shift), places: shared(places, shift) });
      expect(knowledge.forms).toEqual(own.forms);
      expect(knowledge.countries).toEqual(own.countries);
      expect(knowledge.organisations.forms).toEqual(own.organisations.forms);
      expect(knowledge.places.find('Springfield')).toEqual(own.places.find('Springfield'));
    }
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['another file', (bytes) => bytes.fill(65, 0, 4), 'is not compiled knowledge'],
    ['no bytes', (bytes) => bytes.subarray(0, 0), 'is not compiled knowledge'],
    ['half of it', (bytes) => bytes.subarray(0, bytes.length >> 1), `bytes, not ${world.length}`],
    ['another format', (bytes) => bytes.fill(99, 4, 5), 'is of the format 99, not'],
  ])('is refused with what is wrong if it is %s', (_, change, message) => {
    const bytes = change(new Uint8Array(world));
    expect(() => readKnowledge(bytes)).toThrow(message);
    expect(() => openKnowledge({ world: bytes, places })).toThrow(
      /^dist\/knowledge\/world\.bin: .*; install docs-cli again/u,
    );
  });

  it('keeps what it has made', () => {
    const { formAt, organisations, countryByCode } = readKnowledge(world);
    expect(formAt(7)).toBe(formAt(7));
    expect(organisations.formAt(7)).toBe(organisations.formAt(7));
    expect(countryByCode('KE')).toBe(countryByCode('KE'));
  });
});
