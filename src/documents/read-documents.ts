/**
 * The entry of this folder: from path arguments to documents, in order, one at a time. Every input and every record
 * gives exactly one result; what failed does not stop the others.
 */
import type { Document } from '../document.js';
import { Problem } from '../problem.js';
import { findInputs } from './find-inputs.js';
import { FORMATS, formatOf } from './formats.js';
import { createIdSet, type IdSet } from './id-set.js';
import { checkEncoding } from './guess-encoding.js';
import { openSource, problemOfReading } from './open-source.js';
import { isFailedInput, type ReadOptions, type ReadResult, type SavedRecord } from './options.js';
import { failRecord } from './record-problems.js';

/**
 * Memory holds one document (of JSONL, CSV and TSV: one record) and the ids that were seen.
 *
 * @param args files, folders, glob patterns, `-`
 * @throws Problem `usage` for an encoding that does not exist; every other problem is yielded
 */
export async function* readDocuments(
  args: readonly string[],
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  if (options.encoding !== undefined) await checkEncoding(options.encoding);
  const ids = createIdSet();
  for await (const found of findInputs(args, options)) {
    if ('problem' in found) {
      yield found;
      continue;
    }
    const done = (await options.readDone?.(found.path)) ?? null;
    // What repeats one of them later is the same failure as if all had been read.
    for (const id of done ?? []) ids.add(id);
    if (done) continue;
    for await (const result of readInput(found.path, options))
      yield isFailedInput(result) ? result : once(result, ids);
  }
}

/** One input's results; whatever reading it throws becomes the last of them. */
async function* readInput(path: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  try {
    const source = openSource(path, options);
    const read = await FORMATS[options.input ?? formatOf(path) ?? 'text'].load();
    let results = 0;
    for await (const result of read(source, options)) {
      results++;
      yield result;
    }
    if (results > 0) return;
    const problem = new Problem(
      'no-documents',
      path,
      'has no records in it',
      'check that it is the right file',
    );
    yield { id: path, path, problem };
  } catch (error) {
    yield { id: path, path, problem: problemOfReading(path, error) };
  }
}

/** The document or record, or the problem with it if an earlier one has its id. */
function once(given: Document | SavedRecord, ids: IdSet): ReadResult {
  const { path } = given;
  const { id } = 'record' in given ? given.record : given;
  if (ids.add(id)) return given;
  const problem = `repeats the id "${id.slice(0, 200)}" of an earlier document`;
  const remedy = 'give each document an id of its own';
  if (id === path) return { id, path, problem: new Problem('repeated-id', path, problem, remedy) };
  return failRecord('repeated-id', path, lineOf(given), problem, remedy);
}

function lineOf(given: Document | SavedRecord): number {
  return 'record' in given ? given.line : (given.anchors[0]?.line ?? 1);
}
