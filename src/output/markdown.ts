/**
 * `markdown`: GitHub's tables. Whatever Markdown or HTML would take for markup is escaped, so that a reader of
 * the rendered page sees the text of the document: `<script>` stays text, with `raw` too.
 */
import { markdownTable } from 'markdown-table';
import { drawBar } from './layout/draw-bar.js';
import { widthOf } from './layout/measure-text.js';
import type { Block, Column, CreatePrinter, Section, Table } from './printable.js';
import { sanitiseLine } from './sanitise.js';

const BAR_WIDTH = 20;

export const createMarkdownPrinter: CreatePrinter = (_shape, { raw }) => {
  const clean = raw ? joinLines : sanitiseLine;
  return {
    begin: () => '',
    item: (item) =>
      item
        .blocks()
        .map((block) => `${printBlock(block, clean)}\n`)
        .join('\n'),
    separator: '\n',
    end: () => '',
  };
};

type Clean = (text: string) => string;

function printBlock(block: Block, clean: Clean): string {
  if (block.kind === 'note') {
    const text = escapeMarkdown(clean(block.text));
    return block.tone === 'error' ? `> **Error:** ${text}` : text;
  }
  const title = block.title === null ? [] : [`## ${escapeMarkdown(clean(block.title))}`];
  const details = block.details.length === 0 ? [] : [escapeMarkdown(clean(block.details.join(' · ')))];
  const tables = block.sections
    .filter(({ rows }) => rows.length > 0)
    .map((section) => printSection(block, section, clean));
  return [...title, ...details, ...tables].join('\n\n');
}

/** Wider cells are not padded to each other: a page of a concordance would be mostly spaces. */
const WIDEST_ALIGNED = 60;

/** A column that is empty in this section is left out; a mention stands within its context. */
function printSection({ columns }: Table, { headers, rows }: Section, clean: Clean): string {
  const kept = [...columns.keys()].filter(
    (index) => !isContext(columns[index]!) && rows.some((row) => (row[index] ?? '') !== ''),
  );
  const printRow = (row: readonly string[]): string[] =>
    kept.map((index) => {
      if (columns[index]!.kind !== 'mention') return printCell(columns[index]!, row[index] ?? '', clean);
      return printMention(row[index - 1] ?? '', row[index] ?? '', row[index + 1] ?? '', clean);
    });
  const cells = [kept.map((index) => escapeMarkdown(clean(headers[index] ?? ''))), ...rows.map(printRow)];
  return markdownTable(cells, {
    align: kept.map((index) => (columns[index]!.kind === 'number' ? 'r' : '')),
    alignDelimiters: cells.every((row) => row.every((cell) => cell.length <= WIDEST_ALIGNED)),
    stringLength: widthOf,
  });
}

function isContext({ kind }: Column): boolean {
  return kind === 'before' || kind === 'after';
}

function printCell({ kind }: Column, cell: string, clean: Clean): string {
  return kind === 'bar' ? drawBar(Number(cell), BAR_WIDTH) : escapeMarkdown(clean(cell));
}

/** The columns before and after a mention are its context. */
function printMention(before: string, mention: string, after: string, clean: Clean): string {
  const [left, right] = [escapeMarkdown(clean(before)), escapeMarkdown(clean(after))];
  const space = (at: string): string => (/^\s/u.test(at) ? ' ' : '');
  const ending = before.slice(-1);
  return `${left}${space(ending)}**${escapeMarkdown(clean(mention))}**${space(after)}${right}`.trim();
}

function joinLines(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * One line of text as inline Markdown. Backslashes before what can begin markup anywhere in a line or cell, and
 * in `://` and `www.`, which would make links; references for HTML's own characters.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www(?=\.)/gi, '$&\\')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=#]/, '\\$&');
}
