/**
 * `docs-cli diff`: what changed between two files, folders or sets of saved records.
 */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  compareSets,
  reduceRecord,
  type Entities,
  type RecordSet,
} from '../analysis/diff/compare-records.js';
import { DIFF_SHAPE, viewDiff } from '../output/views/diff.js';
import type { Printable } from '../output/printable.js';
import { analyseDocuments } from '../pipeline/analyse-documents.js';
import type { Context } from '../pipeline/context.js';
import { holdsRecords, readRecords } from '../pipeline/read-records.js';
import { createReporter, exitCode, EXIT, type Reporter } from '../pipeline/reporter.js';
import { VERSION } from '../pipeline/version.js';
import { Problem } from '../problem.js';
import { isErrorRecord, type EntityType, type Result } from '../record.js';
import {
  addInputOptions,
  addOutputOptions,
  addTypesOption,
  readInputOptions,
  readOutputOptions,
  type RawOptions,
} from './options.js';
import { printAll } from './print.js';

export function define(command: Command): void {
  addInputOptions(command, '<before> <after>');
  addTypesOption(command);
  command.option('--exit-code', 'exit with 1 if there are differences');
  addOutputOptions(command);
  command.addHelpText(
    'after',
    `
Each side is a file, a folder, or records that entities saved as NDJSON or JSON. Two files are compared with each other;
documents of folders are paired by their path below it, saved records by their id.

Examples:
  $ docs-cli diff draft.txt final.txt
  $ docs-cli diff articles-2023/ articles-2024/ --types person,country
  $ docs-cli entities articles/ --format ndjson -o before.ndjson
  $ docs-cli diff before.ndjson articles/ --exit-code
  $ docs-cli diff before.ndjson after.ndjson --json | jq '.entities[] | select(.change == "gained") | .id'
`,
  );
}

export async function run(args: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const [before, after, ...more] = args;
  if (before === undefined || after === undefined || more.length > 0)
    throw new Problem(
      'usage',
      'diff',
      `takes two sides and was given ${args.length}`,
      'name BEFORE and AFTER',
    );
  const reporter = createReporter(context, readInputOptions(raw).quiet);
  const found = { any: false };
  async function* compare(): AsyncGenerator<Printable> {
    const sides = [
      await readSide(before!, raw, context, reporter),
      await readSide(after!, raw, context, reporter),
    ];
    // What could not be read at all is not gone.
    if (sides.some(({ documents }) => documents.size === 0) && reporter.failed) return;
    const [old, now] = pairUp(sides as [RecordSet, RecordSet]);
    const record = compareSets(old, now, VERSION);
    found.any = record.documents.length > 0;
    yield viewDiff(record);
  }
  await printAll(compare(), DIFF_SHAPE, readOutputOptions(raw, context), context);
  return exitCode(reporter, raw.exitCode === true && found.any ? EXIT.assertion : EXIT.done);
}

async function readSide(
  path: string,
  raw: RawOptions,
  context: Context,
  reporter: Reporter,
): Promise<RecordSet> {
  const documents = new Map<string, Entities>();
  const failed: string[] = [];
  const types = raw.types as EntityType[] | undefined;
  const add = (result: Result, id: string): void => {
    if (isErrorRecord(result)) failed.push(id);
    else documents.set(id, reduceRecord(result, types));
  };
  if (raw.input === undefined && (await holdsRecords(path))) {
    try {
      for await (const result of readRecords(path)) add(result, result.id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      reporter.problem(error);
    }
    return { path, documents, failed };
  }
  const below = await prefixOf(path);
  for await (const { result } of analyseDocuments([path], readInputOptions(raw), context, reporter, {
    needsText: false,
  }))
    add(result, result.id.startsWith(below) ? result.id.slice(below.length) : result.id);
  return { path, documents, failed };
}

/** Of a folder, what the ids of its documents begin with. */
async function prefixOf(path: string): Promise<string> {
  const stats = await stat(resolve(path)).catch(() => null);
  if (!stats?.isDirectory()) return '';
  return path.endsWith('/') ? path : `${path}/`;
}

/** One document on either side is the same one; sets that share no id are paired by what follows their common folder. */
function pairUp([before, after]: [RecordSet, RecordSet]): [RecordSet, RecordSet] {
  const [old, now] = [[...before.documents], [...after.documents]];
  const isAlone = ({ documents, failed }: RecordSet): boolean => documents.size === 1 && failed.length === 0;
  if (isAlone(before) && isAlone(after)) {
    const [id] = now[0]!;
    return [{ ...before, documents: new Map([[id, old[0]![1]]]) }, after];
  }
  if (old.some(([id]) => after.documents.has(id))) return [before, after];
  return [withoutFolder(before), withoutFolder(after)];
}

function withoutFolder(set: RecordSet): RecordSet {
  const ids = [...set.documents.keys(), ...set.failed];
  const first = ids[0] ?? '';
  let length = first.lastIndexOf('/') + 1;
  while (length > 0 && !ids.every((id) => id.startsWith(first.slice(0, length))))
    length = first.lastIndexOf('/', length - 2) + 1;
  return {
    path: set.path,
    documents: new Map([...set.documents].map(([id, entities]) => [id.slice(length), entities])),
    failed: set.failed.map((id) => id.slice(length)),
  };
}
