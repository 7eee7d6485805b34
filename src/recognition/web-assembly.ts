/** The part of WebAssembly that the kernel needs, with types: the language has those only for browsers. */

/** Memory that threads share. */
export interface Memory {
  readonly buffer: SharedArrayBuffer;
  /** By so many pages of 64 KiB; gives their number before. @throws RangeError if there are no more */
  grow(pages: number): number;
}

/** Compiled code; it can be handed to threads. */
export interface Module {
  /** Nothing of it is used but by `Instance`. */
  readonly [Symbol.toStringTag]: string;
}

interface Platform {
  readonly Memory: new (descriptor: { initial: number; maximum: number; shared: true }) => Memory;
  readonly Module: new (code: Uint8Array) => Module;
  readonly Instance: new (module: Module, imports: { env: { memory: Memory } }) => { exports: unknown };
}

export const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: Platform }).WebAssembly;
