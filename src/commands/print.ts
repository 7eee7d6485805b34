/**
 * The frame that every command prints in: results go to the output as they come, and the file is finished or,
 * when something failed on the way, taken back.
 */
import { PRINTERS } from '../output/printers.js';
import type { Printable, Shape } from '../output/printable.js';
import type { Context } from '../pipeline/context.js';
import { openOutput } from '../pipeline/write-output.js';
import type { OutputOptions } from './options.js';

/** Prints the items in order; memory holds one at a time. An unwritable output is found before the first. */
export async function printAll(
  items: AsyncIterable<Printable>,
  shape: Shape,
  { format, output: path, width, colour, raw }: OutputOptions,
  { stdout }: Context,
): Promise<void> {
  const createPrinter = await PRINTERS[format]();
  const printer = createPrinter(shape, { width, colour: colour && path === undefined, raw });
  const output = await openOutput(stdout, path);
  try {
    await output.write(printer.begin());
    for await (const item of items) await output.write(printer.item(item));
    await output.write(printer.end());
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}
