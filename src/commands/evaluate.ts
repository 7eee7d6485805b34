/**
 * `docs-cli evaluate`: engines measured against gold, with `--places` the countries found through them, or with `--lint` the
 * gold itself.
 */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { evaluate, type EngineEvaluation, type EvaluateOptions } from '../learning/evaluate.js';
import { countFindings, EVALUATION_SCHEMA, LINT_SCHEMA } from '../learning/evaluation-record.js';
import type { UnscoredPolicy } from '../learning/align.js';
import { lintGold } from '../learning/lint-gold.js';
import { findTrainOverlap } from '../learning/train-overlap.js';
import { parseTransform } from '../learning/transform.js';
import type { Printable, Shape } from '../output/printable.js';
import { EVALUATION_SHAPE, viewEvaluation } from '../output/views/evaluation.js';
import { ERRORS_SHAPE } from '../output/views/evaluation-errors.js';
import { PLACE_ERRORS_SHAPE, PLACES_SHAPE } from '../output/views/evaluation-places.js';
import { LINT_SHAPE, viewLint } from '../output/views/lint.js';
import { MERGING_SHAPE } from '../output/views/merging.js';
import type { Context } from '../pipeline/context.js';
import { createReporter, exitCode, EXIT, type Reporter } from '../pipeline/reporter.js';
import { VERSION } from '../pipeline/version.js';
import { modelLoader } from '../pipeline/load-model.js';
import { loadKnowledge } from '../pipeline/load-resources.js';
import { DEFAULT_ENGINE, ENGINES, type EngineName } from '../recognition/engines.js';
import { measurePlaces } from './evaluate-places.js';
import { measureMerging } from './evaluate-merging.js';
import { addGoldOptions, readGold, reportLint } from './gold.js';
import { addOutputOptions, collect, positiveInteger, readOutputOptions, type RawOptions } from './options.js';
import { printAll } from './print.js';

export function define(command: Command): void {
  addGoldOptions(command);
  command
    .optionsGroup('What to measure:')
    .option(
      '--engine <name>',
      `what recognises the names: ${Object.keys(ENGINES).join(', ')} (repeatable, to compare; default: ${DEFAULT_ENGINE})`,
      engineNames,
    )
    .option('--model <file>', 'model of the engine trained (default: the one of docs-cli)')
    .option('--errors', 'list each wrong mention in its sentence')
    .addOption(
      new Option('--unscored <policy>', 'what is found on names whose label is not scored')
        .choices(['count', 'ignore'] satisfies UnscoredPolicy[])
        .default('count'),
    )
    .option('--transform <name>', 'change the text first: upper, lower, or wrap60 (lines of 60 columns)')
    .option('--trained-on <file>', 'gold of the training: how much of it is tested on (repeatable)', collect)
    .option('--top <n>', 'how many confusions the table lists', positiveInteger, 12)
    .option('--timing', 'measure the speed too')
    .addOption(
      new Option('--places', 'measure countries and the countries of places instead').conflicts([
        'lint',
        'merging',
        'transform',
        'timing',
        'trainedOn',
      ]),
    )
    .option('--merging', 'measure how mentions are merged into entities instead')
    .option('--lint', 'list what is doubtful about the gold, and measure nothing');
  addOutputOptions(command);
  command.addHelpText(
    'after',
    `
Examples:
  $ docs-cli evaluate news.dev.jsonl
  $ docs-cli evaluate news.conll --labels labels.tsv --errors
  $ docs-cli evaluate news.dev.jsonl --transform upper --json | jq '.engines[0].scores.strict.f1'
  $ docs-cli evaluate news.dev.jsonl --lint --trained-on news.train.jsonl
  $ docs-cli evaluate places.jsonl --places --errors
  $ docs-cli evaluate gum.dev.jsonl --merging

Gold is JSON lines ({"text", "sentences"}, {"text", "mentions"}, or spaCy's {"text", "ents"}) or CoNLL columns.
Person, organisation and place are scored; spans are compared without leading articles, quotes and possessives.
P, R and F1 are strict: span and type. The F1 of Partial gives half a point for an overlap of the same type, that of
Type a whole one; that of Span asks for the span only.

--places measures what the gold allows: the country of each place found, where mentions are
[start, end, label, ISO code or null]; mentions labelled country, strictly; and the countries of each document, where
mentions are identified by Wikipedia titles. For the last two, demonyms do not count.

--merging asks for gold with clusters ({"text", "mentions": [[start, end, type, cluster], …]}) and gives B³ of the gold's
own mentions and of those that are found, first of those that the gold has too, then of all (B³all). Beside it stands the F1
of merging what is equal in small letters; "Less error" is how much of that one's error, 100 − F1, is gone.
`,
  );
}

