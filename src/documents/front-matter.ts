/**
 * The date that YAML front matter gives its document.
 */
import { parseDocument } from 'yaml';
import { dateOfLine } from './date-of-line.js';
import { DATE_KEYS } from './plain-front-matter.js';

/**
 * @returns the date as written; null if there is none; undefined if the text is not a map of YAML at all
 */
export function dateOfYaml(yaml: string): string | number | null | undefined {
  const document = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) return dateOfLine(yaml) ?? (yaml.trim() === '' ? null : undefined);
  const values = mapOf(() => document.toJS({ maxAliasCount: 100 }) as unknown);
  if (values === undefined) return yaml.trim() === '' ? null : undefined;
  const found = DATE_KEYS.map((key) => values.get(key)).find(
    (value) => value !== undefined && value !== null,
  );
  if (found instanceof Date) return found.toISOString();
  return typeof found === 'string' || typeof found === 'number' ? found : null;
}

function mapOf(parse: () => unknown): ReadonlyMap<string, unknown> | undefined {
  try {
    const value = parse();
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([key, one]) => [key.toLowerCase().replace(/[-_]/g, ''), one]));
  } catch {
    return undefined;
  }
}
