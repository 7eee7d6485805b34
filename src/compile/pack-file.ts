/** Writes the container that `src/knowledge/packed-file.ts` describes and reads. */
import { FORMAT, type Header, KINDS, type Kind, MAGIC, PREAMBLE } from '../knowledge/packed-file.js';
import { WIDE } from '../knowledge/texts.js';

export interface Pack {
  /** The number of a text; equal texts have one. */
  readonly text: (text: string) => number;
  /** @throws Error for a number that the kind has no room for, or a name that is taken */
  readonly add: (kind: Kind, name: string, values: ArrayLike<number>) => void;
  readonly finish: (notice: string) => Uint8Array;
}

export function createPack(): Pack {
  const arrays = new Map<string, readonly [Kind, InstanceType<(typeof KINDS)[Kind]>]>();
  const ids = new Map<string, number>();
  const add: Pack['add'] = (kind, name, values) => {
    const array = KINDS[kind].from(values);
    const lost = array.findIndex((value, index) => value !== values[index]);
    if (lost >= 0) throw new Error(`${name}: ${values[lost]} is no number of the kind ${kind}`);
    if (arrays.has(name)) throw new Error(`${name} is there twice`);
    arrays.set(name, [kind, array]);
  };
  return {
    text(text) {
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return id;
    },
    add,
    finish(notice) {
      addTexts([...ids.keys()], add);
      return layOut(notice, arrays);
    },
  };
}

function addTexts(texts: readonly string[], add: Pack['add']): void {
  const narrow: number[] = [];
  const wide: number[] = [];
  const starts = texts.map((text) => {
    const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    const isWide = units.some((unit) => unit > 0xff);
    const start = isWide ? WIDE + wide.length : narrow.length;
    (isWide ? wide : narrow).push(...units);
    return start;
  });
  add('i32', 'texts.starts', starts);
  add(
    'u16',
    'texts.lengths',
    texts.map(({ length }) => length),
  );
  add('u8', 'texts.narrow', narrow);
  add('u16', 'texts.wide', wide);
}

function layOut(
  notice: string,
  arrays: ReadonlyMap<string, readonly [Kind, InstanceType<(typeof KINDS)[Kind]>]>,
): Uint8Array {
  // Offsets stand in the header, whose length they depend on: it is given room before them.
  const headerOf = (offset: number): string => {
    const entries: [string, Header['arrays'][string]][] = [];
    for (const [name, [kind, array]] of arrays) {
      entries.push([name, [kind, offset, array.length]]);
      offset = aligned(offset + array.byteLength);
    }
    return JSON.stringify({ notice, arrays: Object.fromEntries(entries) } satisfies Header);
  };
  const room = aligned(PREAMBLE + headerOf(10 ** 9).length);
  const header = new TextEncoder().encode(headerOf(room).padEnd(room - PREAMBLE));
  let size = room;
  for (const [, array] of arrays.values()) size = aligned(size + array.byteLength);
  const bytes = new Uint8Array(size);
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, FORMAT, size, header.length]);
  bytes.set(header, PREAMBLE);
  let at = room;
  for (const [, array] of arrays.values()) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = aligned(at + array.byteLength);
  }
  return bytes;
}

function aligned(offset: number): number {
  return Math.ceil(offset / 4) * 4;
}
