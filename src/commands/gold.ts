/**
 * What the commands on gold share: reading it, and saying what is doubtful about it.
 */
import { Option, type Command } from 'commander';
import type { GoldDocument } from '../learning/gold.js';
import { GOLD_FORMATS, type GoldFormat } from '../learning/gold-formats/formats.js';
import type { LintCounts } from '../learning/evaluation-record.js';
import { DEFAULT_LABELS, type LabelTable } from '../learning/labels.js';
import { LINT_KINDS } from '../learning/lint-gold.js';
import { readGoldFiles, readLabelFile } from '../learning/read-gold-files.js';
import type { TrainOverlap } from '../learning/train-overlap.js';
import { formatCount } from '../output/views/describe-entities.js';
import { describeLint, describeTrainOverlap } from '../output/views/lint.js';
import type { Context } from '../pipeline/context.js';
import type { Reporter } from '../pipeline/reporter.js';
import type { RawOptions } from './options.js';

export function addGoldOptions(command: Command): void {
  command
    .argument('<gold...>', 'files of annotated documents; - is standard input')
    .optionsGroup('Gold:')
    .addOption(
      new Option('--gold-format <format>', 'read every file as this').choices(Object.keys(GOLD_FORMATS)),
    )
    .option('--labels <file>', "types of the files' labels: lines of label<TAB>type, or JSON")
    .option('-q, --quiet', 'no warnings and notices on standard error; errors stay');
}

export interface Gold {
  documents: GoldDocument[];
  labels: LabelTable;
}

/** The documents that could be read; the reporter is told of everything else. */
export async function readGold(
  paths: readonly string[],
  raw: RawOptions,
  { stdin }: Context,
  reporter: Reporter,
): Promise<Gold> {
  const labels = raw.labels === undefined ? DEFAULT_LABELS : await readLabelFile(raw.labels as string);
  const format = raw.goldFormat as GoldFormat | undefined;
  const { documents, problems, notes } = await readGoldFiles(paths, { format, labels, stdin });
  for (const problem of problems) reporter.problem(problem);
  for (const note of notes) reporter.warning('', note);
  return { documents, labels };
}

/** One warning for each kind of finding. */
export function reportLint(counts: LintCounts, overlap: TrainOverlap | null, reporter: Reporter): void {
  for (const kind of LINT_KINDS)
    if (counts[kind] > 0)
      reporter.warning('gold', `${describeLint(kind)}: ${formatCount(counts[kind])} (--lint lists them)`);
  const shared = overlap && describeTrainOverlap(overlap);
  if (shared !== null) reporter.warning('gold', shared);
}
