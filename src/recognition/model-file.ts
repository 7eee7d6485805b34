/**
 * The model file: everything the trained engine needs, as typed arrays that are views of the file's bytes. Little-endian.
 *
 *   words of 32 bits: magic (2), version, hash of the label set, hash of the feature set, hash of the lexicon, checksum of
 *   all that follows it, number of sections; then offset and length in bytes of each section; then the sections,
 *   each at a multiple of 4: in the order of `SECTIONS`, then one for each clustering.
 */
import { Problem } from '../problem.js';
import { featureSetHash } from './feature-set.js';
import { combine, finish, hashString } from './hash.js';
import { LABELS, labelSetName } from './labels.js';
import type { Lexicon } from './lexicon.js';
import { BUCKETS, type Weights } from './weights.js';

export interface Model {
  readonly lexicon: Lexicon;
  readonly weights: Weights;
  /** Transitions of the second pass, as those of the weights. */
  readonly secondTransitions: Float32Array;
  /** What a name's probability is worth in truth, for each type: see `calibrate`. */
  readonly calibration: Float32Array;
  /** JSON: what it was trained on, with which seed and options. Not needed to recognise. */
  readonly about: string;
}

const MAGIC = [0x53434f44, 0x4d434c49] as const;
export const MODEL_VERSION = 2;
/** What a word's description has room for. */
const MOST_CLUSTERINGS = 16;
const HEADER_WORDS = 8;
const CHECKSUM_WORD = 6;
const SECTIONS = [
  'hashes',
  'frequencies',
  'lists',
  'buckets',
  'keys',
  'exponents',
  'counts',
  'labels',
  'values',
  'transitions',
  'secondTransitions',
  'calibration',
  'about',
] as const;

/** The bytes of a model; the same model gives the same bytes. */
export function writeModel({ lexicon, weights, secondTransitions, calibration, about }: Model): Uint8Array {
  const arrays: ArrayBufferView[] = [
    lexicon.hashes,
    lexicon.frequencies,
    lexicon.lists,
    weights.buckets,
    weights.keys,
    weights.exponents,
    weights.counts,
    weights.labels,
    weights.values,
    weights.transitions,
    secondTransitions,
    calibration,
    new TextEncoder().encode(about),
    ...lexicon.clusters,
  ];
  let offset = 4 * (HEADER_WORDS + 2 * arrays.length);
  const directory: number[] = [];
  for (const { byteLength } of arrays) {
    directory.push(offset, byteLength);
    offset += (byteLength + 3) & ~3;
  }
  const bytes = new Uint8Array(offset);
  const words = new Uint32Array(bytes.buffer);
  words.set([
    ...MAGIC,
    MODEL_VERSION,
    hashString(labelSetName()),
    featureSetHash(),
    hashLexicon(lexicon),
    0,
    arrays.length,
    ...directory,
  ]);
  arrays.forEach((array, i) => {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), directory[2 * i]);
  });
  words[CHECKSUM_WORD] = checksumOf(words);
  return bytes;
}

/**
 * The model in `bytes`, without a copy of them where their offset allows. Throws a Problem for what is no model, a damaged
 * one, or one made by another version of the program.
 * @param file its name as the user knows it
 */