export async function run(paths: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const request: Request = {
    paths,
    raw,
    context,
    reporter: createReporter(context, raw.quiet === true),
    engines: (raw.engine as EngineName[] | undefined) ?? [DEFAULT_ENGINE],
    options: {
      unscored: raw.unscored as UnscoredPolicy,
      transform: raw.transform === undefined ? undefined : parseTransform(raw.transform as string),
      errors: raw.errors === true,
      timing: raw.timing === true,
    },
  };
  if (raw.places === true) {
    const shape = raw.errors === true ? PLACE_ERRORS_SHAPE : PLACES_SHAPE;
    await printAll(measurePlaces(request), shape, readOutputOptions(raw, context), context);
    return exitCode(request.reporter, EXIT.done);
  }
  await printAll(measure(request), shapeOf(raw), readOutputOptions(raw, context), context);
  return exitCode(request.reporter, EXIT.done);
}

function shapeOf(raw: RawOptions): Shape {
  if (raw.lint === true) return LINT_SHAPE;
  if (raw.merging === true) return MERGING_SHAPE;
  return raw.errors === true ? ERRORS_SHAPE : EVALUATION_SHAPE;
}

export interface Request {
  readonly paths: readonly string[];
  readonly raw: RawOptions;
  readonly context: Context;
  readonly reporter: Reporter;
  readonly engines: readonly EngineName[];
  readonly options: EvaluateOptions;
}

/** One evaluation, or one lint; nothing where no document of the gold could be read. */
async function* measure({
  paths,
  raw,
  context,
  reporter,
  engines,
  options,
}: Request): AsyncGenerator<Printable> {
  const { documents, labels } = await readGold(paths, raw, context, reporter);
  if (documents.length === 0) return;
  const trainingFiles = raw.trainedOn as string[] | undefined;
  const trainOverlap = trainingFiles
    ? findTrainOverlap((await readGold(trainingFiles, raw, context, reporter)).documents, documents)
    : null;
  const findings = lintGold(documents, labels);
  const counts = countFindings(findings);
  const shared = { version: VERSION, files: [...paths], documents: documents.length };

  if (raw.lint === true) {
    const mentions = documents.reduce((sum, document) => sum + document.mentions.length, 0);
    yield viewLint({ schema: LINT_SCHEMA, ...shared, mentions, counts, findings, trainOverlap });
    return;
  }

  reportLint(counts, trainOverlap, reporter);
  if (raw.merging === true) {
    yield await measureMerging(paths, documents, engines, raw.model as string | undefined);
    return;
  }
  const evaluations: EngineEvaluation[] = [];
  const knowledge = options.timing === true ? loadKnowledge() : undefined;
  for (const name of engines) {
    const engine = await ENGINES[name](modelLoader(raw.model as string | undefined));
    evaluations.push(evaluate(engine, documents, { ...options, knowledge }));
  }
  yield viewEvaluation(
    {
      schema: EVALUATION_SCHEMA,
      ...shared,
      transform: options.transform ?? null,
      unscored: options.unscored ?? 'count',
      lint: counts,
      trainOverlap,
      engines: evaluations,
    },
    { top: raw.top as number, errors: options.errors === true },
  );
}

function engineNames(value: string, previous: readonly EngineName[] | undefined): EngineName[] {
  const names = Object.keys(ENGINES) as EngineName[];
  const name = names.find((known) => known === value);
  if (!name) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`);
  return [...(previous ?? []), name];
}
