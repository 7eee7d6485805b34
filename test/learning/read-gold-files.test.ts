import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { GoldDocument } from '#src/learning/gold.js';
import { readGoldFiles, readLabelFile } from '#src/learning/read-gold-files.js';

const FOLDER = 'fixtures/learning';

async function read(name: string): Promise<GoldDocument[]> {
  const { documents, problems } = await readGoldFiles([join(FOLDER, name)]);
  expect(problems).toEqual([]);
  return documents;
}

describe('the same news in every form', () => {
  it.each([
    'news.iob1.conll',
    'news.iob2.tsv',
    'news.bilou.tsv',
    'news.mentions.jsonl',
    'news.spacy.jsonl',
    'news.prodigy.jsonl',
    'news.sentences.jsonl',
  ])('reads alike from %s', async (name) => {
    const documents = await read(name);
    const lines = documents.map(({ text, mentions }) => [
      text,
      ...mentions.map(({ start, end, label, type }) => `${label} ${type ?? '–'} ${text.slice(start, end)}`),
    ]);
    expect(lines).toEqual([
      [
        'RIVER TALKS IN KHARTOUM\n\nAna Duarte met Kofi Mensah in Geneva on Monday. The Norwegian Refugee Council praised both.',
        'LOC place KHARTOUM',
        'PER person Ana Duarte',
        'PER person Kofi Mensah',
        'LOC place Geneva',
        'ORG organisation Norwegian Refugee Council',
      ],
      [
        "😀 Seán O'Brien of Toyota's board flew from Ankara Lagos way. Spanish press (El País) cited “Jo 𝒦𝒾𝓂”.",
        "PER person Seán O'Brien",
        'ORG organisation Toyota',
        'LOC place Ankara',
        'LOC place Lagos',
        'MISC – Spanish',
        'ORG organisation El País',
        'PER person Jo 𝒦𝒾𝓂',
      ],
      ['Duarte Mensah agreed.', 'PER person Duarte', 'PER person Mensah'],
    ]);
    const ids =
      name === 'news.iob1.conll'
        ? [1, 2, 3].map((n) => `${FOLDER}/${name}#${n}`)
        : ['talks', 'flight', 'names'];
    expect(documents.map(({ id }) => id)).toEqual(ids);
    expect(
      documents.every(({ sentences }) => (sentences === null) === /mentions|spacy|prodigy/.test(name)),
    ).toBe(true);
  });
});

describe('gold files', () => {
  it('that cannot be read leave the others to be read', async () => {
    const names = ['missing.jsonl', '.', 'no-gold.jsonl', 'bad-lines.jsonl', 'bad-tag.tsv'];
    const { documents, problems } = await readGoldFiles(names.map((name) => join(FOLDER, name)));
    expect(documents.map(({ id }) => id)).toEqual(['good', 'also good', 'fixtures/learning/bad-tag.tsv#1']);
    expect(problems.map(({ code, subject }) => [code, subject])).toEqual([
      ['not-found', 'fixtures/learning/missing.jsonl'],
      ['unreadable', 'fixtures/learning'],
      ['unsupported-format', 'fixtures/learning/no-gold.jsonl'],
      ['bad-record', 'fixtures/learning/bad-lines.jsonl:2'],
      ['bad-record', 'fixtures/learning/bad-lines.jsonl:3'],
      ['bad-record', 'fixtures/learning/bad-tag.tsv:4'],
    ]);
  });

  it('are read from standard input where they are named -', async () => {
    const bytes = Buffer.from('{"text": "é", "mentions": [[0, 1, "person"]]}\n');
    const stdin = (async function* () {
      yield await Promise.resolve(bytes.subarray(0, 11));
      yield bytes.subarray(11);
    })();
    const { documents } = await readGoldFiles(['-'], { stdin });
    expect(documents.map(({ id, text }) => [id, text])).toEqual([['-:1', 'é']]);
  });

  it('that are not UTF-8 are refused', async () => {
    const stdin = (async function* () {
      yield await Promise.resolve(Uint8Array.of(0xc3, 0x28));
    })();
    const { problems } = await readGoldFiles(['-'], { stdin });
    expect(problems.map(({ message }) => message)).toEqual(['-: not valid UTF-8; convert it to UTF-8']);
  });

  it('take their types from a label file', async () => {
    const labels = await readLabelFile(join(FOLDER, 'labels.tsv'));
    const { documents } = await readGoldFiles([join(FOLDER, 'news.iob2.tsv')], { labels });
    const types = new Map(
      documents.flatMap(({ mentions }) => mentions.map(({ label, type }) => [label, type])),
    );
    expect(Object.fromEntries(types)).toEqual({
      LOC: null,
      PER: 'person',
      ORG: 'organisation',
      MISC: 'organisation',
    });
  });
});
