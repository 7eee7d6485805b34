/**
 * Rows of scores that are kept because they are asked for again and again: sums of the weights of features that hang on the
 * same few things. Each is summed up from zero by itself, so what is kept or forgotten never shows in a score.
 *
 * Rows by three integers, not all zero, one or two of them a key; a new key drives out the old one of its slot. Slots are used the
 * more, the more is asked for: a short text touches few pages.
 */
import { KEY, ROW, take } from './layout';
import { mix } from './hash';

/** Log2 of the slots at first. */
const FIRST_BITS: u32 = 9;

/** A table's own fields. */
const KEYS: usize = 0;
const ROWS: usize = 4;
const WIDTH: usize = 8;
const SHIFT: usize = 12;
const LEAST_SHIFT: usize = 16;
const SPARE: usize = 20;
const FIELDS: u32 = 24;

/**
 * @param bits log2 of the greatest number of slots
 * @param each the rows of a key
 */
export function createKeptRows(bits: u32, each: u32): u32 {
  const table = take(FIELDS);
  store<u32>(table, take(KEY << bits), KEYS);
  store<u32>(table, take((each * ROW) << bits), ROWS);
  store<u32>(table, each * ROW, WIDTH);
  store<u32>(table, 32 - FIRST_BITS, SHIFT);
  store<u32>(table, 32 - bits, LEAST_SHIFT);
  store<u32>(table, 1 << FIRST_BITS, SPARE);
  return table;
}

export function forgetRows(table: u32): void {
  memory.fill(load<u32>(table, KEYS), 0, KEY << (32 - load<u32>(table, SHIFT)));
}

function slotOf(table: u32, a: i32, b: i32, c: i32): u32 {
  return (<u32>mix(a, b, c)) >>> load<u32>(table, SHIFT);
}

/** Where the rows of a key are; 0 if they are not kept: then `claimRows` makes room for them. */
export function findRows(table: u32, a: i32, b: i32, c: i32): u32 {
  const slot = slotOf(table, a, b, c);
  const key = load<u32>(table, KEYS) + slot * KEY;
  if (load<i32>(key) == a && load<i32>(key, 4) == b && load<i32>(key, 8) == c)
    return load<u32>(table, ROWS) + slot * load<u32>(table, WIDTH);
  return 0;
}

export function claimRows(table: u32, a: i32, b: i32, c: i32): u32 {
  const spare = load<u32>(table, SPARE);
  const shift = load<u32>(table, SHIFT);
  if (spare == 0 && shift > load<u32>(table, LEAST_SHIFT)) {
    // What lies in the slots stays there, and is found only by chance: it is soon summed up again.
    store<u32>(table, shift - 1, SHIFT);
    store<u32>(table, 1 << (33 - shift), SPARE);
  } else if (spare > 0) store<u32>(table, spare - 1, SPARE);
  const slot = slotOf(table, a, b, c);
  const key = load<u32>(table, KEYS) + slot * KEY;
  store<i32>(key, a);
  store<i32>(key, b, 4);
  store<i32>(key, c, 8);
  return load<u32>(table, ROWS) + slot * load<u32>(table, WIDTH);
}
