/** The text of a dictionary file → its lines, by the form that its name or its beginning tells. */
import type { Line } from './line.js';
import { readJsonLines } from './read-json-lines.js';
import { readTable } from './read-table.js';

/** @throws Problem for the first line that is wrong */
export function readDictionary(path: string, text: string): Line[] {
  if (/\.(?:jsonl|ndjson|json)$/iu.test(path)) return readJsonLines(path, text);
  if (/\.tsv$/iu.test(path)) return readTable(path, text, '\t');
  if (/^\s*\{/u.test(text)) return readJsonLines(path, text);
  return readTable(path, text, delimiterOf(/^[^\r\n]*/u.exec(text)![0]));
}

/** Whichever stands most often in the header. */
function delimiterOf(header: string): string {
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
