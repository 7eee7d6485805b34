/**
 * Hostile input stays text: file names, names, gold and configurations with control characters, overrides of direction, workflow
 * commands, markup and formulas, through every format of every command.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { COMMANDS } from '#src/commands/command.js';
import { EXIT } from '#src/pipeline/reporter.js';
import { runBinary, type Run } from '../cli/run-binary.js';

const folder = mkdtempSync(join(tmpdir(), 'docs-cli-hostile-'));
const FILE = '=cmd\n::error::owned \u001b[31m\u202e<script>alert(1)<\u2044script>\u0007.txt';
const TEXT =
  'Maria \u001b]0;owned\u0007Duarte met =cmd()!A0 in Egypt.\n::error::owned Peter\u202e Novak of <script>alert(1)</script> ' +
  'Holdings left Geneva.\r\n@SUM(A1) Ltd and Bad\u0085Name Corp. and "Quote, Inc." are in Kenya & <b>Peru</b>.\n';

beforeAll(() => {
  mkdirSync(join(folder, 'in'));
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'in', FILE), TEXT);
  writeFileSync(join(folder, 'other', FILE), TEXT.replace('Egypt', 'Chad'));
  const encoding = '=cmd\n::error::owned\u001b[31m\u202e<script>alert(1)</script>';
  writeFileSync(join(folder, 'hostile.json'), JSON.stringify({ encoding }));
  const names = [
    { label: 'ORG', pattern: '=cmd()!A0' },
    { label: 'ORG', pattern: '::error::owned Peter', id: '::error::id' },
    { label: 'ORG', pattern: '<script>alert(1)</script> Holdings', name: '<script>alert(1)</script>' },
    { label: 'PERSON', pattern: 'Maria', name: '=HYPERLINK("x")\n::error::owned\u202e\u001b[31m' },
  ];
  writeFileSync(join(folder, 'names.jsonl'), names.map((name) => JSON.stringify(name)).join('\n'));
  const mentions = [
    [0, 5, '=cmd\n::error::owned\u202e\u001b[31m<script>alert(1)</script>'],
    [0, 9, 'PER'],
  ];
  const gold = { id: FILE, text: TEXT, mentions };
  writeFileSync(join(folder, 'gold.jsonl'), `${JSON.stringify(gold)}\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const DICTIONARY = ['--dictionary', 'names.jsonl', '--dictionary-report'];

/** Each way to run a command that prints what it read. */
const RUNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  entities: [
    ['in', ...DICTIONARY, '--with-text', '--via'],
    ['in', ...DICTIONARY, '--corpus'],
  ],
  mentions: [['in', ...DICTIONARY]],
  summary: [['in', ...DICTIONARY]],
  annotate: [['in', ...DICTIONARY]],
  explain: [[`in/${FILE}`, '--at', '1:1', ...DICTIONARY]],
  check: [
    ['in', ...DICTIONARY, '--forbid', 'country', '--forbid', 'organisation', '--require', 'person >= 99'],
  ],
  diff: [['in', 'other', ...DICTIONARY]],
  evaluate: [
    ['gold.jsonl', '--errors'],
    ['gold.jsonl', '--lint'],
  ],
  config: [['--config', 'hostile.json']],
};

/** Those that print nothing of an input, and one that passes on what `entities` wrote. */
const OWN_WORDS = ['train', 'schema', 'completions', 'merge'];

/** The flags of each format that the command has. */
async function formatsOf(name: string): Promise<readonly (readonly string[])[]> {
  const command = new Command(name);
  (await COMMANDS[name]!.load()).define(command);
  const choices = command.options.find(({ long }) => long === '--format')?.argChoices;
  return choices ? choices.map((format) => ['--format', format]) : [[], ['--json']];
}

/** What in an output is more than text. */
function findBreaches(format: string, { code, stdout, stderr }: Run): string[] {
  const breaches: string[] = [];
  if (code === EXIT.defect) breaches.push(`a defect: ${stderr}`);
  if (stdout === '') breaches.push(`no output: ${stderr}`);
  for (const output of [stdout, stderr]) {
    // Line feeds, and in columns tabs, are the layout's own.
    for (const [found] of output.matchAll(/(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu))
      breaches.push(`a raw ${JSON.stringify(found)}`);
    for (const [line] of output.matchAll(/^\s*::error::.*$/gmu)) breaches.push(line);
  }
  if (format === 'html' && /<script|<b>Peru/iu.test(stdout)) breaches.push('markup of the input');
  if (format === 'csv' || format === 'tsv') {
    const rows: string[][] = parse(stdout, { delimiter: format === 'csv' ? ',' : '\t' });
    for (const cell of rows.flat()) if (/^[=+@]|^-(?!\d)/u.test(cell)) breaches.push(`a formula: ${cell}`);
  }
  if (format === 'json' || format === 'sarif') JSON.parse(stdout);
  if (format === 'ndjson' || format === 'spacy')
    for (const line of stdout.trim().split('\n')) JSON.parse(line);
  return breaches;
}

describe('hostile input', () => {
  it('goes through every command that prints what it reads', () => {
    expect([...Object.keys(RUNS), ...OWN_WORDS].sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it.each(Object.entries(RUNS))('stays text in every format of %s', async (command, runs) => {
    const breaches: string[] = [];
    for (const flags of await formatsOf(command))
      for (const args of runs) {
        const run = await runBinary([command, ...args, ...flags], { cwd: folder });
        const format = (flags.at(-1) ?? 'text').replace('--', '');
        for (const breach of findBreaches(format, run))
          breaches.push(`${[...flags, ...args].join(' ')}: ${breach}`);
      }
    expect(breaches).toEqual([]);
  });
});
