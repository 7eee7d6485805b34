/**
 * A stream of bytes as lines: one is held at a time, however the chunks fall.
 */

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line feed; null if it is longer than fits. */
  readonly bytes: Buffer | null;
  /** False for a last line without a line feed. */
  readonly ended: boolean;
}

/** In bytes: a file without a line end must not fill the memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** Splits at LF; a CR before it stays. A last line without LF is a line, an empty one after the last LF is not. */
export async function* splitLines(
  source: AsyncIterable<Buffer>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (ended: boolean): Line => {
    const bytes = length > longest ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts, length);
    parts = [];
    length = 0;
    return { number: ++number, bytes, ended };
  };
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, at));
      yield take(true);
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take(false);
}
