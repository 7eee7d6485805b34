/**
 * `docs-cli check`: assertions about documents, for CI: exit 1 where a rule is broken by something that the baseline does
 * not know.
 */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { createBaseline, createCheckRecord } from '../analysis/check/create-record.js';
import { createChecker, type LocateSpan } from '../analysis/check/check-rules.js';
import type { FailedDocument, Finding } from '../analysis/check/finding.js';
import {
  readRule,
  SCOPES,
  SEVERITIES,
  type Rule,
  type RuleOptions,
  type Scope,
  type Severity,
} from '../analysis/check/rule.js';
import { locateInSentence } from '../analysis/concordance.js';
import { locate } from '../documents/locate.js';
import { REPORT_FORMATS, REPORTS, type ReportFormat } from '../output/check/reports.js';
import { analyseDocuments, type Analysed } from '../pipeline/analyse-documents.js';
import { readBaseline, writeBaseline } from '../pipeline/baseline.js';
import { terminalWidth, wantsColour, type Context } from '../pipeline/context.js';
import { createReporter, exitCode, EXIT } from '../pipeline/reporter.js';
import { VERSION } from '../pipeline/version.js';
import { openOutput } from '../pipeline/write-output.js';
import { Problem } from '../problem.js';
import { isErrorRecord } from '../record.js';
import { addInputOptions, collect, positiveInteger, readInputOptions, type RawOptions } from './options.js';

/** What the configuration may say beside the options: `RuleOptions`. */
export const settings = {
  rules: {
    description: 'Rules, each with either "require" or "forbid"; those of the command line come in addition.',
    type: 'array',
    items: {
      type: 'object',
      properties: {
        id: { description: 'What reports call it.', type: 'string', minLength: 1 },
        require: { description: 'What must be there, or be so.', type: 'string' },
        forbid: { description: 'What must not.', type: 'string' },
        severity: { enum: SEVERITIES },
        scope: { description: 'Asked of each document, or of all together.', enum: SCOPES },
        message: {
          description: 'Said instead of what the program says of itself.',
          type: 'string',
          minLength: 1,
        },
      },
      additionalProperties: false,
    },
  },
};

