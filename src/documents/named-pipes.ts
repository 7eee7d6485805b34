/**
 * Named pipes that are being read. The thread that waits for a pipe's writer cannot be called back, and the process would
 * wait for it at its end: whoever ends it must know.
 */

let waiting = 0;

/** Whether there is one that more is expected of. */
export function waitsForPipe(): boolean {
  return waiting > 0;
}

/** The chunks of what is no plain file, as they come. */
export async function* readPipe(chunks: AsyncIterable<unknown>): AsyncGenerator {
  waiting++;
  try {
    yield* chunks;
  } finally {
    waiting--;
  }
}
