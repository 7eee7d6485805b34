/**
 * The label table: what the labels of annotated corpora are called here. Labels are compared without case. A label
 * that maps to null is known and not scored; one that the table lacks is not scored either, and the lint names it.
 */
import { Problem } from '../problem.js';
import type { MentionType } from '../recognition/engine.js';

export const SCORED_TYPES = ['person', 'organisation', 'place'] as const satisfies readonly MentionType[];

/** Lower-cased label → type. */
export type LabelTable = ReadonlyMap<string, MentionType | null>;

/**
 * Labels of CoNLL-2003, OntoNotes, WNUT, Worldwide, CrossNER (politics) and GUM. What is neither person, place nor
 * organisation, or only in part (a facility, a nationality), is known but not scored.
 */
export const DEFAULT_LABELS: LabelTable = new Map<string, MentionType | null>([
  ...labelled('person', ['person', 'per', 'politician']),
  ...labelled('organisation', ['organisation', 'organization', 'org', 'politicalparty']),
  ...labelled('place', ['place', 'location', 'loc', 'gpe', 'country']),
  ...labelled(null, [
    'misc',
    'miscellaneous',
    'norp',
    'facility',
    'fac',
    'product',
    'event',
    'election',
    'date',
  ]),
  ...labelled(null, [
    'time',
    'money',
    'percent',
    'quantity',
    'cardinal',
    'ordinal',
    'law',
    'language',
    'work_of_art',
  ]),
]);

function labelled(type: MentionType | null, labels: readonly string[]): [string, MentionType | null][] {
  return labels.map((label) => [label, type]);
}

export function typeOfLabel(labels: LabelTable, label: string): MentionType | null {
  return labels.get(label.toLowerCase()) ?? null;
}

/**
 * The default table with a user's own laid over it: lines of `label<TAB>type`, blank lines and lines that begin
 * with `#` left out, or one JSON object from label to type. A type is `person`, `organisation` (`organization`),
 * `place` (`country`), or `-` (JSON: null) for a label that is not to be scored. Throws a Problem with file:line.
 */
export function parseLabels(content: string, file: string): LabelTable {
  const pairs = content.trimStart().startsWith('{') ? jsonPairs(content, file) : linePairs(content, file);
  const table = new Map(DEFAULT_LABELS);
  for (const { label, type, where } of pairs) table.set(label.toLowerCase(), parseType(type, where));
  return table;
}

interface Pair {
  label: string;
  type: unknown;
  where: string;
}

function linePairs(content: string, file: string): Pair[] {
  return content.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const where = `${file}:${index + 1}`;
    const [label, type, ...rest] = line.split('\t').map((part) => part.trim());
    if (!label || !type || rest.length > 0)
      throw new Problem(
        'bad-record',
        where,
        'not a label and a type',
        'write label<TAB>type, such as GPE<TAB>place',
      );
    return [{ label, type, where }];
  });
}

function jsonPairs(content: string, file: string): Pair[] {
  try {
    return Object.entries(JSON.parse(content) as object).map(([label, type]) => ({
      label,
      type: type as unknown,
      where: `${file}: ${label}`,
    }));
  } catch {
    throw new Problem('bad-record', file, 'not valid JSON', 'write one object, such as {"GPE": "place"}');
  }
}

function parseType(type: unknown, where: string): MentionType | null {
  switch (type) {
    case 'person':
    case 'organisation':
    case 'place':
      return type;
    case 'organization':
      return 'organisation';
    case 'country':
      return 'place';
    case '-':
    case null:
      return null;
    default:
      throw new Problem(
        'bad-record',
        where,
        `unknown type ${JSON.stringify(type)}`,
        'use person, organisation, place, or - for a label that is not scored',
      );
  }
}
