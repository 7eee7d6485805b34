/**
 * What the first bytes of an input say about its encoding: a byte order mark, or the NULs of UTF-16 without one.
 */

export interface ByteOrderMark {
  readonly encoding: string;
  /** In bytes. */
  readonly length: number;
}

/** UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export function findByteOrderMark(bytes: Buffer): ByteOrderMark | null {
  for (const [encoding, mark] of MARKS)
    if (mark.every((byte, at) => bytes[at] === byte)) return { encoding, length: mark.length };
  return null;
}

/** How many first bytes are looked at for UTF-16 without a mark. */
const SAMPLE = 4096;

/**
 * UTF-16 without a byte order mark: its NULs stand on one side of the pairs (the high byte of a space or a line end,
 * in any script), and what it decodes to has no control characters, unassigned characters or broken pairs.
 */
export function sniffUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1));
  const nuls = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nuls[i & 1]!++;
  const [even, odd] = nuls as [number, number];
  if (odd > 0 && even * 20 <= odd && isPlausible(sample, 'utf-16le')) return 'utf-16le';
  if (even > 0 && odd * 20 <= even && isPlausible(sample, 'utf-16be')) return 'utf-16be';
  return null;
}

function isPlausible(sample: Buffer, encoding: 'utf-16le' | 'utf-16be'): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return !/(?![\t-\r])[\p{Cc}\p{Cn}\p{Co}]/u.test(text);
  } catch {
    return false;
  }
}
