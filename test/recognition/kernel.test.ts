/** The kernel against the plain way to the same names: on articles, on texts of every kind, with models that decide by a hair. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quantise } from '#src/learning/crf/quantise.js';
import { createRandom } from '#src/learning/random.js';
import { type CompiledModel, compileModel, openModel, placeModel } from '#src/recognition/compiled-model.js';
import type { Name } from '#src/recognition/decode.js';
import { type Kernel, compileKernelCode, createKernel } from '#src/recognition/kernel.js';
import { LABELS } from '#src/recognition/labels.js';
import { NO_LEXICON } from '#src/recognition/lexicon.js';
import { readModel } from '#src/recognition/model-file.js';
import { createPlainKernel } from '#src/recognition/plain-kernel.js';
import { viewSentence } from '#src/recognition/view-sentence.js';
import type { Memory } from '#src/recognition/web-assembly.js';
import { WINDOW, atOffset, contextFeatures, featuresAt } from '#src/recognition/context-features.js';
import { createWordTable } from '#src/recognition/word-table.js';
import { tokenise } from '#src/text/tokenise.js';

const SHIPPED = 'models/english.model';
const shipped = compileModel(readModel(readFileSync(SHIPPED), SHIPPED));
const code = compileKernelCode();
const articles = readdirSync('fixtures/articles').map((name) =>
  readFileSync(`fixtures/articles/${name}`, 'utf8'),
);

/** Engines of a model that are used again and again, as a run uses them. */
function createBoth(
  model: CompiledModel,
  mostWords?: number,
): {
  fast: (text: string) => Name[];
  plain: (text: string) => Name[];
} {
  const placed = placeModel(model);
  const kernel = createKernel(code, placed.memory, openModel(placed).lexicon, mostWords);
  const slow = createPlainKernel(model);
  return { fast: (text) => namesOf(kernel, text), plain: (text) => namesOf(slow, text) };
}

function namesOf(kernel: Kernel, text: string): Name[] {
  const names: Name[] = [];
  kernel.findNames(tokenise(text), (name) => names.push(name));
  return names;
}

function expectSame(fast: readonly Name[], plain: readonly Name[]): void {
  const spans = (names: readonly Name[]) =>
    names.map(({ from, to, nameClass }) => `${from} ${to} ${nameClass}`);
  expect(spans(fast)).toEqual(spans(plain));
  const furthest = Math.max(
    0,
    ...fast.map(({ probability }, k) => Math.abs(probability - plain[k]!.probability)),
  );
  expect(furthest).toBeLessThan(1e-4);
}

const both = createBoth(shipped);

