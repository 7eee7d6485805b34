/** `ndjson`: each value on a line of its own. */
import { stringifySafely } from './escape-json.js';
import type { CreatePrinter } from './printable.js';

export const createNdjsonPrinter: CreatePrinter = () => ({
  begin: () => '',
  item: (item) =>
    item
      .values()
      .map((value) => `${stringifySafely(value)}\n`)
      .join(''),
  separator: '',
  end: () => '',
});
