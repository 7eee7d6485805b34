/**
 * The world's cities and first-level regions by name, as `places.bin` holds them (see `src/compile/compile-places.ts`): a
 * sorted table of fingerprints of names, read where it lies, so that loading costs no parsing. The bytes are handed in.
 *
 *   magic "DCPL", number of places n, bytes of the text (32 bits each); n fingerprints (32 bits, sorted); n numbers of
 *   countries (16 bits); n numbers of regions (16 bits, 0: none known, the highest set where the name has accents); n sizes (8 bits); the text: codes of the countries,
 *   a line end, codes of the regions, both parted by spaces. Little-endian.
 *
 * Names themselves are not kept: a name that is no place's meets the fingerprint of one by chance once in about 40,000 times.
 */
import { foldPlaceName } from './fold-place-name.js';
import { hashText } from './hash-text.js';

/** One place that bears the name. */
export interface PlaceSense {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly kind: 'city' | 'region';
  /** Code of its first-level region, of the region itself for a region; null if not known. */
  readonly region: string | null;
  /** People, within some percent; 0 for a region. */
  readonly population: number;
}

export interface Gazetteer {
  /** Places of that name, greatest first; spelling is folded, but what is written with accents is not a place without. */
  find(name: string): PlaceSense[];
  readonly size: number;
}

export const NO_PLACES: Gazetteer = { find: () => [], size: 0 };

export const PLACES_MAGIC = 0x4c504344;
export const PLACES_HEADER = 12;
/** Sizes are `SIZE_STEPS` a doubling of the population. */
export const SIZE_STEPS = 10;
export const REGION_SIZE = 0;
export const ACCENTED = 0x8000;

/**
 * @param bytes `places.bin`
 * @throws TypeError if it is not that file
 */
export function readGazetteer(bytes: Uint8Array): Gazetteer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < PLACES_HEADER || view.getUint32(0, true) !== PLACES_MAGIC)
    throw new TypeError('is no compiled table of places');
  const size = view.getUint32(4, true);
  const countriesAt = PLACES_HEADER + 4 * size;
  const regionsAt = countriesAt + 2 * size;
  const sizesAt = regionsAt + 2 * size;
  const textAt = sizesAt + size;
  // Not a TextDecoder: that refuses memory that threads share.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + textAt, view.getUint32(8, true)).toString();
  const [countries, regions] = text.split('\n').map((line) => line.split(' ')) as [string[], string[]];
  const hashAt = (index: number): number => view.getUint32(PLACES_HEADER + 4 * index, true);
  const isAccentedAt = (index: number): boolean =>
    (view.getUint16(regionsAt + 2 * index, true) & ACCENTED) !== 0;
  const senseAt = (index: number): PlaceSense => {
    const steps = view.getUint8(sizesAt + index);
    const region = view.getUint16(regionsAt + 2 * index, true) & ~ACCENTED;
    return {
      code: countries[view.getUint16(countriesAt + 2 * index, true)]!,
      kind: steps === REGION_SIZE ? 'region' : 'city',
      region: region === 0 ? null : regions[region]!,
      population: steps === REGION_SIZE ? 0 : Math.round(2 ** (steps / SIZE_STEPS)),
    };
  };
  return {
    size,
    find(name) {
      const hash = hashText(foldPlaceName(name));
      const found: number[] = [];
      for (let i = lowerBound(size, hash, hashAt); i < size && hashAt(i) === hash; i++) found.push(i);
      if (found.length === 0) return [];
      const accented = isAccented(name) ? found.filter(isAccentedAt) : [];
      return (accented.length > 0 ? accented : found).map(senseAt);
    },
  };
}

/** Whether a name has letters that English has not. */
export function isAccented(name: string): boolean {
  return /[\u00c0-\u024f]/u.test(name);
}

/** The first index whose fingerprint is not below `hash`. */
function lowerBound(size: number, hash: number, hashAt: (index: number) => number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hashAt(middle) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
