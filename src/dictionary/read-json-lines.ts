/**
 * Dictionaries in the form of spaCy's EntityRuler: a JSON object a line, `{"label", "pattern", "id"}`, as `to_disk` writes
 * them. `code`, `name` and `case` are ours.
 */
import { badLine, shown, type Line } from './line.js';

const KEYS = new Set(['label', 'pattern', 'id', 'code', 'name', 'case']);

/** @throws Problem for the first line that is no pattern; empty lines are none */
export function readJsonLines(path: string, text: string): Line[] {
  const lines: Line[] = [];
  text.split(/\r\n|\n|\r/u).forEach((json, index) => {
    if (json.trim() === '') return;
    lines.push(readLine({ path, line: index + 1 }, json));
  });
  return lines;
}

function readLine(source: Line['source'], json: string): Line {
  const value = parse(source, json);
  for (const key of Object.keys(value)) {
    if (!KEYS.has(key))
      throw badLine(source, `has an unknown key ${shown(key)}`, `the keys are ${[...KEYS].join(', ')}`);
  }
  const text = (key: string): string | null => {
    const found = value[key];
    if (found === undefined || found === null) return null;
    if (typeof found !== 'string' || found.trim() === '')
      throw badLine(source, `has a "${key}" that is no text: ${shown(found)}`);
    return found.trim();
  };
  const { pattern } = value;
  const isName = typeof pattern === 'string' && pattern.trim() !== '';
  if (!isName && (!Array.isArray(pattern) || pattern.length === 0))
    throw badLine(source, `has ${problemOf(pattern)}`, 'give a text or a list of token descriptions');
  const label = text('label');
  if (label === null) throw badLine(source, 'has no "label"', 'say what is matched: "label": "ORG"');
  return {
    source,
    label,
    names: isName ? [pattern] : [],
    tokens: isName ? null : (pattern as unknown[]),
    id: text('id'),
    name: text('name'),
    code: text('code'),
    case: text('case'),
  };
}

function problemOf(pattern: unknown): string {
  return pattern === undefined ? 'no "pattern"' : `a "pattern" that matches nothing: ${shown(pattern)}`;
}

function parse(source: Line['source'], json: string): Readonly<Record<string, unknown>> {
  if (json.trimStart().startsWith('['))
    throw badLine(source, 'is a list, not a pattern', 'write one pattern a line: {"label": …, "pattern": …}');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const column = /position (\d+)/u.exec((error as Error).message)?.[1];
    const where = column === undefined ? '' : ` from column ${Number(column) + 1} on`;
    throw badLine(source, `is not JSON${where}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badLine(source, 'is no JSON object', 'write {"label": …, "pattern": …}');
  return value as Readonly<Record<string, unknown>>;
}
