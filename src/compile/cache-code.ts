/**
 * Build step, a process of its own: runs the bundle on the articles of a folder and writes V8's code cache of it, in which
 * then is what these runs had compiled. Its standard output is for nobody.
 *
 *   node dist/compile/cache-code.js FOLDER
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Script } from 'node:vm';

interface Loader {
  readonly loadBundle: () => {
    readonly exports: { readonly main: (argv: readonly string[]) => Promise<number> };
    readonly script: Script;
  };
  readonly CACHE: string;
}

const { loadBundle, CACHE } = createRequire(import.meta.url)('../../bin/docs-cli.js') as Loader;
const [folder] = process.argv.slice(2) as [string];
const articles = readdirSync(folder).map((name) => join(folder, name));
const { exports: program, script } = loadBundle();
for (const options of [['--json'], ['--format', 'ndjson'], []]) {
  const code = await program.main(['entities', '--no-config', ...articles, ...options]);
  if (code !== 0) throw new Error(`the bundle exits with ${code}`);
}
writeFileSync(CACHE, script.createCachedData());
