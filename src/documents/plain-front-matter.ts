/**
 * Front matter as most of it is, a line a field with a plain or quoted value or a list of such: read without the YAML parser, which takes longer to load
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
const VALUE = String.raw`"([^"\\]*)"|'([^']*)'|([A-Za-z0-9][\w .()+/-]*)`;
/** In a list; what it is does not matter. */
const ITEM = String.raw`(?:"[^"\\]*"|'[^']*'|[A-Za-z0-9][\w .()+/-]*)[ ]*`;
const LIST = String.raw`\[[ ]*(?:${ITEM}(?:,[ ]*${ITEM})*)?\]`;
const FIELD = new RegExp(String.raw`^([A-Za-z][A-Za-z_-]*):(?:[ \t]+(?:${VALUE}|${LIST}))?[ \t]*$`);
/** An item in a line of its own, below the name of its field. */
const LISTED = new RegExp(`^([ ]*)-[ ]+${ITEM}$`);
/** Plain, it is text to YAML too, and no number. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @returns the date as written; null if there is none; undefined if only the parser can tell */
export function dateOfPlainFields(block: string): string | null | undefined {
  const values = new Map<string, string | undefined>();
  // What stands before the hyphens of a list that may go on; undefined where none may, null where one may begin.
  let indent: string | null | undefined;
  for (const line of block.split(/\r?\n/)) {
    if (line === '') continue;
    const [item, before] = LISTED.exec(line) ?? [];
    if (item !== undefined) {
      if (indent === undefined || (indent !== null && indent !== before)) return undefined;
      indent = before;
      continue;
    }
    const [, key, double, single, plain] = FIELD.exec(line) ?? [];
    if (key === undefined) return undefined;
    const name = key.toLowerCase().replace(/[-_]/g, '');
    if (values.has(name)) return undefined;
    indent = line.trimEnd().endsWith(':') ? null : undefined;
    values.set(name, double ?? single ?? (DAY.test(plain ?? '') ? plain : undefined));
  }
  if (values.size === 0) return undefined;
  const found = DATE_KEYS.find((key) => values.has(key));
  return found === undefined ? null : values.get(found);
}
