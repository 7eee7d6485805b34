// The file of a worker thread, which `src/worker.ts` describes.
'use strict';

module.exports = require('./docs-cli.js').loadBundle().exports.startWorker();
