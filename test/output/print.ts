/** Prints as a command does: begin, every item, end. */
import type { Printable, PrintOptions, Shape } from '#src/output/printable.js';
import { PRINTERS, type Format } from '#src/output/printers.js';

export async function print(
  format: Format,
  shape: Shape,
  items: readonly Printable[],
  options: Partial<PrintOptions> = {},
): Promise<string> {
  const create = await PRINTERS[format]();
  const printer = create(shape, { width: 80, colour: false, raw: false, ...options });
  const texts = items.map((item) => printer.item(item)).filter((text) => text !== '');
  return printer.begin() + texts.join(printer.separator) + printer.end(texts.length === 0);
}

/** Control characters other than line feeds, and whatever changes the direction of text. */
export const HARMFUL =
  // eslint-disable-next-line no-control-regex -- control characters are what it is about
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/u;
