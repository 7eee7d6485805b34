/**
 * Sums over all paths through a range of tokens, for the probabilities of names: forward and backward, kept in range by scaling each
 * token's to sum 1 (Rabiner, 1989). What they are the sums of, says `../lattice.ts`.
 */
import { exponential } from './exponential';
import { INSIDE_LANE, LAST_LANE, LONGEST_RANGE, OUTSIDE, ROW, UNIT_LANE, take } from './layout';
import {
  BEGIN_INSIDE,
  BEGIN_LAST,
  FROM_LAST,
  FROM_UNIT,
  INSIDE_INSIDE,
  INSIDE_LAST,
  TO_BEGIN,
  TO_OUTSIDE,
  TO_UNIT,
} from './steps';

/** By token: the lanes, then OUTSIDE; then the scale. */
const SUMS: u32 = 80;
const SCALE: usize = 68;
/** exp(score - the token's greatest); sums from the left, scaled; from the right. */
let potentials: u32 = 0;
let forward: u32 = 0;
let backward: u32 = 0;
/** Of labels that close or start a name, in the order of the steps. */
let open: u32 = 0;

export function createPathSums(): void {
  potentials = take(SUMS * LONGEST_RANGE);
  forward = take(SUMS * LONGEST_RANGE);
  backward = take(SUMS * LONGEST_RANGE);
  open = take(48);
}

