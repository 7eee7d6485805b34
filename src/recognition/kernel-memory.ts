/** The kernel's memory: the compiled model first, then an arena for each thread. Threads share it. */

import { Memory } from './web-assembly.js';

export const PAGE = 1 << 16;
/** 4 GiB. */
export const MOST_PAGES = 1 << 16;
/** Of an arena. It costs nothing until its pages are written to. */
export const ARENA_PAGES = 2048;
/** Where the model begins: `MODEL` of `kernel/layout.ts`. */
const MODEL = 64;

/** Memory with room for a compiled model, and that room. @param size of the model in bytes */
export function createMemory(size: number): { memory: Memory; room: Uint8Array } {
  const memory = new Memory({
    initial: Math.ceil((MODEL + size) / PAGE),
    maximum: MOST_PAGES,
    shared: true,
  });
  return { memory, room: modelIn(memory, size) };
}

/** The compiled model of `size` bytes in a memory that `createMemory` made. */
export function modelIn({ buffer }: Memory, size: number): Uint8Array {
  return new Uint8Array(buffer, MODEL, size);
}

/** Where so many new pages begin: they are the caller's alone. @throws RangeError if there is no room for them */
export function takePages(memory: Memory, pages: number): number {
  return memory.grow(pages) * PAGE;
}
