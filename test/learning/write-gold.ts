/** Writers of the forms of gold, for round trips: what they write, the readers must give back. */
import type { GoldDocument } from '#src/learning/gold.js';
import type { TaggedSpan } from '#src/learning/tags.js';

export const SCHEMES = ['IOB1', 'IOB2', 'BILOU', 'IOBES'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Tags of `count` tokens; the spans are sorted and disjoint. */
export function encodeTags(spans: readonly TaggedSpan[], count: number, scheme: Scheme): string[] {
  const tags = new Array<string>(count).fill('O');
  for (const [index, { start, end, label }] of spans.entries()) {
    const before = spans[index - 1];
    const touches = before?.end === start && before.label === label;
    const [first, last, single] = {
      IOB1: touches ? 'BIB' : 'III',
      IOB2: 'BIB',
      BILOU: 'BLU',
      IOBES: 'BES',
    }[scheme];
    for (let token = start; token < end; token++)
      tags[token] =
        `${(end - start === 1 ? single : token === start ? first : token === end - 1 ? last : 'I')!}-${label}`;
  }
  return tags;
}

function tagsOf(document: GoldDocument, scheme: Scheme): { tokens: [number, number][]; tags: string[] }[] {
  return document.sentences!.map(({ tokens }) => {
    const spans = document.mentions.flatMap(({ start, end, label }) => {
      const first = tokens.findIndex((token) => token.start === start);
      const last = tokens.findIndex((token) => token.end === end);
      return first < 0 ? [] : [{ start: first, end: last + 1, label }];
    });
    return {
      tokens: tokens.map((token) => [token.start, token.end]),
      tags: encodeTags(spans, tokens.length, scheme),
    };
  });
}

export function writeSentences(documents: readonly GoldDocument[], scheme: Scheme = 'IOB2'): string {
  return lines(
    documents.map(({ id, text, ...rest }) => ({
      id,
      text,
      sentences: tagsOf({ id, text, ...rest }, scheme),
    })),
  );
}

export function writeColumns(documents: readonly GoldDocument[], scheme: Scheme, separator: string): string {
  return documents
    .map((document) => {
      const sentences = tagsOf(document, scheme).map(({ tokens, tags }) =>
        tokens
          .map(([start, end], index) => `${document.text.slice(start, end)}${separator}${tags[index]!}\n`)
          .join(''),
      );
      return `# newdoc id = ${document.id}\n${sentences.join('\n')}\n`;
    })
    .join('');
}

export function writeMentions(documents: readonly GoldDocument[]): string {
  return lines(
    documents.map(({ id, text, mentions }) => ({
      id,
      text,
      mentions: mentions.map(({ start, end, label, cluster, wikipedia, country }) => {
        if (country !== undefined) return [start, end, label, country];
        return wikipedia === undefined
          ? [start, end, label]
          : [start, end, label, cluster ?? null, wikipedia];
      }),
    })),
  );
}

/** Offsets in code points, counted by slicing: slow, and independent of the reader. */
export function writeSpacy(documents: readonly GoldDocument[], field: 'ents' | 'spans' | 'entities'): string {
  return lines(
    documents.map(({ id, text, mentions }) => {
      const codePoints = (offset: number): number => Array.from(text.slice(0, offset)).length;
      return {
        id,
        text,
        [field]: mentions.map(({ start, end, label }) =>
          field === 'entities'
            ? [codePoints(start), codePoints(end), label]
            : { start: codePoints(start), end: codePoints(end), label },
        ),
      };
    }),
  );
}

function lines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
