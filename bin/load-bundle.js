// Loads the program, which the build step puts into one file (`src/compile/bundle.ts`), with V8's code cache beside it: what
// was compiled when the cache was made is not compiled again. A cache of another version of Node is passed over.
'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const FILE = join(__dirname, '../dist/bundle/docs-cli.js');

/** The program's exports, and the script that they are of. */
exports.loadBundle = function loadBundle() {
  const script = new Script(readSource(), { filename: FILE, cachedData: readCache() });
  return { exports: script.runInThisContext()(require, (name) => import(name), FILE), script };
};

/** Where the build step puts the code cache. */
exports.CACHE = `${FILE}.cache`;

/** The bundle is ASCII, so that it can be read as what is fastest. */
function readSource() {
  try {
    return readFileSync(FILE, 'latin1');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    process.stderr.write('docs-cli: dist/bundle/docs-cli.js: no such file; build it with npm run build\n');
    process.exit(70);
  }
}

function readCache() {
  try {
    return readFileSync(exports.CACHE);
  } catch {
    return undefined;
  }
}
