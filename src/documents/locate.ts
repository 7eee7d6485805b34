/**
 * Where an offset of a document's text stands in its source: line and column, for messages and concordances.
 */
import type { Anchor, Document } from '../document.js';

/** Both count from 1; the column is in UTF-16 code units. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

const START: Anchor = { offset: 0, line: 1, column: 1 };

/** Line starts of the documents that were asked about: the second question costs a binary search. */
const known = new WeakMap<object, readonly number[]>();

/**
 * The place of `offset`. Exact where the text is the file's own; otherwise counted from the last anchor before it.
 *
 * @param offset in UTF-16 code units of the text, from 0 to its length
 */
export function locate(document: Pick<Document, 'text' | 'anchors'>, offset: number): Location {
  let starts = known.get(document);
  if (starts === undefined) known.set(document, (starts = lineStartsOf(document.text)));
  const { anchors } = document;
  const anchor = anchors[lastNotAfter(anchors.length, (at) => anchors[at]!.offset <= offset)] ?? START;
  const lineOfAnchor = lineAt(starts, anchor.offset);
  const lineOfOffset = lineAt(starts, offset);
  const line = anchor.line + lineOfOffset - lineOfAnchor;
  if (lineOfOffset > lineOfAnchor) return { line, column: offset - starts[lineOfOffset]! + 1 };
  return { line, column: anchor.column + offset - anchor.offset };
}

/** The offset of each line's first character; a line ends with LF, CR LF or CR. Linear. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}

/** The index, from 0, of the line that an offset stands in. */
export function lineAt(starts: readonly number[], offset: number): number {
  return lastNotAfter(starts.length, (at) => starts[at]! <= offset);
}

/** The last index of `length` for which a condition holds that holds up to some index; -1 if for none. */
function lastNotAfter(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