function total(vector: v128): f32 {
  const pairs = f32x4.add(vector, f32x4.shuffle(vector, vector, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

function greatest(vector: v128): f32 {
  const pairs = f32x4.max(vector, f32x4.shuffle(vector, vector, 2, 3, 0, 1));
  return max<f32>(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1));
}

function exponentiate(row: u32, to: u32): void {
  const begin = v128.load(row);
  const inside = v128.load(row, 16);
  const last = v128.load(row, 32);
  const unit = v128.load(row, 48);
  const most = max<f32>(0, greatest(f32x4.max(f32x4.max(begin, inside), f32x4.max(last, unit))));
  const bar = f32x4.splat(most);
  v128.store(to, exponential(f32x4.sub(begin, bar)));
  v128.store(to, exponential(f32x4.sub(inside, bar)), 4 * INSIDE_LANE);
  v128.store(to, exponential(f32x4.sub(last, bar)), 4 * LAST_LANE);
  v128.store(to, exponential(f32x4.sub(unit, bar)), 4 * UNIT_LANE);
  store<f32>(to, f32x4.extract_lane(exponential(f32x4.splat(-most)), 0), 4 * OUTSIDE);
}

function spreadOpen(outside: f32, one: v128, unit: v128): void {
  store<f32>(open, outside);
  v128.store(open, f32x4.shuffle(one, unit, 0, 4, 1, 5), 4);
  v128.store(open, f32x4.shuffle(one, unit, 2, 6, 3, 7), 20);
}

/**
 * @param row of the first of `length` tokens
 * @param steps exp taken
 */
export function sumForward(row: u32, length: u32, steps: u32): void {
  let begin = f32x4.splat(0);
  let inside = begin;
  let last = begin;
  let unit = begin;
  let outside: f32 = 0;
  for (let t: u32 = 0; t < length; t++) {
    const own = potentials + t * SUMS;
    exponentiate(row + t * ROW, own);
    if (t == 0) {
      begin = v128.load(own);
      unit = v128.load(own, 4 * UNIT_LANE);
      outside = load<f32>(own, 4 * OUTSIDE);
    } else {
      spreadOpen(outside, last, unit);
      let toBegin = f32x4.mul(f32x4.splat(outside), v128.load(steps, TO_BEGIN));
      let toUnit = f32x4.mul(f32x4.splat(outside), v128.load(steps, TO_UNIT));
      for (let k: u32 = 1; k < 9; k++) {
        const sum = v128.load32_splat(open + 4 * k);
        toBegin = f32x4.add(toBegin, f32x4.mul(sum, v128.load(steps + 16 * k, TO_BEGIN)));
        toUnit = f32x4.add(toUnit, f32x4.mul(sum, v128.load(steps + 16 * k, TO_UNIT)));
      }
      const out = f32x4.add(
        f32x4.mul(v128.load(open, 4), v128.load(steps, TO_OUTSIDE + 4)),
        f32x4.mul(v128.load(open, 20), v128.load(steps, TO_OUTSIDE + 20)),
      );
      outside = (outside * load<f32>(steps, TO_OUTSIDE) + total(out)) * load<f32>(own, 4 * OUTSIDE);
      last = f32x4.mul(
        f32x4.add(
          f32x4.mul(begin, v128.load(steps, BEGIN_LAST)),
          f32x4.mul(inside, v128.load(steps, INSIDE_LAST)),
        ),
        v128.load(own, 4 * LAST_LANE),
      );
      inside = f32x4.mul(
        f32x4.add(
          f32x4.mul(begin, v128.load(steps, BEGIN_INSIDE)),
          f32x4.mul(inside, v128.load(steps, INSIDE_INSIDE)),
        ),
        v128.load(own, 4 * INSIDE_LANE),
      );
      begin = f32x4.mul(toBegin, v128.load(own));
      unit = f32x4.mul(toUnit, v128.load(own, 4 * UNIT_LANE));
    }
    if (t == length - 1) {
      begin = f32x4.splat(0);
      inside = begin;
    }
    const scale = total(f32x4.add(f32x4.add(begin, inside), f32x4.add(last, unit))) + outside;
    const inverse: f32 = 1 / scale;
    const factor = f32x4.splat(inverse);
    begin = f32x4.mul(begin, factor);
    inside = f32x4.mul(inside, factor);
    last = f32x4.mul(last, factor);
    unit = f32x4.mul(unit, factor);
    outside *= inverse;
    const to = forward + t * SUMS;
    v128.store(to, begin);
    v128.store(to, inside, 4 * INSIDE_LANE);
    v128.store(to, last, 4 * LAST_LANE);
    v128.store(to, unit, 4 * UNIT_LANE);
    store<f32>(to, outside, 4 * OUTSIDE);
    store<f32>(to, scale, SCALE);
  }
}

/** After `sumForward`: from the last token back to token `first` of the range. */
export function sumBackward(length: u32, first: u32, steps: u32): void {
  let begin = f32x4.splat(0);
  let inside = begin;
  let last = f32x4.splat(1);
  let unit = last;
  let outside: f32 = 1;
  for (let t = length - 1; ; t--) {
    const to = backward + t * SUMS;
    v128.store(to, begin);
    v128.store(to, inside, 4 * INSIDE_LANE);
    v128.store(to, last, 4 * LAST_LANE);
    v128.store(to, unit, 4 * UNIT_LANE);
    store<f32>(to, outside, 4 * OUTSIDE);
    if (t == first) return;
    // What comes of each label here, times its potential: seen from the token before.
    const own = potentials + t * SUMS;
    const factor = f32x4.splat(1 / load<f32>(forward + t * SUMS, SCALE));
    begin = f32x4.mul(f32x4.mul(begin, v128.load(own)), factor);
    inside = f32x4.mul(f32x4.mul(inside, v128.load(own, 4 * INSIDE_LANE)), factor);
    last = f32x4.mul(f32x4.mul(last, v128.load(own, 4 * LAST_LANE)), factor);
    unit = f32x4.mul(f32x4.mul(unit, v128.load(own, 4 * UNIT_LANE)), factor);
    outside *= load<f32>(own, 4 * OUTSIDE) * f32x4.extract_lane(factor, 0);
    spreadOpen(outside, begin, unit);
    let fromLast = f32x4.mul(f32x4.splat(outside), v128.load(steps, FROM_LAST));
    let fromUnit = f32x4.mul(f32x4.splat(outside), v128.load(steps, FROM_UNIT));
    for (let k: u32 = 1; k < 9; k++) {
      const sum = v128.load32_splat(open + 4 * k);
      fromLast = f32x4.add(fromLast, f32x4.mul(sum, v128.load(steps + 16 * k, FROM_LAST)));
      fromUnit = f32x4.add(fromUnit, f32x4.mul(sum, v128.load(steps + 16 * k, FROM_UNIT)));
    }
    outside =
      outside * load<f32>(steps, TO_OUTSIDE) +
      total(
        f32x4.add(f32x4.mul(begin, v128.load(steps, TO_BEGIN)), f32x4.mul(unit, v128.load(steps, TO_UNIT))),
      );
    begin = f32x4.add(
      f32x4.mul(inside, v128.load(steps, BEGIN_INSIDE)),
      f32x4.mul(last, v128.load(steps, BEGIN_LAST)),
    );
    inside = f32x4.add(
      f32x4.mul(inside, v128.load(steps, INSIDE_INSIDE)),
      f32x4.mul(last, v128.load(steps, INSIDE_LAST)),
    );
    last = fromLast;
    unit = fromUnit;
  }
}

/**
 * p(tokens `[from, to)` of the range are one name of a class, and nothing more), after both sums.
 * @param steps exp taken
 */
export function nameProbability(from: u32, to: u32, nameClass: u32, steps: u32): f32 {
  const lane = nameClass << 2;
  const end = to - 1;
  if (from == end)
    return min<f32>(
      1,
      load<f32>(forward + from * SUMS + lane, 4 * UNIT_LANE) *
        load<f32>(backward + from * SUMS + lane, 4 * UNIT_LANE),
    );
  let probability = load<f32>(forward + from * SUMS + lane);
  for (let t = from + 1; t <= end; t++) {
    const isSecond = t == from + 1;
    const row = t == end ? (isSecond ? BEGIN_LAST : INSIDE_LAST) : isSecond ? BEGIN_INSIDE : INSIDE_INSIDE;
    const part = t == end ? LAST_LANE : INSIDE_LANE;
    probability *=
      (load<f32>(steps + row + lane) * load<f32>(potentials + t * SUMS + 4 * part + lane)) /
      load<f32>(forward + t * SUMS, SCALE);
  }
  return min<f32>(1, probability * load<f32>(backward + end * SUMS + lane, 4 * LAST_LANE));
}
