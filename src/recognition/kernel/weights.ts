/** Weights of features: `WeightIndex` of `../weights.ts`, added up in an accumulator of seventeen floats, that of OUTSIDE last. */
import { LANES, MODEL, OUTSIDE, take } from './layout';

/** The model's sections, in its order. */
const FILTER: u32 = 0;
const STARTS: u32 = 1;
const ROWS: u32 = 2;
const SCALES: u32 = 3;

let filter: u32 = 0;
let filterMask: u32 = 0;
let starts: u32 = 0;
let rows: u32 = 0;
let scales: u32 = 0;
let sum: u32 = 0;
/** Ids that may have a row, each with the place of its bucket. */
let queue: u32 = 0;
let waiting: u32 = 0;

export function sectionStart(section: u32): u32 {
  return MODEL + load<u32>(MODEL + 8 + 8 * section);
}

export function sectionLength(section: u32): u32 {
  return load<u32>(MODEL + 8 + 8 * section, 4);
}

export function openWeights(): void {
  filter = sectionStart(FILTER);
  filterMask = (sectionLength(FILTER) >> 2) - 1;
  starts = sectionStart(STARTS);
  rows = sectionStart(ROWS);
  scales = sectionStart(SCALES);
  sum = take(4 * (LANES + 1));
  queue = take(16 * 1024);
}

export function clearSum(): void {
  waiting = queue;
}

/** Adds the weights of a feature, if it has any: when the sum is written. */
export function addWeights(id: u32): void {
  store<u32>(waiting, id);
  waiting += ((load<u32>(filter + (((id >>> 5) & filterMask) << 2)) >>> (id & 31)) & 1) << 4;
}

/** Writes what has been added since the sum was cleared, as a row. All rows are asked for before any is read: memory is far. */
export function writeSum(row: u32): void {
  for (let at = queue; at < waiting; at += 16) {
    const bucket = rows + (load<u32>(starts + ((load<u32>(at) >>> 16) << 2)) << 1);
    store<u32>(at, bucket, 4);
    store<u32>(at, load<u32>(bucket), 8);
  }
  const zero = f32x4.splat(0);
  v128.store(sum, zero);
  v128.store(sum, zero, 16);
  v128.store(sum, zero, 32);
  v128.store(sum, zero, 48);
  store<f32>(sum, 0, OUTSIDE * 4);
  for (let at = queue; at < waiting; at += 16) addRowOf(load<u32>(at), load<u32>(at, 4));
  const outside = v128.load32_splat(sum, OUTSIDE * 4);
  v128.store(row, f32x4.sub(v128.load(sum), outside));
  v128.store(row, f32x4.sub(v128.load(sum, 16), outside), 16);
  v128.store(row, f32x4.sub(v128.load(sum, 32), outside), 32);
  v128.store(row, f32x4.sub(v128.load(sum, 48), outside), 48);
}

/** Adds the feature's row to the accumulator, if it has one. */
function addRowOf(id: u32, bucket: u32): void {
  const end = rows + (load<u32>(starts + ((id >>> 16) << 2), 4) << 1);
  const key = id & 0xffff;
  let row = bucket;
  while (row < end) {
    const count = (<u32>load<u8>(row, 3)) << 1;
    if (<u32>load<u16>(row) == key) {
      const scale = load<f32>(scales + ((<u32>load<u8>(row, 2)) << 2));
      for (let entry = row + 4, last = entry + count; entry < last; entry += 2) {
        const lane = sum + ((<u32>load<u8>(entry)) << 2);
        store<f32>(lane, load<f32>(lane) + <f32>load<i8>(entry, 1) * scale);
      }
      return;
    }
    row += 4 + count;
  }
}

/** Adds one row to another. */
export function addRow(to: u32, row: u32): void {
  v128.store(to, f32x4.add(v128.load(to), v128.load(row)));
  v128.store(to, f32x4.add(v128.load(to, 16), v128.load(row, 16)), 16);
  v128.store(to, f32x4.add(v128.load(to, 32), v128.load(row, 32)), 32);
  v128.store(to, f32x4.add(v128.load(to, 48), v128.load(row, 48)), 48);
}
