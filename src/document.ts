/**
 * The document: one decoded text with an id, as every part downstream of `documents` sees it.
 * Plain data, so that it can be handed to a worker thread as it is.
 */

/** A half-open range `[start, end)` in UTF-16 code units of a document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A point of the text whose place in its source file is known: line and column count from 1. */
export interface Anchor {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface Document {
  /** The path as it was given or found, or the record's own id. Unique within a run. */
  readonly id: string;
  /** The decoded text without its byte order mark. Never changed: spans are slices of it. */
  readonly text: string;
  /** ISO 8601 day (`2024-04-01`) from a header, front matter or the record; null if none. */
  readonly date: string | null;
  /**
   * Parts of the text that are not prose (a date header, front matter, markup, code), sorted and disjoint.
   * They stay in the text, so that offsets are the source's, and are blanked before recognition.
   */
  readonly masks: readonly Span[];
  /** The file it came from (`-` for standard input). */
  readonly path: string;
  /**
   * Where the text stands in that file, sorted by offset; between anchors, columns go on and a line end
   * begins the next line. Empty: the text is the file's own, from line 1, column 1.
   */
  readonly anchors: readonly Anchor[];
  /** What was guessed, skipped or replaced on the way from bytes to text; each a sentence. */
  readonly warnings: readonly string[];
}

/** The text with its masks blanked: the same length, every masked character but line ends a space. */
export function proseOf(document: Pick<Document, 'text' | 'masks'>): string {
  const { text, masks } = document;
  if (masks.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of masks) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
