/** A table fitted to a width: columns side by side, or, where they would be too narrow, row below row. */
import type { Column, Section, Table } from '../printable.js';
import { drawBar } from './draw-bar.js';
import { fitColumns, type Wish } from './fit-columns.js';
import { frameRows, GAP } from './frame-rows.js';
import { cutEnd, cutStart, padText, widestWord, widthOf, wrapText } from './measure-text.js';
import type { Paint, Part } from './paint.js';
import { stackTable } from './stack-table.js';

/**
 * Names and words keep so many cells in a row as long as the width allows, then fewer, before rows are stacked.
 */
const LEAST_WIDTHS = [
  { name: 26, word: 14 },
  { name: 18, word: 14 },
  { name: 12, word: 12 },
] as const;
const SHORTEST_CONTEXT = 10;
const SHORTEST_BAR = 6;
const LONGEST_BAR = 60;

/** Lines no wider than `width`. The table's texts have been sanitised. */
export function drawTable(table: Table, width: number, paint: Paint): string[] {
  const shown = selectColumns(table, width);
  const title = drawTitle(shown, width, paint);
  const widths = chooseWidths(shown, width);
  const body = widths ? drawSections(shown, widths, paint) : stackTable(shown, width, paint);
  return title.length > 0 && body.length > 0 ? [...title, '', ...body] : [...title, ...body];
}

/** The title and, where they fit beside it, its details. */
function drawTitle({ title, details }: Table, width: number, paint: Paint): string[] {
  if (title === null) return [];
  const detail = details.join(' · ');
  if (detail !== '' && widthOf(title) + GAP.length + widthOf(detail) <= width)
    return [`${paint.title(title)}${GAP}${paint.detail(detail)}`];
  return [
    ...wrapText(title, width).map(paint.title),
    ...(detail === '' ? [] : wrapText(detail, width).map(paint.detail)),
  ];
}

/** Leaves out what this width has no place for and what has no content anywhere. */
function selectColumns(table: Table, width: number): Table {
  const kept = [...table.columns.keys()].filter(
    (index) =>
      width >= (table.columns[index]!.dropBelow ?? 0) &&
      table.sections.some(({ rows }) => rows.some((row) => (row[index] ?? '') !== '')),
  );
  const pick = (cells: readonly string[]): string[] => kept.map((index) => cells[index] ?? '');
  return {
    ...table,
    columns: kept.map((index) => table.columns[index]!),
    sections: table.sections.map(({ headers, rows }) => {
      const kept = rows.map(pick);
      const isUsed = (_: string, index: number): boolean => kept.some((row) => row[index] !== '');
      return {
        headers: pick(headers).map((header, index) => (isUsed(header, index) ? header : '')),
        rows: kept,
      };
    }),
  };
}

/** Of the ways to divide the width, the one that needs the fewest lines; null where none fits. */
function chooseWidths({ columns, sections }: Table, width: number): number[] | null {
  const available = width - GAP.length * (columns.length - 1);
  const rows = sections.flatMap((section) => [section.headers, ...section.rows]);
  const cellsOf = columns.map((_, index) => rows.map((row) => row[index]!));
  let best: number[] | null = null;
  let fewest = Infinity;
  for (const least of LEAST_WIDTHS) {
    const wishes = columns.map((column, index) => wishFor(column, cellsOf[index]!, least, available));
    const widths = fitColumns(wishes, available);
    const lines = widths ? estimateLines(columns, rows, widths) : Infinity;
    if (lines < fewest) [best, fewest] = [widths, lines];
  }
  return best;
}

function estimateLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): number {
  const wraps = columns.map(({ kind }) => kind === 'name' || kind === 'text' || kind === 'mention');
  return rows.reduce((lines, row) => {
    const heights = row.map((cell, index) => (wraps[index] ? Math.ceil(widthOf(cell) / widths[index]!) : 1));
    return lines + Math.max(1, ...heights);
  }, 0);
}

function wishFor(
  { kind }: Column,
  cells: readonly string[],
  least: (typeof LEAST_WIDTHS)[number],
  available: number,
): Wish {
  if (kind === 'before' || kind === 'after') {
    // Of a context longer than the table it does not matter by how much.
    const natural = widest(cells, (cell) => (cell.length > 2 * available ? available : widthOf(cell.trim())));
    return { minimum: Math.min(natural, SHORTEST_CONTEXT), natural, elastic: true };
  }
  if (kind === 'bar') return { minimum: SHORTEST_BAR, natural: LONGEST_BAR, elastic: true };
  const natural = widest(cells, widthOf);
  switch (kind) {
    case 'number':
      return { minimum: natural, natural, elastic: false };
    case 'mention': {
      const bound = Math.max(available >> 2, Math.min(widest(cells, widestWord), available >> 1));
      return between(Math.min(natural, bound), bound);
    }
    case 'name':
      return between(natural, least.name);
    case 'text':
      return between(natural, Math.min(widest(cells, widestWord), least.word));
  }
}

function between(natural: number, minimum: number): Wish {
  return { natural, minimum: Math.min(natural, Math.max(2, minimum)), elastic: false };
}

function widest(cells: readonly string[], measure: (cell: string) => number): number {
  return cells.reduce((most, cell) => Math.max(most, measure(cell)), 1);
}

function drawSections({ columns, sections }: Table, widths: readonly number[], paint: Paint): string[] {
  const total = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1));
  const lines: string[] = [];
  for (const section of sections) {
    if (section.rows.length === 0) continue;
    if (lines.length > 0) lines.push('');
    if (hasHeaders(section)) {
      const headers = section.headers.map((header, index) =>
        layCell(
          { kind: columns[index]!.kind === 'number' ? 'number' : 'text' },
          header,
          widths[index]!,
          paint.header,
        ),
      );
      lines.push(...frameRows([headers], widths), paint.rule('─'.repeat(total)));
    }
    const rows = section.rows.map((row) =>
      row.map((cell, index) =>
        layCell(columns[index]!, cell, widths[index]!, paint[partOf(columns[index]!)]),
      ),
    );
    lines.push(...frameRows(rows, widths));
  }
  return lines;
}

function hasHeaders({ headers }: Section): boolean {
  return headers.some((header) => header !== '');
}

function partOf({ kind }: Column): Part {
  return kind === 'name' || kind === 'mention' || kind === 'bar' ? kind : 'plain';
}

/** Lines of exactly `width` cells. */
function layCell({ kind }: Column, cell: string, width: number, paint: (text: string) => string): string[] {
  const lines =
    kind === 'before'
      ? [cutStart(cell.trim(), width)]
      : kind === 'after'
        ? [cutEnd(cell.trim(), width)]
        : kind === 'bar'
          ? [drawBar(Number(cell), width)]
          : wrapText(cell, width);
  const side = kind === 'number' || kind === 'before' ? 'left' : 'right';
  return lines.map((line) => padText(line, width, side, line === '' ? '' : paint(line)));
}
