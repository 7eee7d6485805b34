#!/usr/bin/env node
// The executable: calls main and sets the exit code. What `--version` alone asks for is said before anything is loaded. The
// program is one file, which the build step makes (`src/compile/bundle.ts`), with V8's code cache beside it: what was
// compiled when the cache was made is not compiled again. A cache of another version of Node is passed over.
'use strict';

const { readFileSync } = require('node:fs');

const FILE = `${__dirname.slice(0, -'bin'.length)}dist/bundle/docs-cli.js`;

/** Where the build step puts the code cache. */
exports.CACHE = `${FILE}.cache`;

/** The program's exports, and the script that they are of. */
exports.loadBundle = function loadBundle() {
  const { Script } = require('node:vm');
  const script = new Script(readSource(), { filename: FILE, cachedData: readCache() });
  return { exports: script.runInThisContext()(require, (name) => import(name), FILE), script };
};

exports.start = function start() {
  const [, , argument, ...others] = process.argv;
  if (others.length === 0 && (argument === '--version' || argument === '-V')) {
    process.stdout.write(`${require('../package.json').version}\n`);
    return;
  }
  const { main, hasWrittenAll } = exports.loadBundle().exports;
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
    // Otherwise the process ends when its streams are done. This is sooner, as nothing of it is taken down piece by piece.
    if (hasWrittenAll()) process.exit();
  });
};

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

// It may be required: by a worker thread, by the build step. A file more is a millisecond more.
if (require.main === module) exports.start();
