import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Printable, Row } from '#src/output/printable.js';
import { HARMFUL, print } from './print.js';

const SHAPE = { columns: ['name', 'count', 'also'], single: false };

function hold(rows: readonly Row[]): Printable {
  return { values: () => [], blocks: () => [], rows: () => rows };
}

const anyRow = fc.record({
  name: fc.string({ unit: 'binary' }).map((text) => Buffer.from(text).toString()),
  count: fc.oneof(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true })),
  also: fc.option(fc.stringMatching(/^[-=+@,;"'\t\n ab]*$/)),
});
const anyItems = fc.array(fc.array(anyRow, { maxLength: 3 }), { maxLength: 4 });

/** What a reader gets: every cell as text. */
function cells(rows: readonly Row[]): string[][] {
  return rows.map((row) => SHAPE.columns.map((column) => (row[column] === null ? '' : String(row[column]))));
}

describe('csv', () => {
  it('is read back as exactly the rows when raw', async () => {
    await fc.assert(
      fc.asyncProperty(anyItems, async (items) => {
        const printed = await print('csv', SHAPE, items.map(hold), { raw: true });
        const parsed: unknown = parse(printed, { bom: false, record_delimiter: '\n' });
        expect(parsed).toEqual([SHAPE.columns, ...cells(items.flat())]);
      }),
    );
  });

  it('has no cell that a spreadsheet would run, and no harmful character, unless raw', async () => {
    await fc.assert(
      fc.asyncProperty(anyItems, async (items) => {
        for (const [format, delimiter] of [
          ['csv', ','],
          ['tsv', '\t'],
        ] as const) {
          const printed = await print(format, SHAPE, items.map(hold));
          expect(printed.replaceAll('\t', '')).not.toMatch(HARMFUL);
          const parsed: string[][] = parse(printed, { delimiter });
          expect(parsed).toHaveLength(items.flat().length + 1);
          for (const [name, , also] of parsed.slice(1)) {
            expect(name).not.toMatch(/^(?!-$)[=+\-@\t\r＝＋－＠]/u);
            expect(also).not.toMatch(/^(?!-$)[=+\-@\t\r＝＋－＠]/u);
          }
        }
      }),
    );
  });

  it.each([
    { cell: '=HYPERLINK("http://x")', safe: '\'=HYPERLINK("http://x")' },
    { cell: '-1+1', safe: "'-1+1" },
    { cell: '@SUM(A1)', safe: "'@SUM(A1)" },
    { cell: 'al-Bashir', safe: 'al-Bashir' },
    { cell: '3 = 3', safe: '3 = 3' },
  ])('writes $cell as $safe', async ({ cell, safe }) => {
    const printed = await print('csv', SHAPE, [hold([{ name: cell, count: 1, also: null }])]);
    const parsed: string[][] = parse(printed);
    expect(parsed[1]).toEqual([safe, '1', '']);
  });

  it('has a header also for an empty result', async () => {
    expect(await print('csv', SHAPE, [])).toBe('name,count,also\n');
    expect(await print('tsv', SHAPE, [])).toBe('name\tcount\talso\n');
  });
});

describe('tsv', () => {
  it('has a line for each row and a tab between cells, raw or not', async () => {
    await fc.assert(
      fc.asyncProperty(anyItems, fc.boolean(), async (items, raw) => {
        const printed = await print('tsv', SHAPE, items.map(hold), { raw });
        const lines = printed.split('\n');
        expect(lines.pop()).toBe('');
        expect(lines).toHaveLength(items.flat().length + 1);
        for (const line of lines) expect(line.split('\t')).toHaveLength(SHAPE.columns.length);
      }),
    );
  });
});
