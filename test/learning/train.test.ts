/** Training and the model file, on a small corpus of our own. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GoldDocument } from '#src/learning/gold.js';
import { TRAIN_DEFAULTS, train } from '#src/learning/train.js';
import { Problem } from '#src/problem.js';
import { hashString } from '#src/recognition/hash.js';
import type { Lexicon } from '#src/recognition/lexicon.js';
import { type Model, readModel, writeModel } from '#src/recognition/model-file.js';
import { loadTrainedEngine } from '#src/recognition/trained.js';
import { tokenise } from '#src/text/tokenise.js';

const PEOPLE = ['Ama Mensah', 'Li Wei', 'Jean-Luc Moreau', 'Olga Petrova', 'Tomás Ortega', 'Nguyen Van An'];
const PLACES = ['Accra', 'Hanoi', 'Lyon', 'Kazan', 'Bogotá', 'New Delhi'];
const BODIES = ['Red Cross', 'Ministry of Trade', 'World Bank', 'Central Party', 'UNHCR', 'Data Corp'];

/** "[person:Ama Mensah] left [place:Accra]." with the names marked. */
function parse(id: string, marked: string): GoldDocument {
  const mentions: GoldDocument['mentions'][number][] = [];
  let text = '';
  for (const part of marked.split(/(\[\w+:[^\]]+\])/u)) {
    const match = /^\[(\w+):(.*)\]$/u.exec(part);
    const type = match?.[1] as 'person' | 'place' | 'organisation' | undefined;
    const name = match?.[2] ?? part;
    if (type) mentions.push({ start: text.length, end: text.length + name.length, label: type, type });
    text += name;
  }
  return { id, text, mentions, sentences: null };
}

const DOCUMENTS = Array.from({ length: 36 }, (_, i) => {
  const [person, place, body] = [PEOPLE[i % 6]!, PLACES[(i * 5) % 6]!, BODIES[(i + 2) % 6]!];
  return parse(
    `d${i}`,
    `President [person:${person}] of the [organisation:${body}] spoke in [place:${place}] on Monday.\n\n` +
      `"We left [place:${place}]," Mr. [person:${person.split(' ').at(-1)!}] said. The [organisation:${body}] did not reply to him.`,
  );
});

const WORDS = ['Accra', 'Monday', 'said', 'President']
  .map((word) => hashString(word) >>> 0)
  .sort((a, b) => a - b);
const LEXICON: Lexicon = {
  hashes: Uint32Array.from(WORDS),
  clusters: [Uint16Array.of(1, 2, 3, 4)],
  frequencies: Uint8Array.of(9, 10, 11, 12),
  lists: Uint32Array.of(1, 2, 0, 4),
};
const SETS = [{ name: 'inline', documents: DOCUMENTS }];
const bytes = train(SETS, LEXICON);
const engine = loadTrainedEngine(bytes, 'test.model');

const find = (text: string): string[] =>
  engine.recognise(tokenise(text)).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('train', () => {
  it('gives the same bytes for the same gold, options and seed', () => {
    expect(Buffer.from(train(SETS, LEXICON)).equals(bytes)).toBe(true);
  });

  it('gives other bytes for another seed', () => {
    expect(Buffer.from(train(SETS, LEXICON, { ...TRAIN_DEFAULTS, seed: 2 })).equals(bytes)).toBe(false);
  });

  it('says how far it is, never going back', () => {
    const shares: number[] = [];
    train(SETS, LEXICON, { ...TRAIN_DEFAULTS, epochs: 2 }, (_, share) => shares.push(share));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
  });

  it('learns what the corpus shows', () => {
    expect(find('President Olga Petrova of the World Bank spoke in Lyon on Monday.')).toEqual([
      'person Olga Petrova',
      'organisation World Bank',
      'place Lyon',
    ]);
  });
});

