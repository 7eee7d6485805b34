/**
 * `csv` (RFC 4180, line feeds) and, by its delimiter, `tsv`: a header, printed also for an empty result, and
 * flat rows. Several values of a cell are joined by `; `. A document that failed has no row here: its error
 * is reported on standard error.
 *
 * Unless `raw`, control characters are sanitised and a cell that a spreadsheet would run as a formula gets a
 * leading apostrophe; a lone `-`, the id of standard input, is none.
 */
import { stringify } from 'csv-stringify/sync';
import type { CreatePrinter, PrintOptions, Row, Shape } from './printable.js';
import { sanitiseText } from './sanitise.js';

export const createCsvPrinter: CreatePrinter = (shape, options) =>
  createDelimitedPrinter(shape, options, ',', options.raw ? (text) => text : sanitiseText);

/** @param clean applied to every cell that is text */
export function createDelimitedPrinter(
  { columns }: Shape,
  { raw }: PrintOptions,
  delimiter: string,
  clean: (text: string) => string,
): ReturnType<CreatePrinter> {
  const print = (rows: readonly Row[]) =>
    stringify(
      rows.map((row) => columns.map((column) => cleanCell(row[column] ?? null, clean))),
      {
        delimiter,
        escape_formulas: !raw,
        cast: { string: (value) => (value === '-' ? { value, escape_formulas: false } : value) },
      },
    );
  return {
    begin: () => print([Object.fromEntries(columns.map((column) => [column, column]))]),
    item: (item) => print(item.rows()),
    separator: '',
    end: () => '',
  };
}

function cleanCell(cell: string | number | null, clean: (text: string) => string): string | number | null {
  return typeof cell === 'string' ? clean(cell) : cell;
}
