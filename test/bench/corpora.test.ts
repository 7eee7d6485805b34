import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCorpus, makeFiles, paragraphAt } from './corpora.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-cli-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a made corpus', () => {
  it.each(['jsonl', 'text', 'unended'] as const)('of %s has the size that was asked for', async (form) => {
    const { length } = readFileSync(await makeCorpus(folder, form, 0.1));
    expect(length).toBeGreaterThanOrEqual(100_000);
    expect(length).toBeLessThan(105_000);
  });

  it('of records has an id for each', async () => {
    const lines = readFileSync(await makeCorpus(folder, 'jsonl', 0.1), 'utf8')
      .trimEnd()
      .split('\n');
    const ids = new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id));
    expect(ids.size).toBe(lines.length);
  });

  it('of a smaller size is the beginning of a larger one', async () => {
    const [small, large] = [await makeCorpus(folder, 'jsonl', 0.05), await makeCorpus(folder, 'jsonl', 0.1)];
    expect(readFileSync(large, 'utf8').startsWith(readFileSync(small, 'utf8'))).toBe(true);
  });

  it('without sentence ends is one line without any', async () => {
    expect(readFileSync(await makeCorpus(folder, 'unended', 0.1), 'utf8')).not.toMatch(/[.!?\n]/u);
  });

  it('of files has no two alike', () => {
    const root = makeFiles(join(folder, 'files'), 250, paragraphAt);
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const texts = new Set(files.map((each) => readFileSync(join(each.parentPath, each.name), 'utf8')));
    expect(files).toHaveLength(250);
    expect(texts.size).toBe(250);
  });
});