describe('the kernel', () => {
  it('finds the names of articles with the probabilities of the plain way', () => {
    for (const text of articles) {
      const names = both.fast(text);
      expect(names.length).toBeGreaterThan(10);
      expectSame(names, both.plain(text));
    }
  });

  it.each([
    ['all in capitals', articles[0]!.toUpperCase()],
    ['a headline', 'Foreign Ministers Of Iran And Egypt Meet In Geneva\n\nMinisters met on Monday.'],
    ['capitals after ordinary text', 'He met Kofi Annan. KOFI ANNAN OF GHANA LEFT GENEVA. Annan left.'],
    ['other scripts', 'Prime Minister 李明 met النخالة in Zürich, said Đặng Thị Lan of Łódź (“ŁÓDŹ”).'],
    ['brackets and quotes', 'The “Bank of Guinea” (BCEAO) said [in Dakar]: "No, Mr. O’Neill."'],
    ['a word broken over a line end', 'Hossein Amirab-\n  dollahian left Tehran. Amirabdollahian spoke.'],
    ['words longer than are kept', `${'Aa'.repeat(300)} met ${'Aa'.repeat(300)} and Kofi Annan.`],
    ['no sentence end', 'the talks of Annan and Ghana '.repeat(500)],
    ['nothing', ''],
  ])('finds the names of a text: %s', (_, text) => {
    expectSame(both.fast(text), both.plain(text));
  });

  it('finds the names of any text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...articles[1]!.split(/\s+/u),
        ...articles[2]!.toUpperCase().split(/\s+/u).slice(0, 60),
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.stringMatching(/^[aetzABDZ019.’'&-]{1,14}$/u),
      fc.constantFrom('(', ')', '"', '“', '”', '.', '.', '.\n\n', 'U.N.', 'ß', 'ǅ', '３'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        const text = words.join(' ');
        expectSame(both.fast(text), both.plain(text));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same whatever it has read before, and when it forgets its words now and then', () => {
    const narrow = createBoth(shipped, 600);
    for (let round = 0; round < 3; round++)
      for (const text of articles) expect(narrow.fast(text)).toEqual(both.fast(text));
  });

  it('finds the same when all words of a stretch in capitals are new and many are kept', () => {
    const words = Array.from({ length: 4 * 16_300 }, (_, k) =>
      `qw${k.toString(26)}`.replace(/\d/gu, (digit) => 'qrstuvwxyz'[+digit]!),
    );
    const texts = [0, 1, 2, 3].map((k) => words.slice(k * 16_300, (k + 1) * 16_300).join(' '));
    const filled = createBoth(shipped);
    for (const text of texts.slice(0, 2)) filled.fast(text);
    for (const text of texts.slice(2)) filled.fast(text.toUpperCase());
    for (const text of articles) expect(filled.fast(text)).toEqual(both.fast(text));
  });

  it('reads a text with more between its tokens, and with longer ones, than there is room for', () => {
    const [one, other] = [articles[2]!, articles[3]!];
    const text = `${one}${' '.repeat(11_000_000)}Annan’s “${'Ab'.repeat(200_000)}”. ${other}`;
    expectSame(both.fast(text), both.plain(text));
    expect(both.fast(one)).toEqual(createBoth(shipped).fast(one));
  });

  it('keeps what threads that share a model do apart', () => {
    const placed = placeModel(shipped);
    const { lexicon } = openModel(placed);
    const one = createKernel(code, placed.memory, lexicon);
    // As if there were many more: the other works beyond two gigabytes.
    (placed.memory as Memory).grow(33_000);
    const other = createKernel(code, placed.memory, lexicon);
    articles.forEach((text, k) => {
      const last = articles.at(-1 - k)!;
      expect(namesOf(one, text)).toEqual(both.fast(text));
      expect(namesOf(other, last)).toEqual(both.fast(last));
    });
  });
});

/** Weights of some features of a text, and transitions, at random. */
function createRandomModel(text: string, seed: number, lead: number, scale = 1, spread = 1): CompiledModel {
  const random = createRandom(seed);
  const prose = tokenise(text);
  const table = createWordTable(NO_LEXICON);
  const ids = new Set<number>();
  const context = new Int32Array(32);
  for (let s = 0; s < prose.sentenceCount; s++) {
    const view = viewSentence(prose, prose.sentenceStarts[s]!, prose.sentenceStarts[s + 1]!, table);
    for (let i = 0; i < view.length; i++) {
      for (let offset = -WINDOW; offset <= WINDOW; offset++)
        for (const id of featuresAt(view.words[i + WINDOW + offset]!, offset)) ids.add(atOffset(id, offset));
      const count = contextFeatures(view, i, context);
      for (let k = 0; k < count; k++) ids.add(context[k]!);
    }
  }
  const chosen = Int32Array.from([...ids].filter(() => random() < 0.6));
  const features = Float32Array.from({ length: chosen.length * LABELS }, (_, k) =>
    random() < 0.5 ? 0 : scale * (random() - 0.5 + (k % LABELS === 0 ? lead : 0)),
  );
  const transitions = () => Float64Array.from({ length: LABELS * LABELS }, () => spread * (2 * random() - 1));
  const weights = quantise(chosen, { features, transitions: transitions() }, 0);
  return compileModel({
    lexicon: NO_LEXICON,
    weights,
    secondTransitions: Float32Array.from(transitions()),
    calibration: shipped.calibration,
    about: '',
  });
}

describe('the kernel with weights at random', () => {
  const text = 'Mr. Kofi Annan of Ghana left the UN (and Geneva) for “The Hague”. KOFI ANNAN OF GHANA LEFT.';
  it.each([0, 0.02, 0.05, 0.1])('finds the best path where OUTSIDE leads by about %d a feature', (lead) => {
    let named = 0;
    for (let seed = 0; seed < 25; seed++) {
      const { fast, plain } = createBoth(createRandomModel(text, seed, lead));
      const names = fast(text);
      expectSame(names, plain(text));
      named += names.length;
    }
    if (lead < 0.05) expect(named).toBeGreaterThan(0);
  });
  it('gives each name a probability where scores are far apart', () => {
    let named = 0;
    for (let seed = 0; seed < 25; seed++) {
      const names = createBoth(createRandomModel(text, seed, 0, 200, 10)).fast(text);
      for (const { probability } of names) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
      named += names.length;
    }
    expect(named).toBeGreaterThan(0);
  });
});
