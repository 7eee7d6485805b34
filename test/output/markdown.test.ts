import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Printable } from '#src/output/printable.js';
import { sanitiseText } from '#src/output/sanitise.js';
import { print } from './print.js';

const SHAPE = { columns: [], single: false };

function show(...blocks: Block[]): Printable {
  return { values: () => [], blocks: () => blocks, rows: () => [] };
}

function showCells(rows: readonly (readonly string[])[]): Printable {
  const columns = rows[0]!.map(() => ({ kind: 'text' as const }));
  const sections = [{ headers: rows[0]!.map(() => 'Head'), rows }];
  return show({ kind: 'table', title: null, details: [], columns, sections });
}

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

function read(markdown: string): Node {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function textOf({ value, children = [] }: Node): string {
  return value ?? children.map(textOf).join('');
}

function typesIn({ type, children = [] }: Node): string[] {
  return [type, ...children.flatMap(typesIn)];
}

const anyCell = fc
  .array(
    fc.constantFrom(
      '|',
      '\\',
      '`',
      '*',
      '_',
      '__',
      '**',
      '~',
      '~~',
      '<',
      '>',
      '&',
      '&lt;',
      '[',
      '](',
      ')',
      '!',
      '#',
      '-',
      '+',
      '=',
      '$',
      '<script>',
      '://',
      'http',
      'www.',
      'a',
      'é',
      '1.',
      ' ',
      '\n',
      '@',
      ':',
      '{',
      '^',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `x${parts.join('')}y`);

describe('markdown', () => {
  it('is read by a Markdown parser as the same text and as nothing but text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1, maxLength: 3 }), async (rows) => {
        const tree = read(await print('markdown', SHAPE, [showCells(rows)]));
        expect(tree.children!.map(({ type }) => type)).toEqual(['table']);
        const cells = tree.children![0]!.children!.slice(1).map((row) => row.children!.map(textOf));
        expect(cells).toEqual(rows.map((row) => row.map((cell) => sanitiseText(cell).replace(/\s+/g, ' '))));
        const marks = new Set(typesIn(tree));
        for (const type of ['html', 'image', 'inlineCode', 'emphasis', 'strong', 'delete'])
          expect(marks.has(type)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '# not a heading',
    '1. not a list',
    '- nor this',
    '> nor a quote',
    '===',
    '+ x',
  ])('keeps %s as text in a paragraph', async (text) => {
    const tree = read(await print('markdown', SHAPE, [show({ kind: 'note', tone: 'plain', text })]));
    expect(tree.children!.map(({ type }) => type)).toEqual(['paragraph']);
    expect(textOf(tree)).toBe(text);
  });

  it('sets a mention in bold within its context', async () => {
    const columns = [{ kind: 'before' }, { kind: 'mention' }, { kind: 'after' }] as const;
    const sections = [{ headers: ['', 'Mention', ''], rows: [['in ', 'Lima', ', he said']] }];
    const table = { kind: 'table', title: null, details: [], columns, sections } as const;
    expect(await print('markdown', SHAPE, [show(table)])).toBe(
      '| Mention              |\n| -------------------- |\n| in **Lima**, he said |\n',
    );
  });
});
