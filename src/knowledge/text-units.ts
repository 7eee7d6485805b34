/**
 * The UTF-16 units of a text as numbers in an array: whoever looks at many of them reads them there for a fifth of what
 * `charCodeAt` costs, which must find out at each call how the engine keeps the string.
 */

/** Longer texts get an array of their own, which is let go with them. */
const LARGEST_KEPT = 1 << 18;
const SMALLEST = 1 << 13;
/** Buffers write the low byte first, whatever the machine does. */
const IS_SWAPPED = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

let kept = Buffer.alloc(SMALLEST);
let units = asUnits(kept);
let held = '';

/**
 * The units of the text, and a zero behind them. The array holds them until this is called with another text: to be asked for
 * anew by every function that needs it, which costs nothing while the text is the same.
 */
export function unitsOf(text: string): Uint16Array {
  if (text !== held) fill(text);
  return units;
}

function fill(text: string): void {
  const size = 2 * text.length;
  const isLarge = text.length >= LARGEST_KEPT;
  const bytes = isLarge ? Buffer.alloc(size + 2) : size < kept.length ? kept : Buffer.alloc(2 * size + 2);
  bytes.write(text, 0, size, 'utf16le');
  if (!isLarge) kept = bytes;
  if (bytes.buffer !== units.buffer) units = asUnits(bytes);
  if (IS_SWAPPED) bytes.subarray(0, size).swap16();
  units[text.length] = 0;
  held = text;
}

function asUnits({ buffer, byteOffset, length }: Buffer): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length >> 1);
}
