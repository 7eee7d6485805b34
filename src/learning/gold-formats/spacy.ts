/**
 * spaCy's and Prodigy's JSON lines: `{"text", "ents" | "spans" | "entities": […]}`, where an entity is
 * `{"start", "end", "label"}` or `[start, end, label]`. Python counts Unicode code points: they are converted to UTF-16 code
 * units. Prodigy's records with an `answer` other than "accept" are left out, with a note.
 */
import { badRecord, checkSpan, type GoldMention, type GoldReader, sortMentions } from '../gold.js';
import { type LabelTable, typeOfLabel } from '../labels.js';
import { arrayOf, idOf, isRecord, type JsonRecord, readJsonLines, textOf } from './json-lines.js';

export const SPACY_FIELDS = ['ents', 'spans', 'entities'] as const;

export const readSpacy: GoldReader = (content, file, labels) =>
  readJsonLines(content, file, (record, where) => {
    if (record.answer !== undefined && record.answer !== 'accept') return null;
    const text = textOf(record, where);
    const offsets = codePointOffsets(text);
    const mentions = entitiesOf(record, where).map((entity) => mentionOf(entity, offsets, labels, where));
    return { id: idOf(record, where), text, mentions: sortMentions(mentions), sentences: null };
  });

function entitiesOf(record: JsonRecord, where: string): readonly unknown[] {
  const field = SPACY_FIELDS.find((name) => record[name] !== undefined);
  if (field === undefined)
    throw badRecord(
      where,
      'no "ents", "spans" or "entities"',
      'give an array of entities, empty if there are none',
    );
  return arrayOf(record, field, where);
}

function mentionOf(entity: unknown, offsets: Uint32Array, labels: LabelTable, where: string): GoldMention {
  const [start, end, label] = Array.isArray(entity)
    ? (entity as unknown[])
    : isRecord(entity)
      ? [entity.start, entity.end, entity.label]
      : [];
  checkSpan(start, end, offsets.length - 1, where);
  if (typeof label !== 'string')
    throw badRecord(where, `the entity at ${start} has no label`, 'give {"start", "end", "label"}');
  return { start: offsets[start]!, end: offsets[end as number]!, label, type: typeOfLabel(labels, label) };
}

/** Entry i: the offset in UTF-16 code units of the i-th code point; one more entry for the end of the text. */
export function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let offset = 0; offset < text.length; offset += text.codePointAt(offset)! > 0xffff ? 2 : 1)
    offsets[count++] = offset;
  offsets[count++] = text.length;
  return offsets.subarray(0, count);
}
