/**
 * The ledger of a run: what is to be said of each result at once, on standard error and in its record, and of all at the end.
 */
import type { Source } from '../dictionary/entry.js';
import type { Document } from '../document.js';
import type { FailedInput, SavedRecord } from '../documents/options.js';
import { Problem } from '../problem.js';
import { SCHEMA, type ErrorRecord, type Result } from '../record.js';
import { sourcesOf, type Analyst, type Crash, type Outcome } from './analyst.js';
import type { Context } from './context.js';
import type { Job } from './job.js';
import type { DictionaryOptions } from './load-dictionary.js';
import type { Progress } from './progress.js';
import type { Reporter } from './reporter.js';
import { VERSION } from './version.js';

/** What is to be said of a run: at once, and at its end. */
export interface Ledger {
  /** The record of what is no document, and a word on what failed. */
  tell(given: FailedInput | SavedRecord): Result;
  enter(document: Document, outcome: Outcome<unknown>): void;
  finish(analyst: Analyst<unknown> | undefined, options: DictionaryOptions, context: Context): Promise<void>;
}

export function createLedger(reporter: Reporter, progress: Progress | undefined): Ledger {
  const spoken = new Set<number>();
  let lost = 0;
  return {
    tell(given) {
      progress?.addDocument(0);
      if ('record' in given) return given.record;
      reporter.problem(given.problem);
      const { code, message } = given.problem;
      const failed: ErrorRecord = {
        schema: SCHEMA,
        version: VERSION,
        id: given.id,
        error: { code, message },
      };
      return failed;
    },
    enter({ id }, outcome) {
      for (const source of outcome.spoken) spoken.add(source);
      for (const warning of outcome.warnings) reporter.warning(id, warning);
      if (outcome.lost) lost++;
      progress?.addDocument(outcome.words);
    },
    async finish(analyst, options, context) {
      if (lost > 0) reporter.warning('', `${lost} findings could not be written into the cache`);
      if (!analyst?.resources.dictionary || !(options.report === true || options.reportFile !== undefined))
        return;
      const { reportSpoken } = await import('./report-spoken.js');
      const sources: Source[] = sourcesOf(analyst.resources).filter((_, index) => spoken.has(index));
      await reportSpoken(analyst.resources.dictionary, new Set(sources), options, reporter, context.stderr);
    },
  };
}

/** What the command keeps of the document, with all that is to be said of it. */
export function settle<T>(document: Document, outcome: Outcome<T> | Crash, job: Job<T>, ledger: Ledger): T {
  if (!('crash' in outcome)) {
    ledger.enter(document, outcome);
    return outcome.value;
  }
  const { id, path } = document;
  return job.project({ result: ledger.tell({ id, path, problem: problemOfCrash(id, outcome) }) });
}

function problemOfCrash(id: string, { crash, outOfMemory }: Crash): Problem {
  if (outOfMemory === true)
    return new Problem(
      'unreadable',
      id,
      'needs more memory than there is',
      'split it into several documents',
    );
  const [what] = crash.split('\n');
  return new Problem(
    'internal',
    id,
    `stopped the analysis (${what!})`,
    'please report it, with the document',
  );
}
