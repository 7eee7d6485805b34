/**
 * Runs of the real binary over a set of documents large enough for worker threads: the same bytes for any number of jobs,
 * with a cache, in a folder of records, after a kill, and over saved records.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BINARY, ROOT, runBinary, type Run } from '../cli/run-binary.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-cli-runs-'));
  writeSet(join(folder, 'set'));
  writeFileSync(join(folder, 'names.csv'), 'name,type\nCairo,organisation\nZanzi Nobody,person\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Some 130 documents: articles and a file of records, some of them broken. */
function writeSet(set: string): void {
  for (let i = 0; i < 70; i++) {
    const path = join(set, `part-${i % 7}`, `${i}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, i % 50 === 13 ? Uint8Array.of(0, 1, 2, 0, 255) : textOf(i));
  }
  const records = Array.from({ length: 60 }, (_, i) =>
    i % 30 === 7 ? '{"id": ' : JSON.stringify({ id: i % 30 === 8 ? 'again' : `r${i}`, text: textOf(i) }),
  );
  writeFileSync(join(set, 'records.jsonl'), `${records.join('\n')}\n`);
}

const ARTICLES = join(ROOT, 'fixtures/articles');
const TEXTS = readdirSync(ARTICLES).map((name) => readFileSync(join(ARTICLES, name), 'utf8'));

function textOf(number: number): string {
  return `${TEXTS[number % TEXTS.length]!}\nNo. ${number}\n`;
}

function run(...args: string[]): Promise<Run> {
  return runBinary(args, { cwd: folder });
}

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.endsWith('.tmp') && statSync(join(root, path)).isFile())
    .sort();
}

/** What a folder of records holds, in the order in which the inputs are read. */
function contentOf(root: string): string {
  const inputs = listFiles(root).map((path) => path.replace(/\.ndjson$/u, ''));
  return inputs
    .sort()
    .map((path) => readFileSync(join(root, `${path}.ndjson`), 'utf8'))
    .join('');
}

describe('several jobs', () => {
  it.each([
    ['entities', '--format', 'ndjson'],
    ['entities', '--json'],
    ['entities', '--width', '100'],
    ['summary', '--dictionary', 'names.csv', '--dictionary-report'],
    ['annotate', '--recognised', '--format', 'conll'],
  ])('give the bytes of one: %s %s %s', async (...args) => {
    const [command, ...options] = args as [string, ...string[]];
    const [one, three] = await Promise.all([
      run(command, 'set', '--jobs', '1', ...options),
      run(command, 'set', '--jobs', '3', ...options),
    ]);
    expect(three).toEqual(one);
    expect(one.stderr).toContain('is not JSON');
    expect(one.stderr).toContain('repeats the id "again"');
  });
});

describe('a dictionary from a pipe', () => {
  it('speaks in every worker, and is what the cache goes by', async () => {
    writeFileSync(join(folder, 'six.txt'), 'Maria Duarte flew to Cairo.\n');
    execFileSync('mkfifo', [join(folder, 'names')]);
    const args = ['entities', 'six.txt', '--cache', 'piped', '--jobs', '2', '--format', 'csv'];
    const plain = await run(...args);
    const [piped] = await Promise.all([
      run(...args, '--dictionary', 'names'),
      writeFile(join(folder, 'names'), 'name,type\nCairo,organisation\n'),
    ]);
    expect(piped.stdout).toContain('organisation/cairo');
    expect(await run(...args)).toEqual(plain);
  });
});

describe('--cache', () => {
  const ENTITIES = ['entities', 'set', '--format', 'ndjson', '--jobs', '1'];

  it('gives the bytes of a run without, the first time and the second', async () => {
    const plain = await run(...ENTITIES);
    const first = await run(...ENTITIES, '--cache', 'kept');
    const second = await run(...ENTITIES, '--cache', 'kept');
    expect([first.stdout === plain.stdout, second.stdout === plain.stdout]).toEqual([true, true]);
    expect(second.stderr).toBe(plain.stderr);
  });

  it('is what the second run reads: findings that were changed in it are given', async () => {
    writeFileSync(join(folder, 'one.txt'), 'Maria Duarte flew to Egypt.\n');
    await run('entities', 'one.txt', '--cache', 'seen');
    const [entry] = entriesOf('seen');
    const { findings } = JSON.parse(readFileSync(entry!, 'utf8').split('\n')[1]!) as { findings: object };
    const changed = JSON.stringify({ findings: { ...findings, entities: [] }, spoken: [] });
    const { createHash } = await import('node:crypto');
    writeFileSync(entry!, `${createHash('sha256').update(changed).digest('hex')}\n${changed}`);
    const again = await run('entities', 'one.txt', '--cache', 'seen', '--format', 'csv');
    expect(again.stdout.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['emptied', () => ''],
    ['changed by one letter', (text: string) => text.replace('Egypt', 'Egyqt')],
  ])('passes over an entry that was %s', async (_, damage) => {
    writeFileSync(join(folder, 'two.txt'), 'Maria Duarte flew to Egypt.\n');
    const sound = await run('entities', 'two.txt', '--cache', 'damaged', '--json');
    for (const entry of entriesOf('damaged')) writeFileSync(entry, damage(readFileSync(entry, 'utf8')));
    expect(await run('entities', 'two.txt', '--cache', 'damaged', '--json')).toEqual(sound);
  });

  it('keeps apart what another dictionary, engine or text leads to', async () => {
    writeFileSync(join(folder, 'three.txt'), 'Maria Duarte flew to Cairo.\n');
    const args = ['entities', 'three.txt', '--cache', 'apart', '--format', 'csv'];
    const plain = await run(...args);
    const named = await run(...args, '--dictionary', 'names.csv');
    expect(named.stdout).toContain('organisation/cairo');
    expect(await run(...args, '--dictionary', 'names.csv')).toEqual(named);
    expect(await run(...args)).toEqual(plain);
    expect(plain.stdout).not.toContain('organisation/cairo');
  });

  it('remembers which lines of the dictionary spoke', async () => {
    writeFileSync(join(folder, 'four.txt'), 'Maria Duarte flew to Cairo.\n');
    const args = [
      'entities',
      'four.txt',
      '--cache',
      'spoke',
      '--dictionary',
      'names.csv',
      '--dictionary-report',
    ];
    const first = await run(...args);
    expect(first.stderr).toContain('names.csv:3');
    expect(first.stderr).not.toContain('names.csv:2');
    expect(await run(...args)).toEqual(first);
  });

  it('leaves the tag that is there, so that it need not be writable', async () => {
    mkdirSync(join(folder, 'tagged'));
    writeFileSync(join(folder, 'tagged/CACHEDIR.TAG'), 'mine');
    const { code, stderr } = await run(
      'entities',
      'names.csv',
      '--input',
      'text',
      '--cache',
      'tagged',
      '--json',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'tagged/CACHEDIR.TAG'), 'utf8')).toBe('mine');
  });

  it('that cannot be made is an error before any work', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, stdout, stderr } = await run('entities', 'set', '--cache', 'file/within');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^docs-cli: file\/within: cannot be the cache: .*; choose another folder\n$/u);
  });

  function entriesOf(cache: string): string[] {
    return listFiles(join(folder, cache))
      .filter((path) => path !== 'CACHEDIR.TAG')
      .map((path) => join(folder, cache, path));
  }
});

describe('--out-dir', () => {
  it('mirrors the inputs, each with the records of a run without', async () => {
    const whole = await run('entities', 'set', '--format', 'ndjson');
    const split = await run('entities', 'set', '--out-dir', 'records');
    expect([split.stdout, split.code]).toEqual(['', 2]);
    expect(contentOf(join(folder, 'records/set'))).toBe(sortInputs(whole.stdout));
    expect(split.stderr).toContain('wrote 71 files of records into records');
  });

  it('with --resume does only what is not done, failed or older than its input', async () => {
    await run('entities', 'set', '--out-dir', 'resumed', '--quiet');
    const content = contentOf(join(folder, 'resumed/set'));
    rmSync(join(folder, 'resumed/set/part-3'), { recursive: true });
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, 'set/part-4/4.txt'), later, later);
    const again = await run('entities', 'set', '--out-dir', 'resumed', '--resume');
    // Ten of the third part, two that failed, the records with broken lines, and the newer one.
    expect(again.stderr).toContain('wrote 14 files of records into resumed; 57 were there already');
    expect(contentOf(join(folder, 'resumed/set'))).toBe(content);
    utimesSync(join(folder, 'set/part-4/4.txt'), new Date(), new Date());
  });

  it('with --resume fails what repeats an id of an input that is done, as the first run did', async () => {
    mkdirSync(join(folder, 'twice'));
    for (const name of ['a', 'b'])
      writeFileSync(
        join(folder, `twice/${name}.jsonl`),
        '{"id": "one", "text": "Kofi Annan flew to Iran."}\n',
      );
    const first = await run('entities', 'twice', '--out-dir', 'first', '--quiet');
    const content = contentOf(join(folder, 'first/twice'));
    const again = await run('entities', 'twice', '--out-dir', 'first', '--resume', '--quiet');
    expect([again.code, again.stderr]).toEqual([2, first.stderr]);
    expect(contentOf(join(folder, 'first/twice'))).toBe(content);
  });

  it('refuses a second input for one place, also with --resume where the first one is done', async () => {
    const inside = `${folder.slice(1)}/seven.txt`;
    mkdirSync(join(folder, 'here', dirname(inside)), { recursive: true });
    writeFileSync(join(folder, 'here', inside), 'Maria Duarte flew to Cairo.\n');
    writeFileSync(join(folder, 'seven.txt'), 'Kofi Annan flew to Iran.\n');
    const args = ['entities', inside, join(folder, 'seven.txt'), '--out-dir', 'place'];
    const first = await runBinary(args, { cwd: join(folder, 'here') });
    const again = await runBinary([...args, '--resume'], { cwd: join(folder, 'here') });
    expect(first.stderr).toContain(`is the place of both ${inside} and ${join(folder, 'seven.txt')}`);
    expect(again).toEqual(first);
  });

  it('takes names as long as the file system does, and says of a longer one that it is too long', async () => {
    mkdirSync(join(folder, 'names-of'));
    writeFileSync(join(folder, 'names-of', `${'x'.repeat(240)}.txt`), 'Kofi Annan flew to Iran.\n');
    const fits = await run('entities', 'names-of', '--out-dir', 'fits');
    expect([fits.code, fits.stderr]).toEqual([0, 'docs-cli: wrote 1 file of records into fits\n']);
    writeFileSync(join(folder, 'names-of', `${'x'.repeat(250)}.txt`), 'Kofi Annan flew to Iran.\n');
    const fails = await run('entities', 'names-of', '--out-dir', 'fails');
    expect(fails.code).toBe(2);
    expect(fails.stderr).toMatch(
      /\.txt\.ndjson: cannot write: the name is too long; choose a shorter one\n$/u,
    );
  });

  it('after a kill in the middle, --resume makes the whole of an undisturbed run', async () => {
    writeSet(join(folder, 'long/set'));
    // The last one keeps the program busy until it is killed.
    writeFileSync(join(folder, 'long/z.txt'), Array.from({ length: 600 }, (_, i) => textOf(i)).join('\n'));
    await run('entities', 'long', '--out-dir', 'undisturbed', '--quiet', '--jobs', '2');
    const args = [BINARY, 'entities', 'long', '--out-dir', 'killed', '--quiet', '--jobs', '2'];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    const ended = once(child, 'close');
    while (countRecords('killed') < 20) await wait(5);
    child.kill('SIGKILL');
    await ended;
    expect(countRecords('killed')).toBeLessThan(72);
    await run('entities', 'long', '--out-dir', 'killed', '--resume', '--quiet', '--jobs', '2');
    expect(countRecords('killed')).toBe(72);
    expect(contentOf(join(folder, 'killed'))).toBe(contentOf(join(folder, 'undisturbed')));
  });

  it.each([
    [['--out-dir', 'set/out'], '--out-dir set/out: lies in set, which is read; choose a folder beside it'],
    [['--resume'], '--resume: needs a folder; name it with --out-dir FOLDER'],
    [['--out-dir', 'x', '--corpus'], '--out-dir: does not go with --corpus; leave one of them out'],
    [['--out-dir', 'x', '-o', 'y'], '--out-dir: does not go with --output; leave one of them out'],
    [['--out-dir', 'x', '--format', 'csv'], '--out-dir: writes NDJSON, not csv; leave --format out'],
    [['--out-dir', 'names.csv'], 'names.csv: cannot write'],
  ])('refuses %j', async (options, message) => {
    const { code, stdout, stderr } = await run('entities', 'set', ...options);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`docs-cli: ${message}`);
  });

  it('refuses a folder of records that a pattern reaches into', async () => {
    const args = ['entities', 'six*/**', 'six.txt', '--out-dir', 'six-records', '--quiet'];
    await run(...args);
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'docs-cli: --out-dir six-records: is read too: six-records/six.txt.ndjson lies in it',
    );
  });

  function countRecords(name: string): number {
    try {
      return listFiles(join(folder, name)).filter((path) => path.endsWith('.ndjson')).length;
    } catch {
      return 0;
    }
  }

  /** Records of one input stand together, as in the files. */
  function sortInputs(records: string): string {
    const inputOf = (line: string): string => {
      const { id } = JSON.parse(line) as { id: string };
      return id.startsWith('set/part') ? id : 'set/records.jsonl';
    };
    const lines = records.trim().split('\n');
    return `${lines.toSorted((a, b) => (inputOf(a) < inputOf(b) ? -1 : inputOf(a) > inputOf(b) ? 1 : 0)).join('\n')}\n`;
  }
});

describe('saved records', () => {
  let plain: Run;
  beforeAll(async () => {
    plain = await run('entities', 'set', '--format', 'ndjson', '-o', 'saved.ndjson');
    // What is present only through a place is in the totals of a corpus.
    await run('entities', 'set', '--via', '--format', 'ndjson', '-o', 'saved-via.ndjson');
  });

  it.each([
    ['summary', 'saved.ndjson'],
    ['entities --types person', 'saved.ndjson'],
    ['entities --corpus', 'saved-via.ndjson'],
  ])('give the %s of the documents themselves, byte for byte', async (line, file) => {
    const args = line.split(' ');
    const direct = await run(...args, 'set', '--json');
    const saved = await run(...args, file, '--json');
    expect(saved.stdout).toBe(direct.stdout);
    expect(saved.stderr).toBe('');
  });

  it('go through entities as they are', async () => {
    const again = await run('entities', 'saved.ndjson', '--format', 'ndjson');
    expect(again.stdout).toBe(readFileSync(join(folder, 'saved.ndjson'), 'utf8'));
    expect(plain.code).toBe(2);
  });

  it('may be a folder of records', async () => {
    const direct = await run('summary', 'set', '--quiet');
    cpSync(join(folder, 'records'), join(folder, 'copied'), { recursive: true });
    expect((await run('summary', 'copied')).stdout).toBe(direct.stdout);
  });

  it('do for mentions if they have their text, which entities leaves out, and are refused if not', async () => {
    writeFileSync(join(folder, 'five.txt'), 'Maria Duarte flew to Cairo.\n');
    await run('entities', 'five.txt', '--format', 'ndjson', '--with-text', '-o', 'with-text.ndjson');
    const direct = await run('mentions', 'five.txt', '--format', 'csv');
    expect((await run('mentions', 'with-text.ndjson', '--format', 'csv')).stdout).toBe(direct.stdout);
    await run('entities', 'five.txt', '--format', 'ndjson', '-o', 'without.ndjson');
    const plain = await run('entities', 'with-text.ndjson', '--format', 'ndjson');
    expect(plain.stdout).toBe(readFileSync(join(folder, 'without.ndjson'), 'utf8'));
    const refused = await run('mentions', 'without.ndjson', '--format', 'csv');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toBe(
      'docs-cli: five.txt: is a saved record without its text; write it with docs-cli entities --with-text --format ndjson\n',
    );
  });

  it('of another schema are an error of their line', async () => {
    writeFileSync(join(folder, 'other.ndjson'), '{"schema":"docs-cli/9","id":"x","entities":[]}\n');
    const { code, stderr } = await run('summary', 'other.ndjson');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'docs-cli: other.ndjson:1: is a record of the schema docs-cli/9, not docs-cli/1; write it anew with docs-cli entities\n',
    );
  });
});
