/**
 * The formats of gold by name, and how one is told from another: by the first line of the file that is not empty.
 * A new format is one file beside this one and a line here.
 */
import type { GoldReader } from '../gold.js';
import { readColumns } from './columns.js';
import { isRecord } from './json-lines.js';
import { readMentions } from './mentions.js';
import { readSentences } from './sentences.js';
import { readSpacy, SPACY_FIELDS } from './spacy.js';

export const GOLD_FORMATS = {
  sentences: readSentences,
  mentions: readMentions,
  columns: readColumns,
  spacy: readSpacy,
} as const satisfies Record<string, GoldReader>;
export type GoldFormat = keyof typeof GOLD_FORMATS;

/** The format of a file by its content; null where its first line is JSON without any field that we know. */
export function detectGoldFormat(content: string): GoldFormat | null {
  const first = /^\s*(\S.*)/.exec(content)?.[1] ?? '';
  if (!first.startsWith('{') || /[\t ]O$/.test(first.trimEnd())) return 'columns';
  const record = parse(first);
  if (!isRecord(record)) return null;
  if ('sentences' in record) return 'sentences';
  if ('mentions' in record) return 'mentions';
  return SPACY_FIELDS.some((field) => field in record) ? 'spacy' : null;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
