/**
 * The container of compiled knowledge, `world.bin`: arrays of numbers by name and one list of texts, used where they lie in
 * the bytes, so that opening it costs the same however much it holds. The bytes may lie in memory that threads share.
 *
 *   magic, format, bytes of the whole file, bytes of the header (32 bits each); the header in JSON: a notice and of each
 *   array its kind, offset and length; the arrays, each at a multiple of four bytes.
 *
 * Numbers are in the order of the machine that ran the build step: on one of another order the magic number differs.
 */
import { readTexts, type Texts } from './texts.js';

export const MAGIC = 0x44435731;
/** One more for every change of what the file holds or of how it is laid out. */
export const FORMAT = 5;
/** Bytes before the header. */
export const PREAMBLE = 16;

export const KINDS = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array } as const;
export type Kind = keyof typeof KINDS;

export interface Header {
  readonly notice: string;
  readonly arrays: Readonly<Record<string, readonly [kind: Kind, offset: number, length: number]>>;
}

export interface PackedFile {
  readonly texts: Texts;
  readonly u8: (name: string) => Uint8Array;
  readonly u16: (name: string) => Uint16Array;
  readonly i32: (name: string) => Int32Array;
}

/**
 * @param bytes `world.bin`; kept, not copied, unless they lie at an odd place
 * @throws TypeError that says what is wrong, for any other file and for one of another format
 */
export function openPackedFile(bytes: Uint8Array): PackedFile {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  if (byteLength < PREAMBLE) throw new TypeError('is not compiled knowledge');
  const [magic, format, size, headerLength] = new Uint32Array(buffer, byteOffset, 4);
  if (magic !== MAGIC) throw new TypeError('is not compiled knowledge');
  if (format !== FORMAT) throw new TypeError(`is of the format ${format}, not ${FORMAT}`);
  if (size !== byteLength) throw new TypeError(`has ${byteLength} bytes, not ${size}`);
  const json = Buffer.from(buffer, byteOffset + PREAMBLE, headerLength).toString('utf8');
  const { arrays } = JSON.parse(json) as Header;
  const find = (name: string, kind: Kind): InstanceType<(typeof KINDS)[Kind]> => {
    const found = arrays[name];
    if (found?.[0] !== kind) throw new TypeError(`has no ${name} of the kind ${kind}`);
    return new KINDS[kind](buffer as ArrayBuffer, byteOffset + found[1], found[2]);
  };
  const u8 = (name: string): Uint8Array => find(name, 'u8') as Uint8Array;
  const u16 = (name: string): Uint16Array => find(name, 'u16') as Uint16Array;
  const i32 = (name: string): Int32Array => find(name, 'i32') as Int32Array;
  const texts = readTexts({
    starts: i32('texts.starts'),
    lengths: u16('texts.lengths'),
    narrow: u8('texts.narrow'),
    wide: u16('texts.wide'),
  });
  return { texts, u8, u16, i32 };
}

/** `make(index)`, made when it is first asked for and kept. */
export function keepEach<T extends object | string>(
  count: number,
  make: (index: number) => T,
): (index: number) => T {
  const kept = new Array<T | undefined>(count).fill(undefined);
  return (index) => (kept[index] ??= make(index));
}

/** All of them, in order; made when first asked for. */
export function listAll<T>(count: number, at: (index: number) => T): () => readonly T[] {
  let all: readonly T[] | undefined;
  return () => (all ??= Array.from({ length: count }, (_, index) => at(index)));
}
