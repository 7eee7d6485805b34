/** Where things are, for all measurements. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const BINARY = join(ROOT, 'bin/docs-cli.js');

const ARTICLES = join(ROOT, 'fixtures/articles');

/** Paths of the articles that all corpora are made of. */
export const ARTICLE_PATHS = readdirSync(ARTICLES)
  .sort()
  .map((name) => join(ARTICLES, name));

export const ARTICLE_TEXTS = ARTICLE_PATHS.map((path) => readFileSync(path, 'utf8'));

/** A script of this folder, compiled. */
export function peer(name: string): string {
  return join(import.meta.dirname, 'peers', `${name}.js`);
}
