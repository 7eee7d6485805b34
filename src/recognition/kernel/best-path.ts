/** The best path through a range of tokens (Viterbi, 1967). Of equal ones, the first label wins. */
import { INSIDE_LANE, LAST_LANE, LONGEST_RANGE, OUTSIDE, ROW, UNIT_LANE, take } from './layout';
import { BEGIN_INSIDE, BEGIN_LAST, INSIDE_INSIDE, INSIDE_LAST, TO_BEGIN, TO_OUTSIDE, TO_UNIT } from './steps';

/** By token: where each label came from, as lanes: a number of 32 bits for each lane, then for OUTSIDE. */
const BACK: u32 = 80;
let back: u32 = 0;
/** The scores of what closes a name, in the order of the steps. */
let closed: u32 = 0;
/** By token of the range, a byte: its lane on the best path. */
export let path: u32 = 0;

export function createBestPath(): void {
  back = take(BACK * LONGEST_RANGE);
  closed = take(48);
  path = take(LONGEST_RANGE);
}

/**
 * Writes `path`.
 * @param row of the first of `length` tokens
 * @param steps logarithms
 */
export function findBestPath(row: u32, length: u32, steps: u32): void {
  let begin = v128.load(row);
  let inside = f32x4.splat(-Infinity);
  let last = inside;
  let unit = v128.load(row, 48);
  let outside: f32 = 0;
  const begins = i32x4(0, 1, 2, 3);
  const insides = i32x4.add(begins, i32x4.splat(INSIDE_LANE));
  for (let t: u32 = 1; t < length; t++) {
    row += ROW;
    const from = back + t * BACK;
    store<f32>(closed, outside);
    v128.store(closed, f32x4.shuffle(last, unit, 0, 4, 1, 5), 4);
    v128.store(closed, f32x4.shuffle(last, unit, 2, 6, 3, 7), 20);

    let toBegin = f32x4.add(f32x4.splat(outside), v128.load(steps, TO_BEGIN));
    let toUnit = f32x4.add(f32x4.splat(outside), v128.load(steps, TO_UNIT));
    let toOutside = outside + load<f32>(steps, TO_OUTSIDE);
    let beginFrom = i32x4.splat(OUTSIDE);
    let unitFrom = beginFrom;
    let outsideFrom = OUTSIDE;
    for (let k: u32 = 1; k < 9; k++) {
      const score = v128.load32_splat(closed + 4 * k);
      const lane = (k & 1 ? LAST_LANE : UNIT_LANE) + ((k - 1) >> 1);
      const lanes = i32x4.splat(lane);
      const otherBegin = f32x4.add(score, v128.load(steps + 16 * k, TO_BEGIN));
      const betterBegin = f32x4.gt(otherBegin, toBegin);
      toBegin = v128.bitselect(otherBegin, toBegin, betterBegin);
      beginFrom = v128.bitselect(lanes, beginFrom, betterBegin);
      const otherUnit = f32x4.add(score, v128.load(steps + 16 * k, TO_UNIT));
      const betterUnit = f32x4.gt(otherUnit, toUnit);
      toUnit = v128.bitselect(otherUnit, toUnit, betterUnit);
      unitFrom = v128.bitselect(lanes, unitFrom, betterUnit);
      const otherOutside = load<f32>(closed + 4 * k) + load<f32>(steps + 4 * k, TO_OUTSIDE);
      const better = otherOutside > toOutside;
      toOutside = select(otherOutside, toOutside, better);
      outsideFrom = select(lane, outsideFrom, better);
    }

    const begunInside = f32x4.add(begin, v128.load(steps, BEGIN_INSIDE));
    const insideInside = f32x4.add(inside, v128.load(steps, INSIDE_INSIDE));
    const begunLast = f32x4.add(begin, v128.load(steps, BEGIN_LAST));
    const insideLast = f32x4.add(inside, v128.load(steps, INSIDE_LAST));
    const stays = f32x4.gt(insideInside, begunInside);
    const ends = f32x4.gt(insideLast, begunLast);
    v128.store(from, beginFrom);
    v128.store(from, v128.bitselect(insides, begins, stays), 4 * INSIDE_LANE);
    v128.store(from, v128.bitselect(insides, begins, ends), 4 * LAST_LANE);
    v128.store(from, unitFrom, 4 * UNIT_LANE);
    store<u32>(from, outsideFrom, 4 * OUTSIDE);

    begin = f32x4.add(toBegin, v128.load(row));
    inside = f32x4.add(f32x4.max(begunInside, insideInside), v128.load(row, 16));
    last = f32x4.add(f32x4.max(begunLast, insideLast), v128.load(row, 32));
    unit = f32x4.add(toUnit, v128.load(row, 48));
    outside = toOutside;
  }
  v128.store(closed, f32x4.shuffle(last, unit, 0, 4, 1, 5), 4);
  v128.store(closed, f32x4.shuffle(last, unit, 2, 6, 3, 7), 20);
  let lane = OUTSIDE;
  let best = outside;
  for (let k: u32 = 1; k < 9; k++) {
    const score = load<f32>(closed + 4 * k);
    if (score <= best) continue;
    best = score;
    lane = (k & 1 ? LAST_LANE : UNIT_LANE) + ((k - 1) >> 1);
  }
  for (let t = length - 1; ; t--) {
    store<u8>(path + t, <u8>lane);
    if (t == 0) return;
    lane = load<u32>(back + t * BACK + 4 * lane);
  }
}
