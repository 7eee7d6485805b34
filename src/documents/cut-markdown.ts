/**
 * Markdown cut into pieces that can be parsed one by one: at a blank line outside fenced code, so that no block is cut
 * as long as blocks are of ordinary size. A fence that is longer than a piece is given as code.
 */
import type { Span } from '../document.js';

/** In code units: small enough that the parser's worst cost for one piece is a fraction of a second. */
const WANTED = 4_096;
/** A piece without a blank line is cut at a line end, or in the middle of a line, before it grows beyond this. */
const LARGEST = 8_192;

export interface Piece extends Span {
  /** Whether it is inside fenced code. */
  readonly code: boolean;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\r\n]*)/;

/** Covers `[from, text.length)` without gaps, in order. Linear. */
export function cutMarkdown(text: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let fence: { readonly mark: string; readonly start: number } | null = null;
  const cut = (end: number, code: boolean): void => {
    if (end > start) pieces.push({ start, end, code });
    start = end;
  };
  for (let at = from, end; at < text.length; at = end) {
    end = endOfLine(text, at);
    const found: RegExpExecArray | null = FENCE.exec(text.slice(at, Math.min(end, at + 200)));
    if (found !== null && fence === null && opensFence(found)) fence = { mark: found[1]!, start: at };
    else if (
      found !== null &&
      fence !== null &&
      found[1]!.startsWith(fence.mark) &&
      found[2]!.trim() === ''
    ) {
      if (start > fence.start) cut(end, true);
      fence = null;
    }
    while (end - start > LARGEST) {
      if (fence !== null && fence.start > start) cut(fence.start, false);
      else cut(at > start ? at : start + LARGEST, fence !== null);
    }
    if (end - start > WANTED && fence === null && isBlank(text, at, end)) cut(end, false);
  }
  cut(text.length, fence !== null && start > fence.start);
  return pieces;
}

/** A backtick in what follows the backticks makes them inline code. */
function opensFence([, mark, info]: RegExpExecArray): boolean {
  return !(mark!.startsWith('`') && info!.includes('`'));
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found + 1;
}

function isBlank(text: string, start: number, end: number): boolean {
  return end - start < 1_000 && text.slice(start, end).trim() === '';
}
