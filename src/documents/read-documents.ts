/**
 * The entry of this folder: from path arguments to documents, in order, one at a time. Every input and every record
 * gives exactly one result; what failed does not stop the others.
 */
import type { Document } from '../document.js';
import { Problem } from '../problem.js';
import { findInputs } from './find-inputs.js';
import { FORMATS, formatOf } from './formats.js';
import { checkEncoding } from './guess-encoding.js';
import { openSource, problemOfReading } from './open-source.js';
import { isFailedInput, type FailedInput, type ReadOptions, type ReadResult } from './options.js';
import { failRecord } from './record-problems.js';

export {
  INPUT_FORMATS,
  isFailedInput,
  type FailedInput,
  type InputFormat,
  type ReadOptions,
} from './options.js';

/**
 * Memory holds one document (of JSONL, CSV and TSV: one record) and the ids that were seen.
 *
 * @param args files, folders, glob patterns, `-`
 * @throws Problem `usage` for an encoding that does not exist; every other problem is yielded
 */
export async function* readDocuments(
  args: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Document | FailedInput> {
  if (options.encoding !== undefined) await checkEncoding(options.encoding);
  const ids = new Set<string>();
  for await (const found of findInputs(args, options)) {
    if ('problem' in found) yield found;
    else
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
    yield { id: path, problem };
  } catch (error) {
    yield { id: path, problem: problemOfReading(path, error) };
  }
}

/** The document, or the problem with it if an earlier one has its id. */
function once(document: Document, ids: Set<string>): ReadResult {
  const { id, path, anchors } = document;
  if (!ids.has(id)) {
    ids.add(id);
    return document;
  }
  const problem = `repeats the id "${id.slice(0, 200)}" of an earlier document`;
  const remedy = 'give each document an id of its own';
  if (id === path) return { id, problem: new Problem('repeated-id', path, problem, remedy) };
  return failRecord('repeated-id', path, anchors[0]?.line ?? 1, problem, remedy);
}
