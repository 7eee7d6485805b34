/**
 * Markdown: the text is the source itself, so that offsets are the file's; what is not prose is masked.
 */
import { decode } from '../decode.js';
import { makeDocument } from '../make-document.js';
import { maskMarkdown } from '../mask-markdown.js';
import type { ReadOptions, ReadResult, Source } from '../options.js';
import { readWhole } from '../read-whole.js';

export async function* readMarkdown(source: Source, options: ReadOptions): AsyncGenerator<ReadResult> {
  const { path } = source;
  const { text, warnings } = await decode(path, await readWhole(source), { encoding: options.encoding });
  yield await makeDocument({ id: path, path, text, warnings, masks: await maskMarkdown(text) });
}
