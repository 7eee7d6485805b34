/** The compiled kernel, Base64: `src/compile/compile-kernel.ts` writes the module when the program is built. */
export const KERNEL: string;
