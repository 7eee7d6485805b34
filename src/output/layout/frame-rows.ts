/**
 * Sets rows of laid-out cells side by side with cli-table3.
 *
 * cli-table3 measures text with an older string-width, which takes many emoji and combining marks for wider or
 * narrower than they are, and pads or cuts accordingly. So it is given stand-ins of the right size, and the
 * text is put in their places afterwards.
 */
import Table from 'cli-table3';

export const GAP = '  ';

const STAND_IN = '\ue000';
const STAND_INS = /\ue000+/g;

/** cli-table3 searches among all cells for each: bounded tables keep the work linear. */
const ROWS_AT_ONCE = 100;

/** The lines of a cell, all of its column's width. */
export type CellLines = readonly string[];

/** Lines of text, without white space at their ends. Cells of a row may differ in height. */
export function frameRows(rows: readonly (readonly CellLines[])[], widths: readonly number[]): string[] {
  const lines: string[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    lines.push(...frameSome(rows.slice(from, from + ROWS_AT_ONCE), widths));
  return lines;
}

function frameSome(rows: readonly (readonly CellLines[])[], widths: readonly number[]): string[] {
  const table = new Table({
    chars: WITHOUT_BORDERS,
    // Its defaults colour the head and the borders, into pipes too.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: [...widths],
  });
  const content: string[] = [];
  for (const row of rows) {
    const height = Math.max(...row.map((cell) => cell.length));
    const standIns = widths.map((width) => Array<string>(height).fill(STAND_IN.repeat(width)).join('\n'));
    table.push(standIns);
    for (let line = 0; line < height; line++)
      for (const [index, width] of widths.entries()) content.push(row[index]?.[line] ?? ' '.repeat(width));
  }
  let next = 0;
  return table
    .toString()
    .replace(STAND_INS, () => content[next++] ?? '')
    .split('\n')
    .map((line) => line.trimEnd());
}

const WITHOUT_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: GAP,
};
