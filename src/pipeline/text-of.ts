/** What was read, as a document where a command asks for the text. */
import type { Document } from '../document.js';
import type { ReadResult } from '../documents/options.js';
import { Problem } from '../problem.js';
import type { Job } from './job.js';

export function isDocument(given: ReadResult): given is Document {
  return 'masks' in given;
}

/** The text of a saved record, where a record alone does not do. */
export async function textOf<T>(given: ReadResult, { needsText }: Job<T>): Promise<ReadResult> {
  if (!('record' in given) || needsText !== true || 'error' in given.record) return given;
  const { id, text, date } = given.record;
  const { path } = given;
  if (text !== undefined) {
    const { makeDocument } = await import('../documents/make-document.js');
    return makeDocument({ id, path, text, date });
  }
  const remedy = 'write it with docs-cli entities --with-text --format ndjson';
  return {
    id,
    path,
    problem: new Problem('missing-field', id, 'is a saved record without its text', remedy),
  };
}
