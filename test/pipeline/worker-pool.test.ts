/** Worker threads that die: what they were at is all that is lost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Document } from '#src/document.js';
import { createPool } from '#src/pipeline/worker-pool.js';

const folder = mkdtempSync(join(tmpdir(), 'pool-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const SETUP = { analyst: { engine: 'trained', dictionary: { files: [] } }, project: null } as const;

/** A worker that gives each document's text back, and does worse at two words. */
function writeWorker(): URL {
  const path = join(folder, 'worker.mjs');
  writeFileSync(
    path,
    `export default async (documents) => documents.map(({ text }) => {
       if (text === 'die') process.exit(3);
       if (text === 'fill') { const all = []; for (;;) all.push(new Array(1e5).fill(String(all.length))); }
       return { value: text, words: 1, fresh: true, warnings: [], spoken: [], lost: false };
     });`,
  );
  return pathToFileURL(path);
}

function documentOf(text: string): Document {
  return { id: text, path: text, text, date: null, masks: [], anchors: [], warnings: [] };
}

describe('a pool of workers', () => {
  const entry = writeWorker();

  it('fails the document that a worker dies of, and no other of its batch', async () => {
    const pool = createPool<string>(2, SETUP, { entry });
    const outcomes = await pool.analyse(['one', 'two', 'die', 'three'].map(documentOf));
    expect(outcomes.map((outcome) => ('crash' in outcome ? 'crash' : outcome.value))).toEqual([
      'one',
      'two',
      'crash',
      'three',
    ]);
    await pool.close();
  });

  it('goes on after many deaths', async () => {
    const pool = createPool<string>(2, SETUP, { entry });
    for (let round = 0; round < 5; round++) {
      const [dead, alive] = await Promise.all([
        pool.analyse([documentOf('die')]),
        pool.analyse([documentOf('alive')]),
      ]);
      expect(dead[0]).toHaveProperty('crash');
      expect(alive[0]).toHaveProperty('value', 'alive');
    }
    await pool.close();
  });

  it('says so when a document needs more memory than a worker may have', async () => {
    const pool = createPool<string>(1, SETUP, { entry, memory: 32 });
    const outcomes = await pool.analyse(['one', 'fill', 'two'].map(documentOf));
    expect(outcomes[0]).toHaveProperty('value', 'one');
    expect(outcomes[1]).toMatchObject({ outOfMemory: true });
    expect(outcomes[2]).toHaveProperty('value', 'two');
    await pool.close();
  });
});
