/**
 * A model as it is used: made from a model file once, when the program is built, and then used as it lies in memory, by any number
 * of threads. It is checked when it is compiled and not again, so it is only ever read from the program's own folder.
 * In the byte order of the machine, as nothing but the program that was built with it reads it.
 *
 *   words of 32 bits: the number of sections, 0, for each section its offset and length in bytes; then the sections, each at a line of the cache: in
 *   the order of `arraysOf`, in which the kernel too knows the first.
 */
import { type ModelMemory, createMemory, modelIn } from './kernel-memory.js';
import { layOutSteps } from './lay-out-steps.js';
import type { Lexicon } from './lexicon.js';
import { type Model, readModel } from './model-file.js';
import { SCALES, type WeightIndex, indexWeights } from './weights.js';
import type { Module } from './web-assembly.js';

export interface CompiledModel {
  readonly lexicon: Lexicon;
  readonly weights: WeightIndex;
  /** Of the first pass and of the second: `LABELS` × `LABELS`, from label, to label. */
  readonly transitions: Float32Array;
  readonly secondTransitions: Float32Array;
  /** See `calibrate`. */
  readonly calibration: Float32Array;
}

/** The bytes of a model file, and its name as the user knows it. Nothing in it is trusted. */
export interface ModelFile {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** A compiled model of `size` bytes where the kernel reads it. Can be handed to a thread. */
export interface PlacedModel {
  readonly memory: ModelMemory;
  readonly size: number;
  /** The kernel's, if it has been compiled. */
  readonly code?: Module;
}

/** The model, in a moment if it is compiled. Throws a Problem for a file that is no model, a damaged or a stale one. */
export function openModel(model: ModelFile | PlacedModel): CompiledModel {
  if ('memory' in model) return openCompiled(modelIn(model.memory, model.size));
  return compileModel(readModel(model.bytes, model.file));
}

export function placeModel(model: CompiledModel): PlacedModel {
  return placeBytes(writeCompiled(model));
}

/** @param bytes of `writeCompiled` */
export function placeBytes(bytes: Uint8Array): PlacedModel {
  const { memory, room } = createMemory(bytes.length);
  room.set(bytes);
  return { memory, size: bytes.length };
}

export function compileModel({ lexicon, weights, secondTransitions, calibration }: Model): CompiledModel {
  const { transitions } = weights;
  return { lexicon, weights: indexWeights(weights), transitions, secondTransitions, calibration };
}

const arraysOf = ({ lexicon, weights, ...model }: CompiledModel): ArrayBufferView[] => [
  weights.filter,
  weights.starts,
  weights.rows,
  SCALES,
  layOutSteps(model.transitions),
  layOutSteps(model.secondTransitions),
  model.transitions,
  model.secondTransitions,
  model.calibration,
  lexicon.hashes,
  lexicon.lists,
  lexicon.frequencies,
  ...lexicon.clusters,
];

/** The same model gives the same bytes. */
export function writeCompiled(model: CompiledModel): Uint8Array {
  const arrays = arraysOf(model);
  const directory = [arrays.length, 0];
  let end = roundUp(8 + 8 * arrays.length);
  for (const { byteLength } of arrays) {
    directory.push(end, byteLength);
    end = roundUp(end + byteLength);
  }
  const bytes = new Uint8Array(end);
  new Uint32Array(bytes.buffer).set(directory);
  arrays.forEach((array, i) => {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), directory[2 + 2 * i]);
  });
  return bytes;
}

const roundUp = (offset: number): number => (offset + 63) & ~63;

/** @param bytes at a line of their buffer, of which the model's arrays are views */
export function openCompiled({ buffer, byteOffset }: Uint8Array): CompiledModel {
  const [sections] = new Uint32Array(buffer, byteOffset, 1) as unknown as [number];
  const places = new Uint32Array(buffer, byteOffset + 8, 2 * sections);
  let next = 0;
  const section = <A>(
    make: (buffer: ArrayBufferLike, offset: number, length: number) => A,
    size: number,
  ): A => {
    const [offset, length] = [places[2 * next]!, places[2 * next + 1]!];
    next++;
    return make(buffer, byteOffset + offset, length / size);
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
  next += 3; // What only the kernel reads: scales and steps.
  const [transitions, secondTransitions, calibration] = [f32(), f32(), f32()];
  const lexicon: Lexicon = {
    hashes: u32(),
    lists: u32(),
    frequencies: u8(),
    clusters: Array.from({ length: sections - next }, u16),
  };
  return { lexicon, weights, transitions, secondTransitions, calibration };
}
