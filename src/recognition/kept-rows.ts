/**
 * Rows of scores that are kept because they are asked for again and again: sums of the weights of features that hang on the
 * same few things. Each is summed up from zero by itself, so what is kept or forgotten never shows in a score.
 */
import { LABELS } from './labels.js';

/** Rows by a small number. */
export interface NumberedRows {
  /** By number, `LABELS` scores. */
  readonly rows: Float32Array;
  readonly known: Uint8Array;
}

export function createNumberedRows(count: number): NumberedRows {
  return { rows: new Float32Array(count * LABELS), known: new Uint8Array(count) };
}

/**
 * One or two rows by three integers. There is more room the more is asked for, up to a bound; within it, new rows drive
 * out the old ones of their slot.
 */
export interface KeyedRows {
  /** By slot, `width` scores. */
  rows: Float32Array;
  /** `LABELS` for each row of a slot. */
  readonly width: number;
  /** By slot, three integers; all zero: none yet. */
  keys: Int32Array;
  /** 32 less the log2 of the number of slots, now and at most. */
  shift: number;
  readonly leastShift: number;
  /** Keys that may still be claimed before there is more room. */
  spare: number;
}

/** Log2 of the number of slots at first. */
const FIRST_BITS = 8;

/**
 * @param most log2 of the greatest number of slots
 * @param each the rows of a slot
 */
export function createKeyedRows(most: number, each: number): KeyedRows {
  const bits = Math.min(most, FIRST_BITS);
  const width = each * LABELS;
  return {
    rows: new Float32Array(width << bits),
    width,
    keys: new Int32Array(3 << bits),
    shift: 32 - bits,
    leastShift: 32 - most,
    spare: 1 << bits,
  };
}

/** Twice the slots, and what was kept put where it belongs now. */
function grow(kept: KeyedRows): void {
  const { rows, keys, width } = kept;
  kept.shift--;
  kept.rows = new Float32Array(2 * rows.length);
  kept.keys = new Int32Array(2 * keys.length);
  kept.spare = keys.length / 3;
  for (let slot = 0; 3 * slot < keys.length; slot++) {
    const [a, b, c] = [keys[3 * slot]!, keys[3 * slot + 1]!, keys[3 * slot + 2]!];
    if (a === 0 && b === 0 && c === 0) continue;
    const to = slotOf(kept.shift, a, b, c);
    kept.keys.set([a, b, c], 3 * to);
    kept.rows.set(rows.subarray(slot * width, (slot + 1) * width), to * width);
  }
}

function slotOf(shift: number, a: number, b: number, c: number): number {
  const hash = (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35)) | 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> shift;
}

/**
 * Where the rows of a key begin, if they are kept. Else the complement (`~`) of where they begin from now on: they are zero
 * there, and for the caller to fill.
 */
export function findRows(kept: KeyedRows, a: number, b: number, c: number): number {
  const slot = slotOf(kept.shift, a, b, c);
  const { keys } = kept;
  const at = 3 * slot;
  if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c) return slot * kept.width;
  return ~claimRows(kept, a, b, c);
}

function claimRows(kept: KeyedRows, a: number, b: number, c: number): number {
  if (kept.spare-- === 0 && kept.shift > kept.leastShift) grow(kept);
  const { rows, keys, width } = kept;
  const slot = slotOf(kept.shift, a, b, c);
  const at = 3 * slot;
  keys[at] = a;
  keys[at + 1] = b;
  keys[at + 2] = c;
  rows.fill(0, slot * width, (slot + 1) * width);
  return slot * width;
}

/** Adds the row that begins at `start` to that of `out` at `row`. At once: the next row that is asked for may drive it out. */
export function addRow(
  { rows }: { readonly rows: Float32Array },
  start: number,
  out: Float32Array,
  row: number,
): void {
  for (let y = 0; y < LABELS; y++) out[row + y]! += rows[start + y]!;
}
