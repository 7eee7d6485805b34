// The file of a worker thread, which `src/worker.ts` describes.
'use strict';

module.exports = require('./load-bundle.js').loadBundle().exports.startWorker();