export function readModel(bytes: Uint8Array, file: string): Model {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.byteLength >>> 2);
  if (words.length < HEADER_WORDS || words[0] !== MAGIC[0] || words[1] !== MAGIC[1])
    throw refuse(file, 'not a model of docs-cli', 'give a file that `docs-cli train` wrote');
  if (words[2] !== MODEL_VERSION)
    throw refuse(file, `a model of format ${words[2]!}, and this program reads ${MODEL_VERSION}`, RETRAIN);
  if (whole.byteLength % 4 !== 0 || words[CHECKSUM_WORD] !== checksumOf(words))
    throw refuse(file, 'the model is damaged: its checksum is wrong', 'restore the file, or train it again');
  if (words[3] !== hashString(labelSetName()) >>> 0)
    throw refuse(file, 'the model was trained with other labels than this program has', RETRAIN);
  if (words[4] !== featureSetHash() >>> 0)
    throw refuse(file, 'the model was trained with other features than this program has', RETRAIN);
  const count = words[7]!;
  const section = <A>(
    index: number,
    make: (buffer: ArrayBufferLike, offset: number, length: number) => A,
    size: number,
  ): A => {
    const offset = words[HEADER_WORDS + 2 * index]!;
    return make(whole.buffer, whole.byteOffset + offset, words[HEADER_WORDS + 2 * index + 1]! / size);
  };
  const at = (name: (typeof SECTIONS)[number]): number => SECTIONS.indexOf(name);
  const u8 = (index: number) => section(index, (...part) => new Uint8Array(...part), 1);
  const u16 = (index: number) => section(index, (...part) => new Uint16Array(...part), 2);
  const u32 = (index: number) => section(index, (...part) => new Uint32Array(...part), 4);
  const f32 = (index: number) => section(index, (...part) => new Float32Array(...part), 4);
  const lexicon: Lexicon = {
    hashes: u32(at('hashes')),
    frequencies: u8(at('frequencies')),
    lists: u32(at('lists')),
    clusters: Array.from({ length: count - SECTIONS.length }, (_, k) => u16(SECTIONS.length + k)),
  };
  const buckets = u32(at('buckets'));
  const keys = u16(at('keys'));
  const weights: Weights = {
    buckets,
    keys,
    exponents: u8(at('exponents')),
    counts: u8(at('counts')),
    labels: u8(at('labels')),
    values: section(at('values'), (...part) => new Int8Array(...part), 1),
    transitions: f32(at('transitions')),
  };
  if (
    buckets.length !== BUCKETS + 1 ||
    weights.transitions.length !== LABELS * LABELS ||
    words[5] !== hashLexicon(lexicon) >>> 0
  )
    throw refuse(file, 'the model does not fit its own lexicon', RETRAIN);
  const secondTransitions = f32(at('secondTransitions'));
  const calibration = f32(at('calibration'));
  if (!isSound(lexicon, weights) || secondTransitions.length !== LABELS * LABELS || calibration.length !== 6)
    throw refuse(file, 'the model is damaged: its tables do not fit each other', 'train it again');
  return {
    lexicon,
    weights,
    secondTransitions,
    calibration,
    about: new TextDecoder().decode(u8(at('about'))),
  };
}

/** Whether all that is looked up by what is in the model is there: the kernel trusts it. Linear in the size of the model. */
function isSound({ hashes, frequencies, lists, clusters }: Lexicon, weights: Weights): boolean {
  const { buckets, keys, exponents, counts, labels, values } = weights;
  if ([frequencies, lists, ...clusters].some(({ length }) => length !== hashes.length)) return false;
  if (clusters.length > MOST_CLUSTERINGS) return false;
  if (exponents.length !== keys.length || counts.length !== keys.length || labels.length !== values.length)
    return false;
  if (buckets[0] !== 0 || buckets[BUCKETS] !== keys.length) return false;
  for (let bucket = 0; bucket < BUCKETS; bucket++) if (buckets[bucket]! > buckets[bucket + 1]!) return false;
  let entries = 0;
  for (const count of counts) {
    if (count > LABELS) return false;
    entries += count;
  }
  return entries === labels.length && labels.every((label) => label < LABELS);
}

const RETRAIN = 'train it again with this version, or use the model that came with the program';

function refuse(file: string, problem: string, remedy: string): Problem {
  return new Problem('unsupported-format', file, problem, remedy);
}

/** Of the knowledge that the features of words hang on. Samples long arrays: the checksum guards every byte. */
function hashLexicon({ hashes, frequencies, lists, clusters }: Lexicon): number {
  let hash = combine(hashes.length, clusters.length);
  for (const array of [hashes, frequencies, lists, ...clusters])
    for (let i = 0; i < array.length; i += 61) hash = combine(hash, array[i]!);
  return finish(hash);
}

function checksumOf(words: Uint32Array): number {
  let a = 1;
  let b = 0;
  for (let i = CHECKSUM_WORD + 1; i < words.length; i++) {
    a = Math.imul(a ^ words[i]!, 0x01000193);
    b = (b + a) | 0;
  }
  return (a ^ Math.imul(b, 0x9e3779b1)) >>> 0;
}
