/**
 * What can be wrong with one record of a file, said with its line.
 */
import { Problem, type ProblemCode } from '../problem.js';
import type { FailedInput } from './options.js';

/** `path:line`, the id of a record that has none of its own, and of one that failed. */
export function recordId(path: string, line: number): string {
  return `${path}:${line}`;
}

export function failRecord(
  code: ProblemCode,
  path: string,
  line: number,
  problem: string,
  remedy = 'correct or remove the record',
): FailedInput {
  const id = recordId(path, line);
  return { id, path, problem: new Problem(code, id, problem, remedy) };
}

/** The names there are, for a person who named another: the first twelve, in quotes. */
export function listNames(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const shown = names.slice(0, 12).map((name) => `"${name.slice(0, 60)}"`);
  return shown.join(', ') + (names.length > 12 ? `, and ${names.length - 12} more` : '');
}
