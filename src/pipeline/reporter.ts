/**
 * Standard error: one line a problem, warning or notice, and what the exit code must say of them.
 */
import type { Writable } from 'node:stream';
import type { Problem } from '../problem.js';
import { sanitiseLine } from '../output/sanitise.js';

/** Exit codes, as `docs-cli help` and the README list them. */
export const EXIT = { done: 0, assertion: 1, trouble: 2, defect: 70 } as const;

/** A failed input or output outweighs an assertion. */
export function exitCode(reporter: Reporter, otherwise: number): number {
  return reporter.failed ? EXIT.trouble : otherwise;
}

export interface Reporter {
  /** An input or output that failed; the exit code becomes 2. */
  problem(problem: Problem): void;
  /** Something guessed or skipped: said unless `--quiet`. */
  warning(subject: string, text: string): void;
  /** Something asked for: always said. */
  notice(text: string): void;
  /** True once a problem was reported. */
  readonly failed: boolean;
}

export function createReporter(stderr: Writable, quiet: boolean): Reporter {
  let failed = false;
  const say = (line: string): void => {
    stderr.write(`docs-cli: ${sanitiseLine(line)}\n`);
  };
  return {
    problem(problem) {
      failed = true;
      say(problem.message);
    },
    warning(subject, text) {
      if (!quiet) say(subject === '' ? text : `${subject}: warning: ${text}`);
    },
    notice: say,
    get failed() {
      return failed;
    },
  };
}
