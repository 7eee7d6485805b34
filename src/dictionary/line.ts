/**
 * A line of a dictionary as its format gives it, before anything is known of types, ids and countries: what every format
 * is read into.
 */
import { Problem } from '../problem.js';
import { sourceOf, type Source } from './entry.js';

export interface Line {
  readonly source: Source;
  readonly label: string;
  /** Empty where there is a token pattern. */
  readonly names: readonly string[];
  /** spaCy's list of token descriptions. */
  readonly tokens: readonly unknown[] | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly code: string | null;
  /** `exact` or `any`; null where the line leaves it to the option. */
  readonly case: string | null;
}

/** The one clear line about a line that is wrong. */
export function badLine(source: Source, problem: string, remedy = 'correct or remove the line'): Problem {
  return new Problem('usage', sourceOf(source), problem, remedy);
}

/** A value out of JSON, for a message: short, whatever it is. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
