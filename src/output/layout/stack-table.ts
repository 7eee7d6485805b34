/** A table for narrow terminals: each row a short paragraph, its cells below its name. */
import type { Column, Table } from '../printable.js';
import { wrapText } from './measure-text.js';
import type { Paint } from './paint.js';

const INDENT = '  ';

/** Lines no wider than `width`, which is four cells at least. */
export function stackTable({ columns, sections }: Table, width: number, paint: Paint): string[] {
  const lines: string[] = [];
  for (const { headers, rows } of sections) {
    if (rows.length === 0) continue;
    if (lines.length > 0) lines.push('');
    const heading = headers[0] ?? '';
    if (heading !== '') lines.push(...wrapText(heading, width).map(paint.header));
    for (const row of rows) lines.push(...stackRow(columns, headers, row, width, paint));
  }
  return lines;
}

/** The first cell is the row's name; a mention is told with its context as running text. */
function stackRow(
  columns: readonly Column[],
  headers: readonly string[],
  row: readonly string[],
  width: number,
  paint: Paint,
): string[] {
  const lines: string[] = [];
  const running: string[] = [];
  for (const [index, { kind }] of columns.entries()) {
    const cell = row[index] ?? '';
    if (cell.trim() === '' || kind === 'bar') continue;
    if (kind === 'before' || kind === 'mention' || kind === 'after') running.push(cell);
    else if (index === 0) lines.push(...wrapText(cell, width).map(paint.name));
    else lines.push(...indent([headers[index] ?? '', cell].filter((text) => text !== '').join(': '), width));
  }
  return running.length === 0 ? lines : [...wrapText(running.join('').trim(), width), ...lines];
}

function indent(text: string, width: number): string[] {
  return wrapText(text, width - INDENT.length).map((line) => INDENT + line);
}
