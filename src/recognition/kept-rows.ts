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

/** Memory is taken only for what is written to. */
export function createNumberedRows(count: number): NumberedRows {
  return { rows: new Float32Array(count * LABELS), known: new Uint8Array(count) };
}

/** One or two rows by three integers, as many as there is room for: new ones drive out the old ones of their slot. */
export interface KeyedRows {
  /** By slot, `width` scores. */
  readonly rows: Float32Array;
  /** `LABELS` for each row of a slot. */
  readonly width: number;
  /** By slot, three integers; all zero: none yet. */
  readonly keys: Int32Array;
  readonly shift: number;
}

/**
 * @param bits log2 of the number of slots
 * @param each the rows of a slot
 */
export function createKeyedRows(bits: number, each: number): KeyedRows {
  const width = each * LABELS;
  return {
    rows: new Float32Array(width << bits),
    width,
    keys: new Int32Array(3 << bits),
    shift: 32 - bits,
  };
}

/** The slot of a key. */
export function slotOf({ shift }: KeyedRows, a: number, b: number, c: number): number {
  const hash = (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35)) | 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> shift;
}

/** Whether the slot holds the rows of this key. If not, they are cleared and the slot is the key's from now on. */
export function claim(
  { rows, keys, width }: KeyedRows,
  slot: number,
  a: number,
  b: number,
  c: number,
): boolean {
  const at = 3 * slot;
  if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c) return true;
  keys[at] = a;
  keys[at + 1] = b;
  keys[at + 2] = c;
  rows.fill(0, slot * width, (slot + 1) * width);
  return false;
}

/** Adds the row that begins at `start` to that of `out` at `row`. At once: the next row that is asked for may drive it out. */
export function addRow(rows: Float32Array, start: number, out: Float32Array, row: number): void {
  for (let y = 0; y < LABELS; y++) out[row + y]! += rows[start + y]!;
}
