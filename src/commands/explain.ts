/** `docs-cli explain`: why the tool says what it says, at a place of a document or of an entity. */
import type { Command } from 'commander';
import {
  EXPLANATION_SCHEMA,
  describeEntity,
  explainNote,
  explainToken,
  isCalled,
  knowledgeOf,
  tokensOf,
  touches,
  type Explanation,
  type MentionExplanation,
} from '../analysis/explain.js';
import { listMarks, type Mark } from '../analysis/list-marks.js';
import type { Span } from '../document.js';
import { locate } from '../documents/locate.js';
import { stringifySafely } from '../output/escape-json.js';
import { drawExplanation } from '../output/views/explanation.js';
import { analyseDocuments, type Analysed } from '../pipeline/analyse-documents.js';
import { terminalWidth, wantsColour, type Context } from '../pipeline/context.js';
import { modelLoader } from '../pipeline/load-model.js';
import { loadKnowledge } from '../pipeline/load-resources.js';
import { createReporter, exitCode, EXIT } from '../pipeline/reporter.js';
import { VERSION } from '../pipeline/version.js';
import { openOutput } from '../pipeline/write-output.js';
import { Problem } from '../problem.js';
import { traceTokens, type TokenTrace } from '../recognition/explain/trace.js';
import { openModel, type CompiledModel } from '../recognition/compiled-model.js';
import type { EntityRecord } from '../record.js';
import type { Note } from '../resolution/notes.js';
import { addInputOptions, collect, positiveInteger, readInputOptions, type RawOptions } from './options.js';

type Read = Extract<Analysed, { document: unknown }>;

export function define(command: Command): void {
  addInputOptions(command);
  command
    .option(
      '--at <line:column>',
      'explain the mention or word there; both count from 1 (repeatable)',
      collect,
    )
    .option('--entity <name>', 'explain an entity: its id, or a name, alias or code (repeatable)', collect)
    .option('--features <n>', 'named features for and against, each', positiveInteger, 5)
    .optionsGroup('Output:')
    .option('--json', 'as JSON')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--width <columns>', 'width of the text (default: the terminal, else 80)', positiveInteger)
    .option('--color', 'colour, even off a terminal')
    .option('--no-color', 'no colour, even on a terminal')
    .addHelpText(
      'after',
      `
Examples:
  $ docs-cli explain report.txt --at 12:30
  $ docs-cli explain report.txt --entity country/IR --features 3
  $ docs-cli explain report.txt --entity "Hassan Ali" --json
`,
    );
}

export async function run(paths: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const places = ((raw.at as string[] | undefined) ?? []).map(readPlace);
  const names = (raw.entity as string[] | undefined) ?? [];
  if (places.length + names.length === 0)
    throw new Problem(
      'usage',
      'explain',
      'nothing to explain',
      'say what with --at LINE:COL or --entity NAME',
    );
  const input = readInputOptions(raw);
  const reporter = createReporter(context, input.quiet);
  const path = raw.output as string | undefined;
  const colour = wantsColour(context, raw.color as boolean | undefined) && path === undefined;
  const width = (raw.width as number | undefined) ?? terminalWidth(context);
  const notes: Note[] = [];
  const explanations: Explanation[] = [];
  const missing = new Set(names);
  const unseen = new Set(places);
  const documents = analyseDocuments(paths, input, context, reporter, {
    takeNote: (note) => notes.push(note),
  });
  let model: CompiledModel | null = null;
  const { organisations } = loadKnowledge();
  const isKnown = (slug: string): boolean => organisations.bySlug(slug) !== undefined;
  for await (const analysed of documents) {
    if (!('document' in analysed)) continue;
    if (input.engine === 'trained') model ??= openModel(await modelLoader(input.model)());
    const explain = createExplainer(analysed, notes.splice(0), model, isKnown, raw.features as number);
    for (const place of places) {
      const explanation = explain.at(place);
      if (explanation) {
        explanations.push(explanation);
        unseen.delete(place);
      }
    }
    for (const name of names) {
      const explanation = explain.entity(name);
      if (explanation) {
        explanations.push(explanation);
        missing.delete(name);
      }
    }
  }
  for (const place of unseen) reporter.problem(emptyPlace(place));
  for (const name of missing) reporter.problem(unknownEntity(name));
  if (explanations.length === 0) return exitCode(reporter, EXIT.done);
  const output = await openOutput(context.stdout, path);
  await output.write(
    raw.json === true
      ? `${stringifySafely(explanations, 2)}\n`
      : explanations.map((one) => drawExplanation(one, width, colour)).join('\n'),
  );
  await output.finish();
  return exitCode(reporter, EXIT.done);
}

