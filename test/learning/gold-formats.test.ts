import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectGoldFormat, type GoldFormat } from '#src/learning/gold-formats/formats.js';
import { parseGold } from '#src/learning/read-gold-files.js';
import { goldDocument } from './arbitrary-gold.js';
import { SCHEMES, writeColumns, writeMentions, writeSentences, writeSpacy } from './write-gold.js';

/** `label:text` of every mention of the first document. */
function namesIn(content: string, format?: GoldFormat): string[] {
  const { documents, problems } = parseGold(content, 'gold', { format });
  expect(problems).toEqual([]);
  const { text, mentions } = documents[0]!;
  return mentions.map(({ start, end, label }) => `${label}:${text.slice(start, end)}`);
}

describe('a file of gold', () => {
  it.each<[string, string, GoldFormat | null]>([
    ['JSON with sentences', '{"id": "a", "text": "x", "sentences": []}', 'sentences'],
    ['JSON with mentions', '\n\n{"text": "x", "mentions": []}', 'mentions'],
    ['JSON with ents', '{"text": "x", "ents": []}', 'spacy'],
    ['JSON with spans', '{"text": "x", "spans": [], "tokens": []}', 'spacy'],
    ['JSON with entities', '{"text": "x", "entities": []}', 'spacy'],
    ['columns', '-DOCSTART- O\n\nAnn B-PER', 'columns'],
    ['columns that begin with a brace', '{ O\nAnn B-PER', 'columns'],
    ['nothing', '', 'columns'],
    ['JSON without any of them', '{"text": "x"}', null],
    ['broken JSON', '{"text": "x', null],
  ])('is told by its content: %s', (_, content, format) => {
    expect(detectGoldFormat(content)).toBe(format);
  });

  it('is refused by name where its form cannot be told or it has no document', () => {
    expect(() => parseGold('{"text": "x"}', 'a.jsonl')).toThrow(
      /^a\.jsonl: JSON without sentences, mentions/,
    );
    expect(() => parseGold('\n', 'a.conll')).toThrow(/^a\.conll: no annotated document/);
  });
});

describe('round trips', () => {
  it.each(SCHEMES)('through sentences in %s give the documents back', (scheme) => {
    fc.assert(
      fc.property(fc.array(goldDocument, { minLength: 1, maxLength: 3 }), (documents) => {
        expect(parseGold(writeSentences(documents, scheme), 'gold').documents).toEqual(documents);
      }),
    );
  });

  it('through mentions keep clusters, identities and countries', () => {
    const text = 'Ann left Mali.';
    const documents = [
      {
        id: 'a',
        text,
        sentences: null,
        mentions: [
          { start: 0, end: 3, label: 'person', type: 'person' as const, cluster: '1', wikipedia: null },
          { start: 9, end: 13, label: 'place', type: 'place' as const, country: 'ML' },
          { start: 10, end: 13, label: 'place', type: 'place' as const, country: null },
          { start: 13, end: 14, label: 'place', type: 'place' as const },
        ],
      },
    ];
    expect(parseGold(writeMentions(documents), 'gold').documents).toEqual(documents);
  });

  it.each(['ents', 'spans', 'entities'] as const)(
    'through spaCy %s keep offsets in UTF-16 units',
    (field) => {
      fc.assert(
        fc.property(fc.array(goldDocument, { minLength: 1, maxLength: 3 }), (documents) => {
          const expected = documents.map((document) => ({ ...document, sentences: null }));
          expect(parseGold(writeSpacy(documents, field), 'gold').documents).toEqual(expected);
        }),
      );
    },
  );

  it.each(SCHEMES)('through columns in %s keep tokens and mentions, by tab or space', (scheme) => {
    fc.assert(
      fc.property(goldDocument, fc.constantFrom('\t', ' ', ' NN '), (document, separator) => {
        const [read] = parseGold(writeColumns([document], scheme, separator), 'gold').documents;
        const parts = ({ text, mentions, sentences }: typeof document): unknown => [
          sentences!.map(({ tokens }) => tokens.map(({ start, end }) => text.slice(start, end))),
          mentions.map(({ start, end, label }) => [text.slice(start, end).replace(/\s/g, ''), label]),
        ];
        expect(parts(read!)).toEqual(parts(document));
      }),
    );
  });
});

