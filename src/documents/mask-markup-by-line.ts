/**
 * Markdown's markup by patterns alone: for a piece that is nested too deeply for the parser. Coarser, but linear.
 */
import type { Span } from '../document.js';

const MARKUP = /^[ \t]*(?:[>#*+-][ \t>#*+-]*)|[*_`~[\]|]+|\]\([^()\s]{0,500}\)|<[^<>]{1,500}>/gm;

export function maskMarkupByLine(text: string): Span[] {
  return Array.from(text.matchAll(MARKUP), ({ index, 0: markup }) => ({
    start: index,
    end: index + markup.length,
  })).filter(({ start, end }) => end > start);
}