function emptyPlace({ line, column }: Place): Problem {
  const remedy = 'count lines and columns from 1';
  return new Problem('usage', `--at ${line}:${column}`, 'no word of any document read stands there', remedy);
}

/** Said only of what no document has: of several, one may be about it. */
function unknownEntity(name: string): Problem {
  const remedy = 'list them with docs-cli entities --json';
  return new Problem(
    'usage',
    `--entity ${JSON.stringify(name)}`,
    'is no entity of any document read',
    remedy,
  );
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function readPlace(value: string): Place {
  const [, line, column] = /^([1-9]\d{0,8}):([1-9]\d{0,8})$/u.exec(value) ?? [];
  if (line === undefined || column === undefined)
    throw new Problem('usage', `--at ${value}`, 'is no place', 'write LINE:COL, both from 1, as 12:30');
  return { line: Number(line), column: Number(column) };
}

function createExplainer(
  read: Read,
  notes: readonly Note[],
  model: CompiledModel | null,
  isKnown: (organisation: string) => boolean,
  top: number,
) {
  const { result, document, prose } = read;
  const { text } = document;
  const marks = listMarks(result);
  const trace = (spans: readonly Span[]): TokenTrace[] =>
    model === null
      ? []
      : traceTokens(
          model,
          prose,
          spans.flatMap((span) => tokensOf(prose, span)),
        );
  const explainSpan = (
    span: Span,
    mark: Mark | undefined,
    traces: readonly TokenTrace[],
  ): MentionExplanation => {
    const { start, end } = span;
    const found = mark?.entity?.mentions.find((mention) => mention.start === start);
    const own = new Set(tokensOf(prose, span));
    const tokens = traces.filter(({ token }) => own.has(token));
    return {
      start,
      end,
      text: text.slice(start, end),
      ...locate(document, start),
      type: mark?.type ?? null,
      score: found?.score ?? null,
      evidence: mark?.evidence ?? null,
      knowledge: mark ? knowledgeOf(mark, isKnown) : null,
      candidates: mark?.candidates ?? [],
      tokens: tokens.map((token) => explainToken(prose, token, top)),
      notes: notes.filter((note) => touches(note, span)).map((note) => explainNote(text, note)),
    };
  };
  const explanation = (entity: EntityRecord | null, mentions: MentionExplanation[]): Explanation => {
    const elsewhere = notes.filter(
      (note) =>
        entity !== null &&
        (note.entity === entity.id || entity.mentions.some((mention) => touches(note, mention))) &&
        !mentions.some((mention) => touches(note, mention)),
    );
    return {
      schema: EXPLANATION_SCHEMA,
      version: VERSION,
      document: result.id,
      entity: entity && describeEntity(entity),
      mentions,
      notes: elsewhere.map((note) => explainNote(text, note)),
    };
  };
  return {
    /** Null where no word of the document stands there. */
    at(place: Place): Explanation | null {
      const token = findToken(read, place);
      if (token < 0) return null;
      const span = { start: prose.tokenStarts[token]!, end: prose.tokenEnds[token]! };
      const mark = marks.find((one) => touches(one, span));
      return explanation(mark?.entity ?? null, [explainSpan(mark ?? span, mark, trace([mark ?? span]))]);
    },
    /** Null where the document has none of that name. */
    entity(name: string): Explanation | null {
      const called = result.entities.filter((one) => isCalled(one, name));
      const exact = called.filter(({ id }) => id === name);
      const [entity, other] = exact.length > 0 ? exact : called;
      if (!entity) return null;
      if (other) {
        const ids = called.map(({ id }) => id).join(', ');
        throw new Problem(
          'usage',
          result.id,
          `${JSON.stringify(name)} is the name of several`,
          `give one of the ids ${ids}`,
        );
      }
      const own = marks.filter((mark) => mark.entity === entity);
      const traces = trace(own);
      return explanation(
        entity,
        own.map((mark) => explainSpan(mark, mark, traces)),
      );
    },
  };
}

/** The token at the place, or the first behind it on its line; -1 if there is none. */
function findToken({ document, prose }: Read, { line, column }: Place): number {
  for (let t = 0; t < prose.tokenCount; t++) {
    const at = locate(document, prose.tokenStarts[t]!);
    if (at.line > line) break;
    if (at.line === line && at.column + prose.tokenEnds[t]! - prose.tokenStarts[t]! > column) return t;
  }
  return -1;
}
