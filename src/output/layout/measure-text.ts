/**
 * Text on a grid of terminal cells: its width, and how it is wrapped, cut and padded to one. Characters are
 * grapheme clusters, and their widths are string-width's: two for Chinese and emoji, none for combining marks.
 * Everything here takes and gives text of one line that has been sanitised.
 */
import stringWidth from 'string-width';

/** Characters of one cell each that do not combine: Latin (Vietnamese too), Cyrillic, common punctuation. */
const SIMPLE =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]*$/;

let segmenter: Intl.Segmenter | undefined;

/** In terminal cells. string-width segments text, which costs a hundred times as much as looking at it. */
export function widthOf(text: string): number {
  return SIMPLE.test(text) ? text.length : stringWidth(text);
}

/**
 * Lines no wider than `width` cells, broken at spaces and, where a word is wider than a line, within it. A
 * no-break space holds its neighbours together and is given back as a space.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  lines.push(line);
  return lines.map((wrapped) => wrapped.replaceAll('\u00a0', ' ').trimEnd());
}

/** Pieces no wider than `width`, if they can after a hyphen, slash or no-break space; of a cluster that is itself wider, a … */
function breakWord(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  const append = (part: string): void => {
    if (piece !== '' && widthOf(piece + part) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  };
  for (const part of word.split(/(?<=[-/\u00a0])/u))
    if (widthOf(part) <= width) append(part);
    else for (const cluster of clustersOf(part)) append(widthOf(cluster) > width ? '…' : cluster);
  if (piece !== '') pieces.push(piece);
  return pieces;
}

/** The beginning of the text, with … for what is cut off after it. */
export function cutEnd(text: string, width: number): string {
  if (fits(text, width)) return text;
  const clusters = clustersOf(text.slice(0, reach(width)));
  return `${clusters
    .slice(0, countFitting(clusters, width - 1))
    .join('')
    .trimEnd()}…`;
}

/** The end of the text, with … for what is cut off before it. */
export function cutStart(text: string, width: number): string {
  if (fits(text, width)) return text;
  const clusters = clustersOf(text.slice(-reach(width))).reverse();
  return `…${clusters
    .slice(0, countFitting(clusters, width - 1))
    .reverse()
    .join('')
    .trimStart()}`;
}

/** How many of the clusters, from the first on, are no wider than `width` together. */
function countFitting(clusters: readonly string[], width: number): number {
  let used = 0;
  const past = clusters.findIndex((cluster) => (used += widthOf(cluster)) > width);
  return past < 0 ? clusters.length : past;
}

/** Without a look at more of a text than could fit. */
function fits(text: string, width: number): boolean {
  return text.length <= reach(width) && widthOf(text) <= width;
}

/** How many code units to look at for so many cells: enough for text with several code units a cell. */
function reach(width: number): number {
  return 8 * (width + 1);
}

/** Filled with spaces to `width`; text that is wider stays as it is. */
export function padText(text: string, width: number, side: 'left' | 'right', painted = text): string {
  const padding = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? padding + painted : painted + padding;
}

export function widestWord(text: string): number {
  return Math.max(...text.split(' ').map(widthOf));
}

function clustersOf(text: string): string[] {
  if (SIMPLE.test(text)) return text.split('');
  return Array.from(
    (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text),
    ({ segment }) => segment,
  );
}