export function define(command: Command): void {
  addInputOptions(command);
  command
    .optionsGroup('Rules:')
    .option('--require <rule>', 'what must be there, or be so (repeatable)', collect)
    .option('--forbid <rule>', 'what must not (repeatable)', collect)
    .option('--max <what=n>', 'at most n of it: unresolved=0, person=20 (repeatable)', collectLimits)
    .option('--min <what=n>', 'at least n of it (repeatable)', collectLimits)
    .addOption(
      new Option('--scope <scope>', 'ask rules of each document, or of all together')
        .choices(SCOPES)
        .default('document'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for errors only, or for warnings too')
        .choices(SEVERITIES)
        .default('error'),
    )
    .option('--baseline <file>', 'known findings: they are marked and fail nothing')
    .option('--update-baseline', 'write what is found into the baseline, and fail nothing')
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <format>', 'how to report').choices(REPORT_FORMATS).default('text'))
    .option('--json', 'short for --format json')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--width <columns>', 'width of the text (default: the terminal, else 80)', positiveInteger)
    .option('--color', 'colour, even off a terminal')
    .option('--no-color', 'no colour, even on a terminal');
  command.addHelpText(
    'after',
    `
Rules:
  country:IR                 an entity by id, code, name or alias, in any case
  organisation:Acme*         by a glob; any:Acme* whatever its type
  person:/^van /i            by a regular expression, in linear time
  person >= 3                so many different entities of a type: >= <= > < = !=
  mentions(country:IR) > 1   so many mentions
  unresolved = 0             also entities, warnings, documents, errors
A rule that begins with "warn:" is a warning; others are errors. What is present only through a place does not count.

Examples:
  $ docs-cli check "articles/**/*.md" --require country:IR --forbid "organisation:Acme Corp"
  $ docs-cli check articles/ --max unresolved=0 --require "warn:person >= 1" --fail-on warning
  $ docs-cli check articles/ --scope corpus --require "country >= 10"
  $ docs-cli check articles/ --forbid "person:/^dr /i" --baseline known.json --update-baseline
  $ docs-cli check articles/ --forbid organisation:Acme --format sarif -o findings.sarif
`,
  );
}

export async function run(paths: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const input = readInputOptions(raw);
  const reporter = createReporter(context, input.quiet);
  const rules = await readRules(raw);
  const path = raw.baseline as string | undefined;
  const isUpdate = raw.updateBaseline === true;
  if (isUpdate && path === undefined)
    throw new Problem('usage', '--update-baseline', 'needs a file', 'name it with --baseline FILE');
  const baseline = path === undefined || isUpdate ? null : await readBaseline(path);
  const output = await openOutput(context.stdout, raw.output as string | undefined);
  try {
    const found = await checkAll(analyseDocuments(paths, input, context, reporter), rules);
    const failOn = raw.failOn as Severity;
    const record = createCheckRecord({ version: VERSION, rules, failOn, ...found, baseline });
    const next = createBaseline(record);
    const shown = isUpdate
      ? createCheckRecord({ version: VERSION, rules, failOn, ...found, baseline: next })
      : record;
    if (isUpdate) await writeBaseline(path!, next, context.stdout);
    const report = await REPORTS[raw.json === true ? 'json' : (raw.format as ReportFormat)]();
    const colour = wantsColour(context, raw.color as boolean | undefined) && raw.output === undefined;
    const width = (raw.width as number | undefined) ?? terminalWidth(context);
    await output.write(report(shown, { width, colour }));
    await output.finish();
    return exitCode(reporter, shown.passed ? EXIT.done : EXIT.assertion);
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

interface Found {
  readonly documents: string[];
  readonly failed: FailedDocument[];
  readonly findings: Omit<Finding, 'known'>[];
}

async function checkAll(analysed: AsyncIterable<Analysed>, rules: readonly Rule[]): Promise<Found> {
  const checker = createChecker(rules);
  const found: Found = { documents: [], failed: [], findings: [] };
  for await (const each of analysed) {
    const { result } = each;
    if (isErrorRecord(result) || !('document' in each)) {
      const message = isErrorRecord(result) ? result.error.message : '';
      found.failed.push({ id: result.id, message });
      checker.addFailure();
      continue;
    }
    const { document, prose } = each;
    const locateSpan: LocateSpan = ({ start, end }) => {
      const from = locate(document, start);
      const to = locate(document, end);
      const { context: sentence } = locateInSentence({ start, end }, prose, document.text);
      return {
        path: document.path,
        line: from.line,
        column: from.column,
        endLine: to.line,
        endColumn: to.column,
        start,
        end,
        isFile: document.anchors.length === 0,
        sentence: { text: sentence.text, start: sentence.start, end: sentence.end },
      };
    };
    found.documents.push(result.id);
    found.findings.push(...checker.addDocument(result, document.path, locateSpan));
  }
  found.findings.push(...checker.finish());
  return found;
}

/** In the order of the kinds; at least one. */
async function readRules(raw: RawOptions): Promise<Rule[]> {
  const list = (name: string): readonly string[] => (raw[name] as string[] | undefined) ?? [];
  const written: [option: string, rule: RuleOptions][] = [
    ...((raw.rules as RuleOptions[] | undefined) ?? []).map((rule): [string, RuleOptions] => ['rules', rule]),
    ...list('require').map((text): [string, RuleOptions] => ['--require', ruleOf('require', text)]),
    ...list('forbid').map((text): [string, RuleOptions] => ['--forbid', ruleOf('forbid', text)]),
    ...list('max').map((text): [string, RuleOptions] => ['--max', ruleOf('require', limit(text, '<='))]),
    ...list('min').map((text): [string, RuleOptions] => ['--min', ruleOf('require', limit(text, '>='))]),
  ];
  if (written.length === 0)
    throw new Problem('usage', 'check', 'has no rule to check', 'give --require, --forbid, --max or --min');
  const texts = written.map(([, { require: required, forbid }]) => required ?? forbid ?? '');
  const { compileRegex } = texts.some((text) => text.includes('/'))
    ? await import('../dictionary/compile-regex.js')
    : { compileRegex: noRegex };
  const ids = new Set<string>();
  return written.map(([option, options]) => {
    const shown = options.id ?? options.require ?? options.forbid ?? '';
    try {
      const rule = readRule(options, raw.scope as Scope, compileRegex);
      if (ids.has(rule.id)) throw new Error('is there twice');
      ids.add(rule.id);
      return rule;
    } catch (error) {
      const remedy = 'see docs-cli check --help';
      throw new Problem('usage', `${option} "${shown}"`, (error as Error).message, remedy);
    }
  });
}

function ruleOf(kind: 'require' | 'forbid', text: string): RuleOptions {
  const warns = /^warn(?:ing)?:/u.exec(text);
  const severity: Severity = warns ? 'warning' : 'error';
  return { [kind]: text.slice(warns?.[0].length ?? 0), severity };
}

/** `unresolved=0` as a comparison. */
function limit(text: string, operator: '<=' | '>='): string {
  const at = text.lastIndexOf('=');
  return `${text.slice(0, at).trim()} ${operator} ${text.slice(at + 1).trim()}`;
}

function collectLimits(value: string, previous: readonly string[] | undefined): string[] {
  if (!/^.+=\s*\d{1,9}$/su.test(value))
    throw new InvalidArgumentError('It must be a name and a whole number, as in unresolved=0.');
  return collect(value, previous);
}

function noRegex(): never {
  throw new Error('was not looked for');
}
