/** Puts tables between the marks of the README. */
import { readFileSync, writeFileSync } from 'node:fs';

const BEGIN = '<!-- bench -->\n';
const END = '<!-- /bench -->\n';

/** @throws Error if the marks are not there */
export function writeReadme(path: string, tables: string): void {
  writeFileSync(path, replaceBetweenMarks(readFileSync(path, 'utf8'), tables));
}

export function replaceBetweenMarks(text: string, tables: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`no ${BEGIN.trim()} … ${END.trim()} in the README`);
  return `${text.slice(0, begin)}${BEGIN}\n${tables}\n\n${text.slice(end)}`;
}
