/**
 * Plain text: the decoded file is the document.
 */
import { decode } from '../decode.js';
import { makeDocument } from '../make-document.js';
import type { ReadOptions, ReadResult, Source } from '../options.js';
import { readWhole } from '../read-whole.js';

export async function* readText(source: Source, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { path } = source;
  yield await makeDocument({ id: path, path, ...(await decode(path, await readWhole(source), options)) });
}
