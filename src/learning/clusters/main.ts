/**
 * The program that makes word clusters from plain text (see README.md in this folder):
 *
 *   node dist/learning/clusters/main.js PLAIN.gz… -o words.tsv [--seed 1] [--min-count 3] [--epochs 3]
 *
 * Reads gzipped or plain files, a paragraph a line, in the order given; writes one table and reports on standard
 * error. The same files, options and seed give the same bytes. Of this folder, only this file knows files and the process.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { createEncoder, type EncodedText } from './encode.js';
import { INDUCTION_DEFAULTS, induceClusters } from './induce.js';
import { writeTable } from './write-table.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string', short: 'o' },
    seed: { type: 'string', default: '1' },
    'min-count': { type: 'string', default: '3' },
    epochs: { type: 'string', default: String(INDUCTION_DEFAULTS.epochs) },
  },
});
const output = values.output;
if (output === undefined || positionals.length === 0) {
  process.stderr.write('usage: main.js PLAIN… -o TABLE [--seed N] [--min-count N] [--epochs N]\n');
  process.exitCode = 2;
} else {
  const text = await encodeFiles(positionals, wholeNumber('min-count'));
  const options = { ...INDUCTION_DEFAULTS, seed: wholeNumber('seed'), epochs: wholeNumber('epochs') };
  writeFileSync(output, writeTable(text, await induceClusters(text, options, report)));
}

function wholeNumber(name: 'seed' | 'min-count' | 'epochs'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 0)
    throw new RangeError(`--${name}: not a whole number: ${values[name]}`);
  return value;
}

async function encodeFiles(paths: readonly string[], minCount: number): Promise<EncodedText> {
  const encoder = createEncoder(minCount);
  for (const path of paths) {
    const bytes = createReadStream(path);
    const input = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
    for await (const line of createInterface({ input, crlfDelay: Infinity })) encoder.add(line);
    report(`read ${path}`);
  }
  const text = encoder.finish();
  report(`${text.words.length} words, ${text.ids.length} tokens`);
  return text;
}

function report(message: string): void {
  process.stderr.write(`${process.uptime().toFixed(0)} s: ${message}\n`);
}
