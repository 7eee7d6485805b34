/**
 * `tsv`: as `csv`, with tabs. Tabs and line ends within a cell become spaces, even with `raw`, so that each
 * line is a row for `cut` and `awk`. A cell with a quotation mark is quoted, as spreadsheets expect.
 */
import { createDelimitedPrinter } from './csv.js';
import type { CreatePrinter } from './printable.js';
import { sanitiseText } from './sanitise.js';

export const createTsvPrinter: CreatePrinter = (shape, options) =>
  createDelimitedPrinter(shape, options, '\t', (text) => joinLines(options.raw ? text : sanitiseText(text)));

function joinLines(text: string): string {
  return text.replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ');
}
