/** The model as the build lays it out against the model file that it comes from. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quantise } from '#src/learning/crf/quantise.js';
import { modelLoader, loadSharedModel } from '#src/pipeline/load-model.js';
import {
  type PlacedModel,
  compileModel,
  openCompiled,
  writeCompiled,
} from '#src/recognition/compiled-model.js';
import type { Engine } from '#src/recognition/engine.js';
import { modelIn } from '#src/recognition/kernel-memory.js';
import { LABELS } from '#src/recognition/labels.js';
import { readModel } from '#src/recognition/model-file.js';
import { createTrainedEngine, loadTrainedEngine } from '#src/recognition/trained.js';
import { addWeights, indexWeights } from '#src/recognition/weights.js';
import { tokenise } from '#src/text/tokenise.js';

const FILE = 'models/english.model';
const TEXT = 'Foreign Minister Sameh Shoukry met Hossein Amirabdollahian of Iran in Geneva, the UN said.';

describe('the compiled model', () => {
  it('is the shipped model file, compiled', async () => {
    const { memory, size } = (await modelLoader(undefined)()) as PlacedModel;
    const model = compileModel(readModel(readFileSync(FILE), FILE));
    expect(Buffer.compare(modelIn(memory, size), writeCompiled(model))).toBe(0);
  });

  it('is the same when it is opened', () => {
    const model = compileModel(readModel(readFileSync(FILE), FILE));
    const opened = openCompiled(writeCompiled(model));
    expect(Object.keys(opened)).toEqual(Object.keys(model));
    const same = (one: ArrayBufferView, other: ArrayBufferView): void => {
      expect(one.constructor).toBe(other.constructor);
      const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
        new Uint8Array(buffer, byteOffset, byteLength);
      expect(Buffer.compare(bytesOf(one), bytesOf(other))).toBe(0);
    };
    for (const key of ['filter', 'starts', 'rows'] as const) same(opened.weights[key], model.weights[key]);
    for (const key of ['transitions', 'secondTransitions', 'calibration'] as const)
      same(opened[key], model[key]);
    for (const key of ['hashes', 'lists', 'frequencies'] as const)
      same(opened.lexicon[key], model.lexicon[key]);
    expect(opened.lexicon.clusters).toHaveLength(model.lexicon.clusters.length);
    opened.lexicon.clusters.forEach((column, i) => {
      same(column, model.lexicon.clusters[i]!);
    });
  });

  it('finds the names that the model file finds, from memory that threads share', async () => {
    const shared = await loadSharedModel(FILE);
    expect(shared.memory.buffer).toBeInstanceOf(SharedArrayBuffer);
    const prose = tokenise(TEXT);
    const mentions = createTrainedEngine(shared).recognise(prose);
    expect(mentions).toHaveLength(5);
    expect(mentions).toEqual(loadTrainedEngine(readFileSync(FILE), FILE).recognise(prose));
  });

  it('finds the same names where there is no memory for the kernel', async () => {
    const shared = await loadSharedModel(FILE);
    const { buffer } = shared.memory;
    const prose = tokenise(TEXT);
    const rounded = (engine: Engine) =>
      engine.recognise(prose).map((mention) => ({ ...mention, score: mention.score?.toFixed(4) }));
    const withoutKernel = createTrainedEngine({ memory: { buffer }, size: shared.size });
    expect(rounded(withoutKernel)).toEqual(rounded(createTrainedEngine(shared)));
  });
});

describe('the weights', () => {
  const row = fc.record({ id: fc.integer({ min: -0x80000000, max: 0x7fffffff }), seed: fc.nat(1000) });
  // Few upper halves, so that rows share buckets.
  const close = row.map(({ id, seed }) => ({ id: id & 0x8003ffff, seed }));

  it('are those of the feature that is asked for, and nothing for a feature without', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(row, close), { selector: ({ id }) => id, maxLength: 40 }),
        (rows) => {
          const known = rows.filter((_, k) => k % 3 !== 0);
          const ids = Int32Array.from(known, ({ id }) => id);
          const features = Float32Array.from({ length: ids.length * LABELS }, (_, k) => {
            const value = (known[Math.floor(k / LABELS)]!.seed * 31 + k * 7) % 5;
            return value > 2 ? 0 : value - 1.5;
          });
          const index = indexWeights(
            quantise(ids, { features, transitions: new Float64Array(LABELS * LABELS) }, 0),
          );
          for (const { id } of rows) {
            const out = new Float32Array(LABELS + 2);
            addWeights(index, id, out, 1);
            const at = ids.indexOf(id) * LABELS;
            for (let y = 0; y < LABELS; y++)
              expect(out[y + 1]).toBeCloseTo(at < 0 ? 0 : features[at + y]!, 1);
            expect([out[0], out[LABELS + 1]]).toEqual([0, 0]);
          }
        },
      ),
    );
  });
});
