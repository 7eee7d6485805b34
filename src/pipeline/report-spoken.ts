/** The report on the dictionary at the end of a run: on standard error, and as JSON in a file, as asked. */
import type { Writable } from 'node:stream';
import type { Dictionary } from '../dictionary/create-dictionary.js';
import type { Source } from '../dictionary/entry.js';
import { describeReport, reportDictionary } from '../dictionary/report-dictionary.js';
import { stringifySafely } from '../output/escape-json.js';
import type { DictionaryOptions } from './load-dictionary.js';
import type { Reporter } from './reporter.js';
import { VERSION } from './version.js';
import { openOutput } from './write-output.js';

/** A file named `-` is standard error. @throws Problem `unwritable` */
export async function reportSpoken(
  dictionary: Dictionary,
  spoken: ReadonlySet<Source>,
  { report: isShown, reportFile }: DictionaryOptions,
  reporter: Reporter,
  stderr: Writable,
): Promise<void> {
  const report = reportDictionary(dictionary, spoken, VERSION);
  if (isShown) for (const line of describeReport(report)) reporter.notice(line);
  if (reportFile === undefined) return;
  const output = await openOutput(stderr, reportFile);
  await output.write(`${stringifySafely(report, 2)}\n`);
  await output.finish();
}
