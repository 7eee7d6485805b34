/**
 * `terminal`: the text wrapped to the width, its names coloured by type under a legend. Without colour a name stands in
 * brackets with its type behind it: `[Doha](place)`.
 */
import { Chalk } from 'chalk';
import { type Mark, cutAtMarks } from '../../analysis/list-marks.js';
import { ENTITY_TYPES } from '../../record.js';
import { widthOf, wrapText } from '../layout/measure-text.js';
import { sanitiseLine, sanitisePhrase } from '../sanitise.js';
import type { Annotated, AnnotationOptions, AnnotationPrinter } from './annotated.js';

/** Text of one style. */
interface Part {
  readonly text: string;
  readonly mark: Mark | null;
}
/** What stands between two spaces. */
type Chunk = readonly Part[];
type PaintMark = (text: string, kind: Kind) => string;

const KINDS = [...ENTITY_TYPES, 'open'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = ({ candidates, type }: Mark): Kind => (candidates.length > 0 ? 'open' : type);

export function createTerminalPrinter({ width, colour }: AnnotationOptions): AnnotationPrinter {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const styles: Record<Kind, (text: string) => string> = {
    person: chalk.bold.yellow,
    country: chalk.bold.green,
    organisation: chalk.bold.cyan,
    place: chalk.bold.magenta,
    open: chalk.underline,
  };
  const paint: PaintMark = (text, kind) => styles[kind](text);
  let isFirst = true;
  return {
    begin: () => '',
    document(annotated) {
      const gap = isFirst ? '' : '\n';
      isFirst = false;
      if ('error' in annotated) {
        const message = wrapText(`✗ ${sanitiseLine(annotated.error)}`, width);
        return `${gap}${message.map((line) => chalk.red(line)).join('\n')}\n`;
      }
      const title = wrapText(sanitiseLine(annotated.id), width).map((line) => chalk.bold(line));
      const legend = wrapChunks(legendOf(annotated.marks), width);
      const lines = [...title, ...legend.map((line) => draw(line, paint)), ''];
      return `${gap}${lines.join('\n')}\n${drawText(annotated, width, colour, paint)}`;
    },
    end: () => '',
  };
}

/** Each type of the document with its count. */
function legendOf(marks: readonly Mark[]): Chunk[] {
  const chunks = KINDS.flatMap((kind): Chunk[] => {
    const found = marks.filter((mark) => kindOf(mark) === kind);
    return found.length === 0
      ? []
      : [[{ text: kind, mark: found[0]! }], [{ text: `${found.length} `, mark: null }]];
  });
  return chunks.length > 0 ? chunks : [[{ text: 'no names found', mark: null }]];
}

function drawText({ text, marks }: Annotated, width: number, colour: boolean, paint: PaintMark): string {
  const lines: string[] = [];
  let chunks: Part[][] = [[]];
  const flush = (): void => {
    for (const line of wrapChunks(chunks, width)) lines.push(draw(line, paint));
    chunks = [[]];
  };
  for (const { text: slice, mark } of cutAtMarks(text, marks)) {
    if (mark) {
      const name = sanitisePhrase(slice);
      append(chunks, colour ? name : `[${name}](${kindOf(mark)})`, mark);
      continue;
    }
    slice.split(/\r\n|\r|\n/u).forEach((line, index) => {
      if (index > 0) flush();
      append(chunks, sanitisePhrase(line), null);
    });
  }
  flush();
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return `${lines.join('\n')}\n`;
}

/** Adds text to the last chunk, and a new chunk behind each of its spaces. */
function append(chunks: Part[][], text: string, mark: Mark | null): void {
  text.split(' ').forEach((word, index) => {
    if (index > 0) chunks.push([]);
    if (word !== '') chunks.at(-1)!.push({ text: word, mark });
  });
}

/** Lines of chunks, none wider than `width`. */
function wrapChunks(chunks: readonly Chunk[], width: number): Chunk[][] {
  const lines: Chunk[][] = [[]];
  let used = 0;
  for (const chunk of chunks) {
    if (chunk.length === 0) continue;
    for (const piece of fitChunk(chunk, width)) {
      const needs = widthOfChunk(piece);
      if (lines.at(-1)!.length === 0) used = needs;
      else if (used + 1 + needs <= width) used += 1 + needs;
      else {
        lines.push([]);
        used = needs;
      }
      lines.at(-1)!.push(piece);
    }
  }
  return lines;
}

const widthOfChunk = (chunk: Chunk): number => chunk.reduce((sum, { text }) => sum + widthOf(text), 0);

/**
 * The chunk, or, where it is wider than a line, pieces of it that are not. Each piece but the last is so full that what
 * follows does not fit beside it: no space comes between them that the text does not have.
 */
function fitChunk(chunk: Chunk, width: number): Chunk[] {
  if (widthOfChunk(chunk) <= width) return [chunk];
  const pieces: Part[][] = [[]];
  let used = 0;
  for (const { text, mark } of chunk)
    for (const part of wrapText(text, width)) {
      const needs = widthOf(part);
      if (used + needs > width) {
        pieces.push([]);
        used = 0;
      }
      pieces.at(-1)!.push({ text: part, mark });
      used += needs;
    }
  return pieces.filter((piece) => piece.length > 0);
}

function draw(line: readonly Chunk[], paint: PaintMark): string {
  let drawn = '';
  line.forEach((chunk, index) => {
    if (index > 0) drawn += ' ';
    for (const { text, mark } of chunk) drawn += mark ? paint(text, kindOf(mark)) : text;
  });
  return drawn.trimEnd();
}
