/**
 * `docs-cli train`: gold → a model file for the trained engine.
 */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { lintGold } from '../learning/lint-gold.js';
import { countFindings } from '../learning/evaluation-record.js';
import { train, TRAIN_DEFAULTS, type GoldSet, type ReportTraining } from '../learning/train.js';
import type { Context } from '../pipeline/context.js';
import { modelLoader } from '../pipeline/load-model.js';
import { createReporter, exitCode, EXIT } from '../pipeline/reporter.js';
import { openOutput } from '../pipeline/write-output.js';
import { Problem } from '../problem.js';
import { openModel } from '../recognition/compiled-model.js';
import { addGoldOptions, readGold, reportLint } from './gold.js';
import { collect, positiveInteger, type RawOptions } from './options.js';

export function define(command: Command): void {
  addGoldOptions(command);
  command
    .optionsGroup('Training:')
    .requiredOption('-o, --output <file>', 'where the model goes')
    .option(
      '--model <file>',
      'the model whose knowledge of words is taken over (default: the one of docs-cli)',
    )
    .option('--customs <file>', 'gold annotated by customs of its own, learnt apart (repeatable)', collect)
    .option('--epochs <n>', 'how often the gold is gone through', positiveInteger, TRAIN_DEFAULTS.epochs)
    .option(
      '--seed <n>',
      'the same gold, options and seed give the same bytes',
      positiveInteger,
      TRAIN_DEFAULTS.seed,
    );
  command.addHelpText(
    'after',
    `
Examples:
  $ docs-cli train news.train.jsonl -o news.model
  $ docs-cli evaluate news.dev.jsonl --model news.model --trained-on news.train.jsonl
  $ docs-cli entities report.txt --model news.model
`,
  );
}

export async function run(paths: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const reporter = createReporter(context, raw.quiet === true);
  const output = await openOutput(context.stdout, raw.output as string);
  try {
    const { lexicon } = openModel(await modelLoader(raw.model as string | undefined)());
    const sets: GoldSet[] = [];
    for (const path of paths) {
      const { documents, labels } = await readGold([path], raw, context, reporter);
      reportLint(countFindings(lintGold(documents, labels)), null, reporter);
      if (documents.length > 0) sets.push({ name: path, documents });
    }
    if (sets.length === 0)
      throw new Problem('no-documents', paths.join(', '), 'no gold to learn from', 'check the files');
    const customs = (raw.customs as string[] | undefined) ?? [];
    const unknown = customs.find((name) => !paths.includes(name));
    if (unknown !== undefined)
      throw new Problem('usage', `--customs ${unknown}`, 'is none of the gold', 'name it there too');
    const options = { ...TRAIN_DEFAULTS, epochs: raw.epochs as number, seed: raw.seed as number, customs };
    const named = sets.map(({ name, documents }) => ({ name: basename(name), documents }));
    const model = train(
      named,
      lexicon,
      { ...options, customs: customs.map((name) => basename(name)) },
      progress(context),
    );
    await output.write(model);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
  return exitCode(reporter, EXIT.done);
}

/** One line on a terminal, written over as training goes on; nothing elsewhere. */
function progress({ stderr }: Context): ReportTraining {
  if (stderr.isTTY !== true) return () => undefined;
  return (step, done) => {
    stderr.write(`\r\u001b[K${Math.round(done * 100)} % ${step}${done === 1 ? '\n' : ''}`);
  };
}
