/**
 * Which line ends of a text were meant. In prose wrapped at some width a line end is no more than a space; in
 * lists, tables and headlines it parts what stands on the lines. A line end was meant when the next line's first
 * word would still have fitted on the line: whoever wrapped the text would have put it there.
 */
import { LINE_END, LOWER, SPACE, isHyphen, isWordKind, kindAt } from './characters.js';

/** Nobody wraps prose narrower or wider than this many characters. */
const NARROWEST = 40;
const WIDEST = 120;
/** A block in which more than this share of line ends was meant is a list: all of them were. */
const LIST_SHARE = 0.3;

interface Line {
  start: number;
  /** Past its last character that is no space. */
  end: number;
  width: number;
  /** Width of the first word, up to a space or past a hyphen. */
  firstWord: number;
  bullet: boolean;
  /** It begins with a lower-case letter. */
  small: boolean;
  /** It ends in a letter and a hyphen. */
  hyphenated: boolean;
}

/**
 * Offsets of the ends of lines at which a sentence ends, ascending: the end of each block of lines (before a
 * blank line) and each line end that was meant. Linear.
 */
export function findMeantLineEnds(text: string): number[] {
  const blocks = blocksOf(text);
  let documentWidth = 0;
  for (const block of blocks) if (block.length > 1) documentWidth = Math.max(documentWidth, widthOf(block));
  const ends: number[] = [];
  for (const block of blocks) {
    const width = block.length > 2 ? widthOf(block) : documentWidth;
    const meant = block.map((line, i) => i === block.length - 1 || isMeant(line, block[i + 1]!, width));
    const count = meant.filter(Boolean).length - 1;
    const list = count > 1 && count > LIST_SHARE * (block.length - 1);
    block.forEach((line, i) => {
      if (meant[i]! || (list && !line.hyphenated)) ends.push(line.end);
    });
  }
  return ends;
}

function isMeant(line: Line, next: Line, width: number): boolean {
  if (next.bullet) return true;
  if (line.hyphenated || next.small) return false;
  if (width < NARROWEST || line.width > WIDEST) return true;
  return line.width + 1 + next.firstWord <= width;
}

function widthOf(block: readonly Line[]): number {
  let width = 0;
  for (const line of block) if (line.width <= WIDEST && line.width > width) width = line.width;
  return width;
}

/** Runs of lines without a blank line between them; blank lines are in none. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (let start = 0; start < text.length;) {
    const stop = endOfLine(text, start);
    const line = measure(text, start, stop);
    if (line !== null) block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
    start = stop + (text.startsWith('\r\n', stop) ? 2 : 1);
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function endOfLine(text: string, start: number): number {
  let stop = start;
  for (; stop < text.length; stop++) {
    const code = text.charCodeAt(stop);
    // Printable ASCII ends no line.
    if ((code < 0x20 || code > 0x7e) && kindAt(text, stop) === LINE_END) break;
  }
  return stop;
}

function measure(text: string, lineStart: number, lineStop: number): Line | null {
  let start = lineStart;
  let end = lineStop;
  while (start < end && kindAt(text, start) === SPACE) start++;
  while (end > start && kindAt(text, end - 1) === SPACE) end--;
  if (start === end) return null;
  let word = start;
  while (word < end && kindAt(text, word) !== SPACE && !isHyphen(text.charCodeAt(word))) word++;
  const firstWord = word - start + (word < end && isHyphen(text.charCodeAt(word)) ? 1 : 0);
  return {
    start,
    end,
    width: end - lineStart,
    firstWord,
    bullet: isBullet(text, start, end),
    small: kindAt(text, start) === LOWER,
    hyphenated: isHyphen(text.charCodeAt(end - 1)) && end - 1 > start && isWordKind(kindAt(text, end - 2)),
  };
}

/** `•`, `-`, `*`, `1.`, `a)` and their like, with a space after them. */
function isBullet(text: string, start: number, end: number): boolean {
  // Nearly every line begins with two letters.
  if (isWordKind(kindAt(text, start)) && kindAt(text, start + 1) === LOWER) return false;
  const head = text.slice(start, Math.min(start + 5, end));
  return /^(?:[-*•◦▪‣·●○■–—]|\(?(?:\d{1,2}|[a-z])[.)])\s/.test(head);
}
