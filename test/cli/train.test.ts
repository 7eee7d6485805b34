/** `docs-cli train`, and the models that it makes, with the real binary. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runBinary } from './run-binary.js';

const GOLD = 'fixtures/gold/train.jsonl';
const folder = mkdtempSync(join(tmpdir(), 'docs-cli-'));
const model = join(folder, 'a.model');

beforeAll(async () => {
  expect(await runBinary(['train', GOLD, '-q', '-o', model])).toEqual({ code: 0, stdout: '', stderr: '' });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function f1Of(args: readonly string[]): Promise<number> {
  const { stdout } = await runBinary(['evaluate', GOLD, '--json', '-q', ...args]);
  const { engines } = JSON.parse(stdout) as { engines: { scores: { strict: { f1: number } } }[] };
  return engines[0]!.scores.strict.f1;
}

describe('training', () => {
  it('gives the same bytes for the same gold and seed, and others for another seed', async () => {
    const again = join(folder, 'again.model');
    const other = join(folder, 'other.model');
    await runBinary(['train', GOLD, '-q', '-o', again]);
    await runBinary(['train', GOLD, '-q', '-o', other, '--seed', '2']);
    expect(readFileSync(again).equals(readFileSync(model))).toBe(true);
    expect(readFileSync(other).equals(readFileSync(model))).toBe(false);
  });

  it('learns the gold: its model finds nearly all of it', async () => {
    expect(await f1Of(['--engine', 'trained', '--model', model])).toBeGreaterThan(0.95);
  });

  it('refuses gold that is not there, and leaves no model behind', async () => {
    const path = join(folder, 'none.model');
    const { code, stderr } = await runBinary(['train', 'missing.jsonl', '-o', path]);
    expect(stderr).toMatch(/missing\.jsonl: no such file/u);
    expect(code).toBe(2);
    expect(readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([]);
  });
});

describe('a model', () => {
  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, 1000)],
    ['empty', () => Buffer.alloc(0)],
    ['with one bit turned', (bytes) => bytes.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)) as Buffer],
    ['that is another kind of file', () => Buffer.from('PK\u0003\u0004 and so on')],
  ])('%s is refused with what to do', async (_, damage) => {
    const path = join(folder, 'damaged.model');
    writeFileSync(path, damage(readFileSync(model)));
    const args = ['entities', 'fixtures/articles/cup-final.txt', '--engine', 'trained', '--model', path];
    const { code, stdout, stderr } = await runBinary(args);
    expect(stderr).toMatch(/^docs-cli: .*damaged\.model: .+; .+\n$/u);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('that is missing is named', async () => {
    const args = [
      'entities',
      'fixtures/articles/cup-final.txt',
      '--engine',
      'trained',
      '--model',
      'none.model',
    ];
    expect(await runBinary(args)).toMatchObject({
      code: 2,
      stderr: 'docs-cli: none.model: no such model; check the path\n',
    });
  });
});
