/**
 * The `sentences` form: `{"id", "text", "sentences": [{"tokens": [[start, end], …], "tags": ["B-Person", "O", …]}]}`, a
 * document a line. Offsets in UTF-16 code units; tags in any of the schemes that `decodeTags` reads.
 */
import type { Span } from '../../document.js';
import { badRecord, checkSpan, type GoldMention, type GoldReader, type GoldSentence } from '../gold.js';
import { type LabelTable, typeOfLabel } from '../labels.js';
import { decodeTags, isTag } from '../tags.js';
import { arrayOf, idOf, isRecord, readJsonLines, textOf } from './json-lines.js';

export const readSentences: GoldReader = (content, file, labels) =>
  readJsonLines(content, file, (record, where) => {
    const text = textOf(record, where);
    const sentences: GoldSentence[] = [];
    const mentions: GoldMention[] = [];
    for (const sentence of arrayOf(record, 'sentences', where)) {
      if (!isRecord(sentence))
        throw badRecord(where, 'a sentence is not an object', 'give {"tokens", "tags"}');
      const tokens = tokensOf(arrayOf(sentence, 'tokens', where), text.length, where);
      mentions.push(
        ...mentionsOf(tokens, tagsOf(arrayOf(sentence, 'tags', where), tokens.length, where), labels),
      );
      sentences.push({ tokens });
    }
    return { id: idOf(record, where), text, mentions, sentences };
  });

function tokensOf(pairs: readonly unknown[], length: number, where: string): Span[] {
  return pairs.map((pair) => {
    const [start, end] = Array.isArray(pair) ? (pair as unknown[]) : [];
    checkSpan(start, end, length, where);
    return { start, end: end as number };
  });
}

function tagsOf(tags: readonly unknown[], count: number, where: string): string[] {
  if (tags.length !== count)
    throw badRecord(where, `${tags.length} tags for ${count} tokens`, 'give one tag a token');
  return tags.map((tag) => {
    if (typeof tag !== 'string' || !isTag(tag))
      throw badRecord(where, `${JSON.stringify(tag)} is not a tag`, 'write O, B-label, I-label …');
    return tag;
  });
}

/** Tags of tokens → mentions of the text. Also used for columns. */
export function mentionsOf(
  tokens: readonly Span[],
  tags: readonly string[],
  labels: LabelTable,
): GoldMention[] {
  return decodeTags(tags).map(({ start, end, label }) => ({
    start: tokens[start]!.start,
    end: tokens[end - 1]!.end,
    label,
    type: typeOfLabel(labels, label),
  }));
}
