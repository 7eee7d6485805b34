import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readAll, readFiles, withFiles } from './read-all.js';

const TREE = {
  'in/b.txt': 'b',
  'in/a/z.md': 'z',
  'in/a-b.txt': 'ab',
  'in/.hidden/x.txt': 'x',
  'in/.y.txt': 'y',
  'in/node_modules/p/readme.md': 'p',
  'in/photo.png': 'x',
  'in/Makefile': 'x',
};

describe('finding inputs', () => {
  it('walks a folder in the order of its paths and says what it passed over', async () => {
    const { ids, notices } = await readFiles(TREE, ['in']);
    expect(ids).toEqual(['in/a-b.txt', 'in/a/z.md', 'in/b.txt']);
    expect(notices).toEqual([
      'skipped 2 hidden entries, 1 node_modules folder and 2 files of other kinds below in/',
    ]);
  });

  it('gives a pattern the same files in the same order as the folder', async () => {
    const { ids, notices } = await readFiles(TREE, ['in/**/*.{txt,md}']);
    expect(ids).toEqual(['in/a-b.txt', 'in/a/z.md', 'in/b.txt']);
    expect(notices).toEqual(['skipped 2 hidden entries and 1 node_modules folder in in/**/*.{txt,md}']);
  });

  it('reads hidden files and other names where they are named', async () => {
    const { ids } = await readFiles(TREE, ['in/.y.txt', 'in/.hidden', 'in/Makefile', 'in/.hid*/*.txt']);
    expect(ids).toEqual(['in/.y.txt', 'in/.hidden/x.txt', 'in/Makefile']);
  });

  it('reads a file literally whose name looks like a pattern, and one with spaces', async () => {
    const { ids } = await readFiles({ 'a[1].txt': 'x', 'a1.txt': 'y', 'b c.txt': 'z' }, [
      'a[1].txt',
      'b c.txt',
    ]);
    expect(ids).toEqual(['a[1].txt', 'b c.txt']);
  });

  it('reads a file once however often and in whatever way it is named', async () => {
    const { ids, notices } = await readFiles({ 'd/a.txt': 'x' }, ['d/a.txt', './d/a.txt', 'd', 'd/*.txt']);
    expect(ids).toEqual(['d/a.txt']);
    expect(notices).toEqual(['3 files named more than once and read once']);
  });

  it('fails each argument that names nothing by itself and reads the others', async () => {
    const { ids, failed } = await withFiles({ 'a.txt': 'x', 'empty/x.png': 'x' }, async (cwd) => {
      symlinkSync('gone.txt', join(cwd, 'link.txt'));
      return readAll(['gone.txt', 'no/*.txt', 'empty', 'link.txt', 'a.txt/b', 'a.txt'], { cwd });
    });
    expect(ids).toEqual([
      'gone.txt not-found',
      'no/*.txt no-match',
      'empty no-documents',
      'link.txt not-found',
      'a.txt/b not-found',
      'a.txt',
    ]);
    expect(failed[3]!.problem.message).toContain('symbolic link to nothing');
  });

  it('follows links to files, not to folders, and never in a circle', async () => {
    const { ids, notices } = await withFiles({ 'in/a.txt': 'x', 'other/b.txt': 'y' }, async (cwd) => {
      symlinkSync('../in', join(cwd, 'in/circle'));
      symlinkSync('../other/b.txt', join(cwd, 'in/b.txt'));
      return readAll(['in', 'in/**'], { cwd });
    });
    expect(ids).toEqual(['in/a.txt', 'in/b.txt']);
    expect(notices[0]).toBe('skipped 1 link to a folder below in/');
  });

  it('leaves a pipe in a folder alone, where reading it could wait forever', async () => {
    const { ids, notices } = await withFiles({ 'in/a.txt': 'x' }, async (cwd) => {
      execFileSync('mkfifo', [join(cwd, 'in/pipe.txt')]);
      return readAll(['in'], { cwd });
    });
    expect(ids).toEqual(['in/a.txt']);
    expect(notices).toEqual(['skipped 1 file of another kind below in/']);
  });

  it.each([
    ['one path a line', 'a.txt\nb c.txt\n'],
    ['CR LF and blank lines', '\uFEFFa.txt\r\n\r\nb c.txt\r\n'],
    ['NUL between paths', 'a.txt\0b c.txt\0'],
  ])('reads a list with %s', async (_, list) => {
    const { ids } = await readFiles({ 'a.txt': 'x', 'b c.txt': 'y', list }, [], { filesFrom: 'list' });
    expect(ids).toEqual(['a.txt', 'b c.txt']);
  });

  it('reads a list from standard input, and refuses to read it as a document too', async () => {
    await withFiles({ 'a.txt': 'x' }, async (cwd) => {
      const list = [Buffer.from('a.txt\ngone\n')];
      expect((await readAll([], { cwd, filesFrom: '-' }, list)).ids).toEqual(['a.txt', 'gone not-found']);
      expect((await readAll(['-'], { cwd, filesFrom: '-' }, list)).ids).toEqual(['-', '- usage']);
      expect((await readAll([], { cwd, filesFrom: 'none' })).ids).toEqual(['none not-found']);
    });
  });

  it('reads standard input once, as plain text', async () => {
    const { documents } = await readAll(['-', '-'], {}, [Buffer.from('Iran '), Buffer.from('said')]);
    expect(documents.map(({ id, path, text }) => [id, path, text])).toEqual([['-', '-', 'Iran said']]);
  });

  it('says that a folder of folders has no documents', async () => {
    const { ids } = await withFiles({}, async (cwd) => {
      mkdirSync(join(cwd, 'a/b/c'), { recursive: true });
      return readAll(['a'], { cwd });
    });
    expect(ids).toEqual(['a no-documents']);
  });
});
