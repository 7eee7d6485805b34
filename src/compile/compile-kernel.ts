/**
 * Build step: the kernel of the recogniser, from AssemblyScript to WebAssembly. Its bytes become a module of the program, so that they
 * are loaded as all of it is. Not shipped. The same source gives the same bytes.
 */
import { MOST_PAGES } from '../recognition/kernel-memory.js';

/** Of its compiler, what is used here: its own types would declare the language's over again. */
interface Compiler {
  readonly main: (
    options: readonly string[],
    io: { writeFile: (name: string, contents: Uint8Array | string) => void },
  ) => Promise<{ error: Error | null; stderr: { toString: () => string } }>;
}
const COMPILER = 'assemblyscript/asc';

/**
 * The text of a module that exports the code, as Base64.
 * @param entry path of the kernel's first file, from the working folder
 * @throws Error with what the compiler says, if it cannot be compiled
 */
export async function compileKernel(entry: string): Promise<string> {
  const { main } = (await import(COMPILER)) as Compiler;
  let code: Uint8Array | undefined;
  const { error, stderr } = await main(
    [
      entry,
      ...['--outFile', 'kernel.wasm', '--runtime', 'stub', '-O3', '--noAssert'],
      ...['--enable', 'simd', '--enable', 'threads', '--importMemory', '--sharedMemory'],
      ...['--initialMemory', '1', '--maximumMemory', `${MOST_PAGES}`],
    ],
    {
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm' && typeof contents !== 'string') code = contents;
      },
    },
  );
  if (error !== null || code === undefined)
    throw new Error(`the kernel cannot be compiled\n${stderr.toString()}`);
  return `export const KERNEL = '${Buffer.from(code).toString('base64')}';\n`;
}
