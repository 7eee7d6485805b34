/** Corpora of any size: the articles of the fixtures, over and over, in the temporary folder. */
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { ARTICLE_TEXTS } from './places.js';

/**
 * `jsonl`: a record an article, each with an id of its own. `text`: one document. `unended`: one document, one line, without
 * anything that ends a sentence.
 */
export type Form = 'jsonl' | 'text' | 'unended';

const MEGABYTE = 1_000_000;

/** Path of a corpus of about so many megabytes, the last article whole; made if it is not there yet. */
export async function makeCorpus(folder: string, form: Form, megabytes: number): Promise<string> {
  const path = join(folder, `${form}-${megabytes}.${form === 'jsonl' ? 'jsonl' : 'txt'}`);
  if (existsSync(path)) return path;
  const stream = createWriteStream(path);
  for (let index = 0, written = 0; written < megabytes * MEGABYTE; index++) {
    const chunk = write(form, index);
    written += Buffer.byteLength(chunk);
    if (!stream.write(chunk)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  return path;
}

function write(form: Form, index: number): string {
  const text = articleAt(index);
  if (form === 'jsonl') return `${JSON.stringify({ id: `r${index}`, text })}\n`;
  return form === 'text' ? `${text}\n\n` : `${text.replace(/[.!?\n]+/gu, ' ')} `;
}

/** Makes a folder with so many files in folders of folders, a hundred in each, and hands its path back. */
export function makeFiles(root: string, count: number, textAt: (index: number) => string): string {
  for (let index = 0; index < count; index++) {
    const parent = join(root, `${Math.floor(index / 2000)}`, `${Math.floor(index / 100) % 20}`);
    if (index % 100 === 0) mkdirSync(parent, { recursive: true });
    writeFileSync(join(parent, `${index}.txt`), textAt(index));
  }
  return root;
}

export function articleAt(index: number): string {
  return ARTICLE_TEXTS[index % ARTICLE_TEXTS.length]!;
}

/** The article's last paragraph, with a number that no other has: a small file, and no two alike. */
export function paragraphAt(index: number): string {
  const paragraph = articleAt(index).trim().split('\n\n').at(-1)!;
  return `${paragraph}\n\nNo. ${index}\n`;
}
