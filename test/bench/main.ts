/**
 * `npm run bench`: speed, memory and scaling, side by side in one run with a bare node, compromise and wink-nlp. Times differ
 * from machine to machine and from day to day: read the ratios. Prints tables and writes bench.json.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MEASUREMENTS } from './measurements.js';
import { ROOT } from './places.js';
import { printMarkdown, printText } from './print-findings.js';
import { describeCircumstances, printCircumstances, readReport, saveEntry, type Entry } from './report.js';

const FILE = join(ROOT, 'bench.json');

const USAGE = `Usage: npm run bench -- [options] [measurements...]

Measurements, all if none is named: ${Object.keys(MEASUREMENTS).join(', ')}

Options:
  --full      also what takes many minutes
  --markdown  print tables in Markdown
  --saved     print what bench.json holds, measure nothing
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let options;
  try {
    options = readOptions(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) process.stdout.write(USAGE);
  else if (options.saved) printSaved(options.names, options.markdown);
  else await measure(options.names, options.full, options.markdown);
  return 0;
}

/** @throws Error for what is unknown */
function readOptions(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { full: flag, markdown: flag, saved: flag, help: { ...flag, short: 'h' } },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(MEASUREMENTS, name));
  if (unknown !== undefined) throw new Error(`${unknown}: no such measurement`);
  return { ...values, names: positionals.length > 0 ? positionals : Object.keys(MEASUREMENTS) };
}

async function measure(names: readonly string[], full: boolean, markdown: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'docs-cli-bench-'));
  const clean = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('SIGINT', () => {
    clean();
    process.exit(130);
  });
  const printer = createPrinter(markdown);
  try {
    for (const name of names) {
      const circumstances = describeCircumstances();
      process.stderr.write(`${name} (load ${circumstances.load}) …\n`);
      const finding = await MEASUREMENTS[name]!({ folder, full, processors: availableParallelism() });
      const entry = { ...circumstances, ...finding };
      saveEntry(FILE, name, entry);
      printer(entry);
    }
  } finally {
    clean();
  }
}

function printSaved(names: readonly string[], markdown: boolean): void {
  const report = readReport(FILE);
  const printer = createPrinter(markdown);
  for (const name of names) if (report[name]) printer(report[name]);
}

/** Says under which circumstances once, and again when they are others. */
function createPrinter(markdown: boolean): (entry: Entry) => void {
  let said = '';
  return (entry) => {
    const caption = printCircumstances(entry);
    if (caption !== said) process.stdout.write(`${caption}\n\n`);
    said = caption;
    process.stdout.write(`${markdown ? printMarkdown(entry) : printText(entry)}\n`);
  };
}
