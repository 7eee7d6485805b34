/**
 * The parts of Markdown that are not prose: front matter, code, markup, link targets, images, HTML tags. Found in the
 * syntax tree (mdast) as everything outside its text nodes, and cleaned within them.
 *
 * The parser is superlinear on some inputs and overflows the stack on deep nesting, so it is given one piece of bounded
 * size at a time, cut between blocks where that is possible; the whole is then linear in the length of the text.
 */
import type { Nodes } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../document.js';
import { cutMarkdown } from './cut-markdown.js';
import { readHeader } from './header.js';
import { maskMarkupByLine } from './mask-markup-by-line.js';
import { maskTags } from './mask-tags.js';

/** @returns spans of `text`, sorted and disjoint; a pipe between two cells stays, so that their names stay apart */
export async function maskMarkdown(text: string): Promise<Span[]> {
  const from = /^(?:---|\+\+\+)/.test(text) ? ((await readHeader(text)).masks[0]?.end ?? 0) : 0;
  const masks: Span[] = from > 0 ? [{ start: 0, end: from }] : [];
  for (const { start, end, code } of cutMarkdown(text, from)) {
    if (code) masks.push({ start, end });
    else
      for (const mask of maskPiece(text.slice(start, end)))
        masks.push({ start: start + mask.start, end: start + mask.end });
  }
  return masks.filter(({ start, end }) => end > start);
}

/** Quotes within quotes, more than anybody writes: the parser's cost grows with the square of their number. */
const TOO_DEEP = /(?:>[ \t]*){40}/;

function maskPiece(text: string): Span[] {
  if (TOO_DEEP.test(text)) return maskMarkupByLine(text);
  try {
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    return complement(proseOfTree(tree, text), text.length);
  } catch (error) {
    if (error instanceof RangeError) return maskMarkupByLine(text);
    throw error;
  }
}

/** Spans of prose in document order. */
function proseOfTree(tree: Nodes, text: string): Span[] {
  const prose: Span[] = [];
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type === 'text' && start !== undefined && end !== undefined)
      prose.push(...complement(maskPrefixes(text, start, end), end, start));
    else if (node.type === 'html' && start !== undefined && end !== undefined)
      prose.push(...complement(maskTags(text, start, end), end, start));
    else if (node.type === 'link' && start !== undefined && isBareAddress(text, start, node)) continue;
    else if ('children' in node) {
      if (node.type === 'tableRow') prose.push(...pipesBetween(node.children, text));
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  return prose.sort((a, b) => a.start - b.start);
}

/** `<https://a.b>` and `https://a.b`: its text is its address. */
function isBareAddress(text: string, start: number, { children }: { children: readonly Nodes[] }): boolean {
  return text[start] === '<' || (text[start] !== '[' && children.length === 1);
}

/** The pipe that opens each cell but the first: as good as a comma for keeping names apart. */
function pipesBetween(cells: readonly Nodes[], text: string): Span[] {
  return cells.slice(1).flatMap(({ position }) => {
    const start = position?.start.offset;
    return start !== undefined && text[start] === '|' ? [{ start, end: start + 1 }] : [];
  });
}

/** In a text node: the quote marks that its lines begin with, and the backslash of an escape. */
function maskPrefixes(text: string, start: number, end: number): Span[] {
  return Array.from(
    text.slice(start, end).matchAll(/(?<=[\r\n])[ \t]*>[ \t>]*|\\(?=[!-/:-@[-`{-~])|&nbsp;/g),
    (found) => ({
      start: start + found.index,
      end: start + found.index + found[0].length,
    }),
  );
}

/** What the sorted, disjoint spans leave of `[from, to)`. */
function complement(spans: readonly Span[], to: number, from = 0): Span[] {
  const left: Span[] = [];
  for (const { start, end } of spans) {
    if (start > from) left.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < to) left.push({ start: from, end: to });
  return left;
}
