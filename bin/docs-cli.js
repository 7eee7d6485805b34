#!/usr/bin/env node
// The executable: calls main and sets the exit code. What `--version` alone asks for is said before anything is loaded.
'use strict';

const [, , argument, ...others] = process.argv;
if (others.length === 0 && (argument === '--version' || argument === '-V'))
  process.stdout.write(`${require('../package.json').version}\n`);
else start();

function start() {
  const { loadBundle } = require('./load-bundle.js');
  void loadBundle()
    .exports.main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    });
}