describe('columns', () => {
  it('begin a document at -DOCSTART- and at newdoc, and number what has no id', () => {
    const { documents } = parseGold(
      '-DOCSTART- -X- O O\n\nAnn NNP B-PER\n\n-DOCSTART- -X- O O\n\n# newdoc id = b\n# text = Bo\nBo NNP B-PER\n',
      'x.conll',
    );
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['x.conll#1', 'Ann'],
      ['b', 'Bo'],
    ]);
  });

  it.each([
    ['punctuation', 'Ann , of Mali , left ( again ) .', 'Ann, of Mali, left (again).'],
    ['clitics', "Ann 's team did n't say it 's over", "Ann's team didn't say it's over"],
    ['straight quotes in pairs', '" Yes , " said Ann , " no . "', '"Yes," said Ann, "no."'],
    ['curly quotes', '“ Yes ” , said ‘ Ann ’', '“Yes”, said ‘Ann’'],
    ['Penn Treebank escapes', "-LRB- UN -RRB- `` yes ''", '(UN) “yes”'],
    ['money and shares', 'It lost $ 5 million , or 3 % .', 'It lost $5 million, or 3%.'],
    ['a hash that is a token', '# 1 in Mali', '#1 in Mali'],
  ])('are set as text: %s', (_, words, text) => {
    const content = words
      .split(' ')
      .map((word) => `${word} O\n`)
      .join('');
    expect(parseGold(content, 'gold').documents[0]!.text).toBe(text);
  });

  it('leave an empty line after a sentence without a full stop and a space after one with it', () => {
    const { documents } = parseGold('TALKS\tO\n\nAnn\tB-PER\nwon\tO\n.\tO\n\nBo\tB-PER\nlost\tO\n', 'gold');
    expect(documents[0]!.text).toBe('TALKS\n\nAnn won. Bo lost');
    expect(namesIn('TALKS\tO\n\nAnn\tB-PER\nwon\tO\n.\tO\n\nBo\tB-PER\n')).toEqual(['PER:Ann', 'PER:Bo']);
  });

  it('keep a space inside a token where tabs separate', () => {
    expect(namesIn('New York\tB-LOC\nAnn\tB-PER\n')).toEqual(['LOC:New York', 'PER:Ann']);
  });

  it('read carriage returns as part of the line end', () => {
    expect(namesIn('Ann B-PER\r\nLee I-PER\r\n\r\nBo B-PER\r\n')).toEqual(['PER:Ann Lee', 'PER:Bo']);
  });
});

describe('spaCy records', () => {
  it('count code points: after an emoji the spans still hold', () => {
    expect(
      namesIn('{"text": "👋🏽 Ann 𝒜bel", "ents": [{"start": 3, "end": 6, "label": "PERSON"}, [7, 11, "ORG"]]}'),
    ).toEqual(['PERSON:Ann', 'ORG:𝒜bel']);
  });

  it('that Prodigy rejected or ignored are left out with a note', () => {
    const { documents, notes } = parseGold(
      '{"text": "a", "spans": [], "answer": "reject"}\n{"text": "b", "spans": [], "answer": "accept"}\n',
      'p.jsonl',
    );
    expect(documents.map(({ text }) => text)).toEqual(['b']);
    expect(notes).toEqual(['p.jsonl: 1 record not marked as accepted left out.']);
  });
});

describe('a bad line', () => {
  const good = '{"id": "good", "text": "Ann", "mentions": []}';
  it.each<[string, string, GoldFormat, RegExp]>([
    ['broken JSON', '{"id":', 'mentions', /^g:2: not valid JSON/],
    ['no object', '[1]', 'mentions', /^g:2: not a JSON object/],
    ['no text', '{"mentions": []}', 'mentions', /^g:2: no string "text"/],
    ['no mentions', '{"text": "a"}', 'mentions', /^g:2: "mentions" is not an array/],
    [
      'a span past the end',
      '{"text": "a", "mentions": [[0, 2, "person"]]}',
      'mentions',
      /^g:2: the span \[0, 2\)/,
    ],
    [
      'a span that is turned round',
      '{"text": "abc", "mentions": [[2, 1, "person"]]}',
      'mentions',
      /^g:2: the span/,
    ],
    ['half an offset', '{"text": "abc", "mentions": [[0.5, 1, "person"]]}', 'mentions', /^g:2: the span/],
    ['no span', '{"text": "abc", "mentions": [7]}', 'mentions', /^g:2: the span \[undefined/],
    ['no label', '{"text": "abc", "mentions": [[0, 1]]}', 'mentions', /^g:2: the mention at 0 has no label/],
    [
      'an odd cluster',
      '{"text": "abc", "mentions": [[0, 1, "org", 5, null]]}',
      'mentions',
      /^g:2: the cluster 5/,
    ],
    [
      'tags too few',
      '{"text": "a", "sentences": [{"tokens": [[0, 1]], "tags": []}]}',
      'sentences',
      /^g:2: 0 tags for 1/,
    ],
    [
      'an odd tag',
      '{"text": "a", "sentences": [{"tokens": [[0, 1]], "tags": ["X-A"]}]}',
      'sentences',
      /"X-A" is not a tag/,
    ],
    ['an odd sentence', '{"text": "a", "sentences": [7]}', 'sentences', /^g:2: a sentence is not an object/],
    ['no entities', '{"text": "a"}', 'spacy', /^g:2: no "ents", "spans" or "entities"/],
    ['spans by group', '{"text": "a", "spans": {"sc": []}}', 'spacy', /^g:2: "spans" is not an array/],
    [
      'an unlabelled entity',
      '{"text": "a", "ents": [{"start": 0, "end": 1}]}',
      'spacy',
      /^g:2: the entity at 0/,
    ],
    ['an entity past the end', '{"text": "👋", "ents": [[0, 2, "ORG"]]}', 'spacy', /^g:2: the span \[0, 2\)/],
    ['a single column', 'Ann', 'columns', /^g:2: a single column/],
    ['no tag', 'Ann person', 'columns', /^g:2: "person" is not a tag/],
  ])('is named with its number, and the others are read: %s', (_, bad, format, message) => {
    const before = format === 'columns' ? 'Bo O' : format === 'spacy' ? '{"text": "Ann", "ents": []}' : good;
    const first = format === 'sentences' ? '{"text": "Ann", "sentences": []}' : before;
    const { documents, problems } = parseGold(`${first}\n${bad}\n${first}\n`, 'g', { format });
    expect(problems.map(({ message: text }) => text)).toEqual([expect.stringMatching(message)]);
    expect(documents).toHaveLength(format === 'columns' ? 1 : 2);
  });
});
