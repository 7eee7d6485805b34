/**
 * A worker thread, as `cli.ts` is the program: loads what it needs, then analyses the batches of documents that it is sent.
 * `bin/worker.js` is its file.
 */
import { workerData } from 'node:worker_threads';
import { COMMANDS } from './commands/command.js';
import type { Document } from './document.js';
import { createAnalyst, type Project } from './pipeline/analyst.js';
import type { WorkerSetup } from './pipeline/worker-pool.js';

/** What is done of each batch. */
export type Work = (documents: readonly Document[]) => Promise<unknown>;

/** To be called once, when the thread starts. */
export async function startWorker(): Promise<Work> {
  const { analyst: options, project } = workerData as WorkerSetup;
  const analyst = await createAnalyst(options, await readProject(project, options.recognised === true));
  return async (documents) => {
    const outcomes = await analyst.analyse(documents);
    const { transferTexts } = await import('./pipeline/transfer-texts.js');
    return transferTexts(outcomes);
  };
}

/** Of a document no more than is asked for: what is sent back is copied. */
async function readProject(project: WorkerSetup['project'], recognised: boolean): Promise<Project<unknown>> {
  if (project === null)
    return (analysed) => ({
      result: analysed.result,
      recognised: recognised && 'document' in analysed ? analysed.recognised : null,
    });
  const { createProject } = await COMMANDS[project.command]!.load();
  return createProject!(project.options);
}
