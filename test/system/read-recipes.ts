/** The recipes of the README: the fenced blocks of a section. One that begins with a comment that is a path is that file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../cli/run-binary.js';

export interface Recipe {
  readonly language: string;
  /** Null for a block that is to be typed. */
  readonly file: string | null;
  readonly text: string;
}

export function readRecipes(title: string): Recipe[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, section] = new RegExp(`^## ${title}\\n(.*?)^## `, 'msu').exec(readme)!;
  return Array.from(section!.matchAll(/^```(\w+)\n(.*?)^```$/gmsu), ([, language, text]) => {
    const file = /^# (\S+)\n/u.exec(text!)?.[1] ?? null;
    return { language: language!, file, text: text! };
  });
}
