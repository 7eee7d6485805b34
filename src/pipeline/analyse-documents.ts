/**
 * Paths → results, one after another: reads each document, analyses it, and reports on standard error what went
 * wrong. Exactly one result for each input, whatever happens to it.
 */
import { analyse, type Resources } from '../analyse.js';
import type { Source } from '../dictionary/entry.js';
import type { Document } from '../document.js';
import type { ReadOptions } from '../documents/options.js';
import { readDocuments } from '../documents/read-documents.js';
import type { Problem } from '../problem.js';
import type { Mention } from '../recognition/engine.js';
import type { EngineName } from '../recognition/engines.js';
import { SCHEMA, type DocumentRecord, type ErrorRecord } from '../record.js';
import type { TakeNote } from '../resolution/notes.js';
import type { TokenisedText } from '../text/tokenise.js';
import type { Context } from './context.js';
import type { DictionaryOptions } from './load-dictionary.js';
import { loadResources } from './load-resources.js';
import { breathe, interruptibly } from './interrupt.js';
import type { Reporter } from './reporter.js';
import { VERSION } from './version.js';

/** What to read and how, validated. */
export interface InputOptions extends Omit<ReadOptions, 'stdin' | 'cwd' | 'onNotice'> {
  readonly engine: EngineName;
  /** A model file for the trained engine; the shipped one if not given. */
  readonly model?: string | undefined;
  /** The user's own dictionaries. */
  readonly dictionary: DictionaryOptions;
  /** No warnings and notices. */
  readonly quiet: boolean;
}

export type Analysed =
  | {
      readonly result: DocumentRecord;
      readonly document: Document;
      readonly prose: TokenisedText;
      readonly recognised: readonly Mention[];
    }
  | { readonly result: ErrorRecord };

/** In input order; without any path, standard input. Problems and warnings go to the reporter; the results hold them too. */
export async function* analyseDocuments(
  paths: readonly string[],
  options: InputOptions,
  { stdin, cwd, stderr }: Context,
  reporter: Reporter,
  takeNote?: TakeNote,
): AsyncGenerator<Analysed> {
  const load = (): Promise<Resources> => loadResources(options.engine, options.model, options.dictionary);
  // A dictionary that is wrong is said before any work.
  let resources = options.dictionary.files.length > 0 ? await load() : undefined;
  const spoken = new Set<Source>();
  const onNotice = (text: string): void => {
    reporter.warning('', text);
  };
  const args = paths.length === 0 && options.filesFrom === undefined ? ['-'] : paths;
  for await (const document of readDocuments(args, { ...options, stdin, cwd, onNotice })) {
    if ('problem' in document) {
      yield failed(document.id, document.problem, reporter);
      continue;
    }
    resources ??= await load();
    await breathe();
    const analysis = await interruptibly(document.text.length, () => analyse(document, resources!, takeNote));
    const { record, prose, recognised } = analysis;
    for (const source of analysis.spoken) spoken.add(source);
    for (const warning of record.warnings) reporter.warning(document.id, warning);
    yield { result: record, document, prose, recognised };
  }
  if (resources?.dictionary && (options.dictionary.report || options.dictionary.reportFile !== undefined)) {
    const { reportSpoken } = await import('./report-spoken.js');
    await reportSpoken(resources.dictionary, spoken, options.dictionary, reporter, stderr);
  }
}

function failed(id: string, problem: Problem, reporter: Reporter): Analysed {
  reporter.problem(problem);
  const { code, message } = problem;
  return { result: { schema: SCHEMA, version: VERSION, id, error: { code, message } } };
}
