/**
 * The input formats: a name, the extensions it goes by, and the file that reads it, loaded only when it is needed.
 * A new format is one file in `formats/`, one name in `INPUT_FORMATS` and one line here.
 */
import { extname } from 'node:path';
import type { InputFormat, ReadFormat } from './options.js';

interface Format {
  readonly extensions: readonly string[];
  readonly load: () => Promise<ReadFormat>;
}

export const FORMATS: Readonly<Record<InputFormat, Format>> = {
  text: { extensions: ['.txt', '.text'], load: async () => (await import('./formats/text.js')).readText },
  markdown: {
    extensions: ['.md', '.markdown'],
    load: async () => (await import('./formats/markdown.js')).readMarkdown,
  },
  html: {
    extensions: ['.html', '.htm', '.xhtml'],
    load: async () => (await import('./formats/html.js')).readHtml,
  },
  jsonl: {
    extensions: ['.jsonl', '.ndjson'],
    load: async () => (await import('./formats/jsonl.js')).readJsonl,
  },
  csv: { extensions: ['.csv'], load: async () => (await import('./formats/csv.js')).readCsv },
  tsv: { extensions: ['.tsv', '.tab'], load: async () => (await import('./formats/csv.js')).readTsv },
};

const BY_EXTENSION = new Map(
  Object.entries(FORMATS).flatMap(([name, { extensions }]) =>
    extensions.map((extension) => [extension, name as InputFormat] as const),
  ),
);

/** The extension that tells the format, in lower case, with its dot: that before `.gz`, if there is one. */
export function extensionOf(path: string): string {
  const bare = /[^/\\]\.gz$/i.test(path) ? path.slice(0, -'.gz'.length) : path;
  return extname(bare).toLowerCase();
}

/** The format that the path's extension names; undefined if it names none. */
export function formatOf(path: string): InputFormat | undefined {
  return BY_EXTENSION.get(extensionOf(path));
}
