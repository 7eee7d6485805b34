/**
 * The frame that every command prints in: results go to the output as they come, and the file is finished or,
 * when something failed on the way, taken back.
 */
import { PRINTERS } from '../output/printers.js';
import type { Printable, Printer, Shape } from '../output/printable.js';
import type { Context } from '../pipeline/context.js';
import { openOutput } from '../pipeline/write-output.js';
import type { OutputOptions } from './options.js';

export async function createPrinter(
  shape: Shape,
  { format, output, width, colour, raw }: OutputOptions,
): Promise<Printer> {
  const create = await PRINTERS[format]();
  return create(shape, { width, colour: colour && output === undefined, raw });
}

/** Prints the items in order; memory holds one at a time. An unwritable output is found before the first. */
export async function printAll(
  items: AsyncIterable<Printable>,
  shape: Shape,
  options: OutputOptions,
  context: Context,
): Promise<void> {
  const printer = await createPrinter(shape, options);
  async function* texts(): AsyncGenerator<string> {
    for await (const item of items) yield printer.item(item);
  }
  await writeAll(texts(), printer, options, context);
}

/** Writes what the printer made of the items. */
export async function writeAll(
  texts: AsyncIterable<string | Uint8Array>,
  printer: Printer,
  { output: path }: OutputOptions,
  { stdout }: Context,
): Promise<void> {
  const output = await openOutput(stdout, path);
  let empty = true;
  try {
    await output.write(printer.begin());
    for await (const text of texts) {
      if (text.length === 0) continue;
      if (!empty && printer.separator !== '') await output.write(printer.separator);
      await output.write(text);
      empty = false;
    }
    await output.write(printer.end(empty));
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}
