/**
 * All bytes of an input that is one document.
 */
import { Problem } from '../problem.js';
import type { Source } from './options.js';

/** More than this in one document is refused rather than cut; it also stops a gzip bomb. In bytes. */
const LARGEST = 256 * 1024 * 1024;

/** @throws Problem `unreadable` if there is more than fits, or what reading the source throws */
export async function readWhole({ path, bytes }: Source): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > LARGEST) {
      const remedy = 'split it, or give it as JSONL with one document a line';
      throw new Problem(
        'unreadable',
        path,
        `is larger than ${LARGEST / 1024 / 1024} MB as one document`,
        remedy,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
