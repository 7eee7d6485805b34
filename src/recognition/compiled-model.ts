/**
 * A model as it is used: made from a model file once, when the program is built, and then used as it lies in memory, by any number
 * of threads. It is checked when it is compiled and not again, so it is only ever read from the program's own folder.
 * In the byte order of the machine, as nothing but the program that was built with it reads it.
 *
 *   words of 32 bits: for each section its offset and length in bytes; then the sections, each at a multiple of 8: in
 *   the order of `SECTIONS`, then one for each clustering.
 */
import type { Lexicon } from './lexicon.js';
import { type Model, readModel } from './model-file.js';
import { type WeightIndex, indexWeights } from './weights.js';

export interface CompiledModel {
  readonly lexicon: Lexicon;
  readonly weights: WeightIndex;
  /** Of the first pass and of the second: `LABELS` × `LABELS`, from label, to label. */
  readonly transitions: Float32Array;
  readonly secondTransitions: Float32Array;
  /** See `calibrate`. */
  readonly calibration: Float32Array;
}

/** A model that was read, and its name as the user knows it. */
export interface ModelBytes {
  readonly bytes: Uint8Array;
  readonly file: string;
  /** Whether this is what `writeCompiled` gave; else it is a model file, and nothing in it is trusted. */
  readonly compiled: boolean;
}

/** The model, in a moment if it is compiled. Throws a Problem for a file that is no model, a damaged or a stale one. */
export function openModel({ bytes, file, compiled }: ModelBytes): CompiledModel {
  return compiled ? openCompiled(bytes) : compileModel(readModel(bytes, file));
}

export function compileModel({ lexicon, weights, secondTransitions, calibration }: Model): CompiledModel {
  const { transitions } = weights;
  return { lexicon, weights: indexWeights(weights), transitions, secondTransitions, calibration };
}

const arraysOf = ({ lexicon, weights, ...model }: CompiledModel): ArrayBufferView[] => [
  weights.filter,
  weights.starts,
  weights.rows,
  model.transitions,
  model.secondTransitions,
  model.calibration,
  lexicon.hashes,
  lexicon.lists,
  lexicon.frequencies,
  ...lexicon.clusters,
];

/** The same model gives the same bytes. They stand in memory that threads can share. */
export function writeCompiled(model: CompiledModel): Uint8Array {
  const arrays = arraysOf(model);
  const directory: number[] = [];
  let end = roundUp(8 * arrays.length);
  for (const { byteLength } of arrays) {
    directory.push(end, byteLength);
    end = roundUp(end + byteLength);
  }
  const bytes = new Uint8Array(new SharedArrayBuffer(end));
  new Uint32Array(bytes.buffer).set(directory);
  arrays.forEach((array, i) => {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), directory[2 * i]);
  });
  return bytes;
}

const roundUp = (offset: number): number => (offset + 7) & ~7;

/** @param bytes at the beginning of their buffer, of which the model's arrays are views */
export function openCompiled({ buffer }: Uint8Array): CompiledModel {
  const directory = new Uint32Array(buffer, 0, 2);
  const sections = directory[0]! >>> 3;
  const places = new Uint32Array(buffer, 0, 2 * sections);
  let next = 0;
  const section = <A>(
    make: (buffer: ArrayBufferLike, offset: number, length: number) => A,
    size: number,
  ): A => {
    const [offset, length] = [places[2 * next]!, places[2 * next + 1]!];
    next++;
    return make(buffer, offset, length / size);
  };
  const u8 = () => section((...part) => new Uint8Array(...part), 1);
  const u16 = () => section((...part) => new Uint16Array(...part), 2);
  const u32 = () => section((...part) => new Uint32Array(...part), 4);
  const f32 = () => section((...part) => new Float32Array(...part), 4);
  const weights: WeightIndex = {
    filter: section((...part) => new Int32Array(...part), 4),
    starts: u32(),
    rows: section((...part) => new Int16Array(...part), 2),
  };
  const [transitions, secondTransitions, calibration] = [f32(), f32(), f32()];
  const lexicon: Lexicon = {
    hashes: u32(),
    lists: u32(),
    frequencies: u8(),
    clusters: Array.from({ length: sections - next }, u16),
  };
  return { lexicon, weights, transitions, secondTransitions, calibration };
}
