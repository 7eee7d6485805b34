/**
 * The `mentions` form: `{"id", "text", "mentions": [[start, end, type, cluster, wikipedia], …]}`, a document a line, offsets in
 * UTF-16 code units. Where a mention has four values, the fourth is the ISO code of its country, null if unknown.
 */
import { badRecord, checkSpan, type GoldMention, type GoldReader, sortMentions } from '../gold.js';
import { type LabelTable, typeOfLabel } from '../labels.js';
import { arrayOf, idOf, readJsonLines, textOf } from './json-lines.js';

export const readMentions: GoldReader = (content, file, labels) =>
  readJsonLines(content, file, (record, where) => {
    const text = textOf(record, where);
    const mentions = arrayOf(record, 'mentions', where).map((value) =>
      mentionOf(value, text.length, labels, where),
    );
    return { id: idOf(record, where), text, mentions: sortMentions(mentions), sentences: null };
  });

function mentionOf(value: unknown, length: number, labels: LabelTable, where: string): GoldMention {
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  const [start, end, label, fourth, wikipedia] = values;
  checkSpan(start, end, length, where);
  if (typeof label !== 'string')
    throw badRecord(where, `the mention at ${start} has no label`, 'give [start, end, label, …]');
  const mention = { start, end: end as number, label, type: typeOfLabel(labels, label) };
  if (values.length === 4) return { ...mention, country: stringOrNull(fourth, 'country', where) };
  if (values.length < 4) return mention;
  const cluster = stringOrNull(fourth, 'cluster', where);
  const identity = { wikipedia: stringOrNull(wikipedia, 'wikipedia', where) };
  return cluster === null ? { ...mention, ...identity } : { ...mention, cluster, ...identity };
}

function stringOrNull(value: unknown, what: string, where: string): string | null {
  if (typeof value === 'string' || value === null) return value;
  throw badRecord(where, `the ${what} ${JSON.stringify(value)} is no string`, 'give a string or null');
}
