/**
 * `table`: for a person at a terminal. All text is sanitised here, whichever view it comes from, and every line
 * is as wide as the terminal at most (and as `NARROWEST` at least).
 */
import { drawTable } from './layout/draw-table.js';
import { wrapText } from './layout/measure-text.js';
import { createPaint, type Paint } from './layout/paint.js';
import type { Block, CreatePrinter, Note, Table } from './printable.js';
import { sanitiseLine, sanitisePhrase } from './sanitise.js';

/** Narrower terminals are written to as if they were so wide. */
export const NARROWEST = 20;

export const createTablePrinter: CreatePrinter = (_shape, { width, colour }) => {
  const paint = createPaint(colour);
  const fitted = Math.max(NARROWEST, Math.floor(width));
  return {
    begin: () => '',
    item: (item) =>
      item
        .blocks()
        .map((block) => `${drawBlock(block, fitted, colour, paint).join('\n')}\n`)
        .join('\n'),
    separator: '\n',
    end: () => '',
  };
};

function drawBlock(block: Block, width: number, colour: boolean, paint: Paint): string[] {
  if (block.kind === 'table') return drawTable(prepareTable(block, colour), width, paint);
  return drawNote(block, width, paint);
}

function drawNote({ tone, text }: Note, width: number, paint: Paint): string[] {
  const sign = tone === 'error' ? '✗ ' : '';
  return wrapText(sign + sanitiseLine(text), width).map(tone === 'error' ? paint.error : paint.plain);
}

/** Every text sanitised; without colour, brackets mark a mention. */
function prepareTable(table: Table, colour: boolean): Table {
  const prepareCell = (cell: string, index: number): string => {
    const kind = table.columns[index]?.kind;
    // The space between a mention and the words around it matters where they are set as running text.
    if (kind === 'before' || kind === 'after') return sanitisePhrase(cell);
    return kind === 'mention' && !colour ? `[${sanitiseLine(cell)}]` : sanitiseLine(cell);
  };
  return {
    ...table,
    title: table.title === null ? null : sanitiseLine(table.title),
    details: table.details.map(sanitiseLine),
    sections: table.sections.map(({ headers, rows }) => ({
      headers: headers.map(sanitiseLine),
      rows: rows.map((row) => row.map(prepareCell)),
    })),
  };
}
