/**
 * Front matter as most of it is, a line a field with a plain or quoted value: read without the YAML parser, which takes longer to load
 * than a short document to be analysed. What is anything else is left to the parser.
 */

/** Names of the field with the date, in the order of preference; compared without case, hyphen and underscore. */
export const DATE_KEYS = [
  'date',
  'published',
  'pubdate',
  'datepublished',
  'publishdate',
  'publishedat',
  'created',
];

/** A value in quotes without escapes, or plain words without any character that means something in YAML. */
const FIELD = /^([A-Za-z][A-Za-z_-]*):[ \t]+(?:"([^"\\]*)"|'([^']*)'|([A-Za-z0-9][\w .()+/-]*))[ \t]*$/;
/** Plain, it is text to YAML too, and no number. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @returns the date as written; null if there is none; undefined if only the parser can tell */
export function dateOfPlainFields(block: string): string | null | undefined {
  const values = new Map<string, string | undefined>();
  for (const line of block.split(/\r?\n/)) {
    if (line === '') continue;
    const [, key, double, single, plain] = FIELD.exec(line) ?? [];
    if (key === undefined) return undefined;
    const name = key.toLowerCase().replace(/[-_]/g, '');
    if (values.has(name)) return undefined;
    values.set(name, double ?? single ?? (DAY.test(plain!) ? plain : undefined));
  }
  if (values.size === 0) return undefined;
  const found = DATE_KEYS.find((key) => values.has(key));
  return found === undefined ? null : values.get(found);
}
