/** Shards: parts that are equal, and that together are what was cut. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutShard } from '#src/documents/cut-shard.js';
import { readAll, withFiles, type Files, type ReadAll } from './read-all.js';

describe('a list that is cut into shards', () => {
  it('is all its shards in order, whose sizes differ by at most one', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 600 }), (length, count) => {
        const list = Array.from({ length }, (_, i) => i);
        const shards = Array.from({ length: count }, (_, i) => cutShard(list, { index: i + 1, count }));
        expect(shards.flat()).toEqual(list);
        const sizes = shards.map((shard) => shard.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const FILES: Files = {
  'in/b.txt': 'b',
  'in/a/z.md': 'z',
  'in/a-b.txt': 'ab',
  'in/.hidden.txt': 'h',
  'in/rows.jsonl': '{"text": "one"}\n{"no": "text"}\n{"text": "two"}\n',
  'in/empty.jsonl': '',
  'more/1.txt': '1',
  'more/2.txt': '2',
  'more/x.pdf': 'x',
  list: 'more/2.txt\ngone-too.txt\nin/b.txt\n',
};

const args = fc.array(
  fc.constantFrom(
    'in',
    'in/*.txt',
    'in/**/*.md',
    'more',
    'more/1.txt',
    './more/1.txt',
    'gone.txt',
    'no*.txt',
    '',
  ),
  { maxLength: 5 },
);

/** What can be seen of it, without the sentences on what was passed over. */
const outcomeOf = ({ documents, failed, ids }: ReadAll): object => ({
  ids,
  texts: documents.map(({ text }) => text),
  problems: failed.map(({ problem }) => problem.message),
});

describe('inputs that are read in shards', () => {
  it('give, one shard after another, what they give at once: files, folders, globs, lists and failures', async () => {
    await withFiles(FILES, async (cwd) => {
      const reads = fc.asyncProperty(
        args,
        fc.boolean(),
        fc.integer({ min: 1, max: 12 }),
        async (paths, list, count) => {
          const options = { cwd, filesFrom: list ? 'list' : undefined };
          const whole = await readAll(paths, options);
          const shards: ReadAll[] = [];
          for (let index = 1; index <= count; index++)
            shards.push(await readAll(paths, { ...options, shard: { index, count } }));
          const joined: ReadAll = {
            documents: shards.flatMap(({ documents }) => documents),
            failed: shards.flatMap(({ failed }) => failed),
            saved: shards.flatMap(({ saved }) => saved),
            ids: shards.flatMap(({ ids }) => ids),
            notices: shards.flatMap(({ notices }) => notices),
          };
          expect(outcomeOf(joined)).toEqual(outcomeOf(whole));
          expect(joined.notices).toEqual(whole.notices);
        },
      );
      await fc.assert(reads, { numRuns: 60 });
    });
  });

  it('never split a file', async () => {
    await withFiles(FILES, async (cwd) => {
      const { ids } = await readAll(['in/rows.jsonl', 'more/1.txt'], { cwd, shard: { index: 1, count: 2 } });
      expect(ids).toEqual(['in/rows.jsonl:1', 'in/rows.jsonl:2 missing-field', 'in/rows.jsonl:3']);
    });
  });
});
