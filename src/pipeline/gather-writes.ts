/**
 * Many small texts as few large chunks of UTF-8: a call of the system costs more than what most documents give. What is held
 * goes out when it fills a chunk, and otherwise as soon as the thread has nothing to do or turns to its events.
 */

export interface GatheredWrites {
  add(data: string | Uint8Array): void;
  /** Hands on what is held. */
  flush(): void;
}

/** In bytes. */
const CHUNK = 65_536;
/** Of UTF-8, for a code unit of UTF-16. */
const MOST_BYTES = 3;

/** @param emit is handed chunks, in order; they are its own */
export function gatherWrites(emit: (chunk: Uint8Array) => void): GatheredWrites {
  let chunk = Buffer.alloc(0);
  // What is held of the chunk; before it is what was handed on.
  let from = 0;
  let to = 0;
  let isDue = false;

  function flush(): void {
    if (to === from) return;
    const held = chunk.subarray(from, to);
    from = to;
    emit(held);
  }

  /** False for what no chunk holds. */
  function makeRoom(bytes: number): boolean {
    if (bytes <= chunk.length - to) return true;
    flush();
    if (bytes > CHUNK) return false;
    chunk = Buffer.allocUnsafeSlow(CHUNK);
    from = to = 0;
    return true;
  }

  return {
    add(data) {
      if (typeof data === 'string') {
        if (makeRoom(data.length * MOST_BYTES)) to += chunk.write(data, to);
        else emit(Buffer.from(data));
      } else if (makeRoom(data.length)) {
        chunk.set(data, to);
        to += data.length;
      } else emit(data);
      if (isDue || to === from) return;
      isDue = true;
      setImmediate(() => {
        isDue = false;
        flush();
      });
    },
    flush,
  };
}
