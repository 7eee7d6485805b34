/** Findings → text: columns for a terminal, or tables in Markdown, as the README has them. */
import { markdownTable } from 'markdown-table';
import type { Finding } from './measurement.js';

/** Columns beside each other, figures to the right. */
export function printText({ title, rows, notes }: Finding): string {
  const [head, ...body] = cellsOf({ title, rows, notes }).map((cells) =>
    cells.map((cell) => cell.replaceAll('`', '')),
  );
  const widths = head!.map((_, column) =>
    Math.max(...[head!, ...body].map((cells) => cells[column]!.length)),
  );
  const lines = [head!, ...body].map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ...notes].map((line) => `${line}\n`).join('');
}

export function printMarkdown(finding: Finding): string {
  const cells = cellsOf(finding);
  const align = cells[0]!.map((_, column) => (column === 0 ? null : 'right'));
  const notes = finding.notes.map((note) => `\n${note}\n`);
  return `${markdownTable(cells, { align, alignDelimiters: false, padding: true })}\n${notes.join('')}`;
}

/** The title stands over the names. */
function cellsOf({ title, rows }: Finding): string[][] {
  const columns = Object.keys(rows[0]?.figures ?? {});
  const body = rows.map(({ name, figures }) => [
    name,
    ...columns.map((column) => formatFigure(figures[column] ?? null, column)),
  ]);
  return [[title, ...columns], ...body];
}

/** As many digits as mean something: 12,345, 123, 12.3, 1.23, 0.123; a ratio has two decimals, or one from ten on. */
export function formatFigure(figure: number | null, column: string): string {
  if (figure === null) return '–';
  if (figure >= 100) return Math.round(figure).toLocaleString('en');
  if (figure >= 10) return figure.toFixed(1);
  return figure.toFixed(figure >= 1 || column.includes('×') ? 2 : 3);
}
