/** For tests: files merged in one process, with all that is said. */
import { PassThrough, Readable, Writable } from 'node:stream';
import { findShards } from '#src/pipeline/find-shards.js';
import { mergeRecords } from '#src/pipeline/merge-records.js';
import { createReporter } from '#src/pipeline/reporter.js';

export interface Merged {
  readonly text: string;
  /** Lines on standard error, without the program's name. */
  readonly said: readonly string[];
  readonly failed: boolean;
}

export async function mergeFiles(args: readonly string[], cwd: string): Promise<Merged> {
  const said: string[] = [];
  const stderr = new Writable({
    write(chunk: Buffer, _, done) {
      said.push(chunk.toString().trimEnd().replace('docs-cli: ', ''));
      done();
    },
  });
  const reporter = createReporter({ stderr }, false);
  const onNotice = (text: string): void => {
    reporter.warning('', text);
  };
  const options = { stdin: Readable.from(new PassThrough()), cwd, onNotice };
  const blocks: Buffer[] = [];
  for await (const block of mergeRecords(await findShards(args, options, reporter), options, reporter))
    blocks.push(block);
  return { text: Buffer.concat(blocks).toString(), said, failed: reporter.failed };
}
