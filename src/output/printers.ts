/** The output formats by name. A new format is one file beside this one and one line here. */
import type { CreatePrinter } from './printable.js';

/** Each is loaded when it is asked for: `json` and `ndjson` need no package at all. */
export const PRINTERS = {
  table: async (): Promise<CreatePrinter> => (await import('./table.js')).createTablePrinter,
  json: async (): Promise<CreatePrinter> => (await import('./json.js')).createJsonPrinter,
  ndjson: async (): Promise<CreatePrinter> => (await import('./ndjson.js')).createNdjsonPrinter,
  csv: async (): Promise<CreatePrinter> => (await import('./csv.js')).createCsvPrinter,
  tsv: async (): Promise<CreatePrinter> => (await import('./tsv.js')).createTsvPrinter,
  markdown: async (): Promise<CreatePrinter> => (await import('./markdown.js')).createMarkdownPrinter,
};

export type Format = keyof typeof PRINTERS;

export const FORMATS = Object.keys(PRINTERS) as Format[];
