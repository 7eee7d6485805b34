/**
 * The colours of tables. An explicit chalk instance: whether there is colour has been decided from the terminal
 * and the options, and chalk's own guess would not know `NO_COLOR`.
 */
import { Chalk } from 'chalk';

export type Paint = Record<Part, (text: string) => string>;
export type Part = 'title' | 'detail' | 'header' | 'rule' | 'name' | 'mention' | 'bar' | 'plain' | 'error';

/** The sixteen colours that every terminal has, chosen by its user; without colour, the text as it is. */
export function createPaint(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    title: (text) => chalk.bold(text),
    detail: (text) => chalk.dim(text),
    header: (text) => chalk.bold.cyan(text),
    rule: (text) => chalk.dim(text),
    name: (text) => chalk.bold(text),
    mention: (text) => chalk.bold.yellow(text),
    bar: (text) => chalk.cyan(text),
    plain: (text) => text,
    error: (text) => chalk.red(text),
  };
}
