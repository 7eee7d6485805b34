/**
 * `docs-cli merge`: the records of shards, put back in order as one NDJSON stream.
 */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ReadOptions } from '../documents/options.js';
import type { Context } from '../pipeline/context.js';
import { findShards } from '../pipeline/find-shards.js';
import { mergeRecords } from '../pipeline/merge-records.js';
import { createReporter, exitCode, EXIT } from '../pipeline/reporter.js';
import { openOutput } from '../pipeline/write-output.js';
import { Problem } from '../problem.js';
import { positiveInteger, type RawOptions } from './options.js';

export function define(command: Command): void {
  command
    .argument('[paths...]', 'files of records (NDJSON), folders of them, globs; - is standard input')
    .option('--shards <n>', 'fail unless there are exactly n files', positiveInteger)
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-q, --quiet', 'no warnings and notices on standard error; errors stay')
    .addHelpText(
      'after',
      `
Files are ordered by name, numbers in names by value, whatever the order of the arguments; a folder that --out-dir wrote is
ordered as its documents. Lines are passed on as they are. One that is cut off, is no record or repeats an id is said and
left out, and the exit code is 2.

Examples:
  $ docs-cli merge "out/shard-*.ndjson" --shards 4 -o records.ndjson
  $ docs-cli merge records/ | jq -r .id
`,
    );
}

export async function run(args: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const { stdin, stdout, cwd } = context;
  const reporter = createReporter(context, raw.quiet === true);
  const onNotice = (text: string): void => {
    reporter.warning('', text);
  };
  const options: ReadOptions = { stdin, cwd, onNotice };
  if (args.length === 0) throw new Problem('usage', 'merge', 'was given no files', 'name the shards');
  const paths = await findShards(args, options, reporter);
  checkNumber(paths, raw.shards as number | undefined);
  const path = raw.output as string | undefined;
  if (path !== undefined) await refuseInput(path, paths, cwd);
  const output = await openOutput(stdout, path);
  try {
    for await (const block of mergeRecords(paths, options, reporter)) await output.write(block);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
  return exitCode(reporter, EXIT.done);
}

function checkNumber(paths: readonly string[], shards: number | undefined): void {
  if (shards === undefined || shards === paths.length) return;
  const found = paths.length === 1 ? 'there is 1 file' : `there are ${paths.length} files`;
  const remedy = paths.length < shards ? 'run the missing shards again' : 'name the shards of one run only';
  throw new Problem('usage', `--shards ${shards}`, found, remedy);
}

/** The output of an earlier merge lies easily among its inputs. */
async function refuseInput(output: string, paths: readonly string[], cwd: string): Promise<void> {
  const real = (path: string): Promise<string> => {
    const full = resolve(cwd, path);
    return realpath(full).catch(() => full);
  };
  const target = await real(output);
  for (const path of paths)
    if ((await real(path)) === target)
      throw new Problem('usage', output, 'is both read and written', 'write the output elsewhere');
}
