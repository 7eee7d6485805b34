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
import { writeReadme } from './write-readme.js';

const FILE = join(ROOT, 'bench.json');
const README = join(ROOT, 'README.md');
/** The others are for those who make it faster. */
const IN_README = ['startup', 'throughput', 'jobs', 'files', 'memory', 'linearity', 'repeated'];

const USAGE = `Usage: npm run bench -- [options] [measurements...]

Measurements, all if none is named: ${Object.keys(MEASUREMENTS).join(', ')}

Options:
  --full      also what takes many minutes
  --quick     a tenth of everything, to see whether it runs; not saved
  --markdown  print tables in Markdown
  --saved     print what bench.json holds, measure nothing
  --readme    put what bench.json holds then into the README
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
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (options.saved) process.stdout.write(printSaved(options.names, options.markdown));
  else await measure(options);
  if (options.readme) writeReadme(README, printSaved(IN_README, true).trimEnd());
  return 0;
}

type Options = ReturnType<typeof readOptions>;

/** @throws Error for what is unknown */
function readOptions(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      full: flag,
      quick: flag,
      markdown: flag,
      saved: flag,
      readme: flag,
      help: { ...flag, short: 'h' },
    },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(MEASUREMENTS, name));
  if (unknown !== undefined) throw new Error(`${unknown}: no such measurement`);
  return { ...values, names: positionals.length > 0 ? positionals : Object.keys(MEASUREMENTS) };
}

async function measure({ names, full, quick, markdown }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'docs-cli-bench-'));
  const clean = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('SIGINT', () => {
    clean();
    process.exit(130);
  });
  const setting = { folder, full, scale: quick ? 0.1 : 1, processors: availableParallelism() };
  const print = createPrinter(markdown);
  try {
    for (const name of names) {
      const circumstances = describeCircumstances();
      process.stderr.write(`${name} (load ${circumstances.load}) …\n`);
      const finding = await MEASUREMENTS[name]!(setting);
      const entry = { ...circumstances, ...finding };
      if (!quick) saveEntry(FILE, name, entry);
      process.stdout.write(print(entry));
    }
  } finally {
    clean();
  }
}

function printSaved(names: readonly string[], markdown: boolean): string {
  const report = readReport(FILE);
  const print = createPrinter(markdown);
  return names.map((name) => (report[name] ? print(report[name]) : '')).join('');
}

/** Says under which circumstances once, and again when they are others. */
function createPrinter(markdown: boolean): (entry: Entry) => string {
  let said = '';
  return (entry) => {
    const caption = printCircumstances(entry);
    const head = caption === said ? '' : `${caption}\n\n`;
    said = caption;
    return `${head}${markdown ? printMarkdown(entry) : printText(entry)}\n`;
  };
}