describe('the model file', () => {
  it('is read as it was written', () => {
    const model = readModel(bytes, 'test.model');
    expect(Buffer.from(writeModel(model)).equals(bytes)).toBe(true);
    expect(model.lexicon).toEqual(LEXICON);
    expect(JSON.parse(model.about)).toMatchObject({
      gold: [{ name: 'inline', documents: 36 }],
      options: { seed: 1 },
    });
  });

  it('is read from any offset of a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readModel(shifted.subarray(1), 'x').about).toBe(readModel(bytes, 'x').about);
  });

  const changed = (index: number): Uint8Array => {
    const copy = bytes.slice();
    copy[index]! ^= 1;
    return copy;
  };

  /** With a right checksum: only what is in it can tell. */
  const rewritten = (change: (model: Model) => Partial<Model>): Uint8Array => {
    const model = readModel(bytes.slice(), 'test.model');
    return writeModel({ ...model, ...change(model) });
  };

  it.each([
    [
      'a label that there is not',
      rewritten(({ weights }) => ({ weights: { ...weights, labels: weights.labels.map(() => 17) } })),
    ],
    [
      'rows that end beyond the weights',
      rewritten(({ weights }) => ({ weights: { ...weights, counts: weights.counts.map(() => 17) } })),
    ],
    [
      'buckets out of order',
      rewritten(({ weights }) => ({
        weights: {
          ...weights,
          buckets: weights.buckets.map((_, k) => (k === 5 ? 1e6 : weights.buckets[k]!)),
        },
      })),
    ],
    ['too few transitions', rewritten(() => ({ secondTransitions: new Float32Array(4) }))],
    ['no calibration', rewritten(() => ({ calibration: new Float32Array(0) }))],
    [
      'clusters of fewer words than it knows',
      rewritten(({ lexicon }) => ({
        lexicon: { ...lexicon, clusters: lexicon.clusters.map((column) => column.slice(1)) },
      })),
    ],
    [
      'more clusterings than there is room for',
      rewritten(({ lexicon }) => ({
        lexicon: { ...lexicon, clusters: Array.from({ length: 17 }, () => lexicon.clusters[0]!) },
      })),
    ],
  ])('is refused when it has %s', (_, content) => {
    expect(() => readModel(content, 'my.model')).toThrow(/^my\.model: .*do(?:es)? not fit/u);
  });

  it.each([
    ['an empty file', new Uint8Array(), /not a model/],
    ['a foreign file', new TextEncoder().encode('{"hello": "world, this is no model"}'), /not a model/],
    ['another format', changed(8), /format/],
    ['other labels', changed(12), /other labels.*train it again/],
    ['other features', changed(16), /other features.*train it again/],
    ['another lexicon', changed(20), /lexicon/],
    ['a damaged file', changed(bytes.length >> 1), /damaged.*restore/],
    ['a file cut short', bytes.slice(0, bytes.length - 8), /damaged/],
  ])('is refused when it is %s', (_, content, message) => {
    const read = () => readModel(content, 'my.model');
    expect(read).toThrow(Problem);
    expect(read).toThrow(/^my\.model: /);
    expect(read).toThrow(message);
  });
});

describe('the trained engine', () => {
  it('gives clean, sorted, disjoint mentions with a probability, for any text', () => {
    const word = fc.constantFrom(
      ...PEOPLE,
      ...PLACES,
      ...BODIES,
      'Mr.',
      'Dr.',
      'the',
      'The',
      '“',
      '”',
      "'s",
      '’s',
      '"',
      '\n',
      '\n\n',
      ',',
      '.',
      'said',
      'of',
      'in',
      '-',
      '(',
      ')',
      'ACCRA',
      '#',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', '', '\n')), { maxLength: 60 }), (words) => {
        const text = words.map((pair) => pair.join('')).join('');
        let previous = 0;
        for (const { start, end, score } of engine.recognise(tokenise(text))) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(text.slice(start, end)).toMatch(/^[^\s"'“”’,.()-].*[^\s"'“”’,()-]$|^\p{L}$/su);
          expect(text.slice(start, end)).not.toMatch(/^(?:the|Mr\.|Dr\.)\s|['’]s$/iu);
          previous = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same mentions whatever it read before', () => {
    const text = 'Mr. Petrova of the World Bank left Hanoi.';
    const before = engine.recognise(tokenise(text));
    engine.recognise(tokenise(DOCUMENTS.map((document) => document.text).join('\n\n')));
    expect(engine.recognise(tokenise(text))).toEqual(before);
  });

  it('finds names broken over line ends, with the offsets of the text', () => {
    const text =
      'There was no reply at all to that, and then President Olga\nPetrova of the Red Cross spoke, and Tomás Ortega of the World\nBank left.';
    expect(find(text)).toEqual([
      'person Olga\nPetrova',
      'organisation Red Cross',
      'person Tomás Ortega',
      'organisation World\nBank',
    ]);
  });
});
