/** The kernel's memory: the compiled model first, then an arena for each thread. Threads share it. */

import { Memory } from './web-assembly.js';

export const PAGE = 1 << 16;
/** 4 GiB. */
export const MOST_PAGES = 1 << 16;
/** Of an arena. It costs nothing until its pages are written to. */
export const ARENA_PAGES = 2048;
/** Where the model begins: `MODEL` of `kernel/layout.ts`. */
const MODEL = 64;

/**
 * What holds a compiled model: the kernel's memory, or a buffer of the model alone where no kernel can run. The platform sets ten
 * gigabytes of addresses aside for a memory, which a process whose addresses are limited (`ulimit -v`) may not have.
 */
export type ModelMemory = Memory | { readonly buffer: SharedArrayBuffer };

/** Memory with room for a compiled model, and that room. @param size of the model in bytes */
export function createMemory(size: number): { memory: ModelMemory; room: Uint8Array } {
  const memory = reserveMemory(Math.ceil((MODEL + size) / PAGE));
  return { memory, room: modelIn(memory, size) };
}

function reserveMemory(pages: number): ModelMemory {
  try {
    return new Memory({ initial: pages, maximum: MOST_PAGES, shared: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { buffer: new SharedArrayBuffer(pages * PAGE) };
  }
}

/** Whether a kernel can run in it. */
export function isForKernel(memory: ModelMemory): memory is Memory {
  return 'grow' in memory;
}

/** The compiled model of `size` bytes in a memory that `createMemory` made. */
export function modelIn({ buffer }: ModelMemory, size: number): Uint8Array {
  return new Uint8Array(buffer, MODEL, size);
}

/** Where so many new pages begin: they are the caller's alone. @throws RangeError if there is no room for them */
export function takePages(memory: Memory, pages: number): number {
  return memory.grow(pages) * PAGE;
}
