/**
 * Standard error: one line a problem, warning or notice, and what the exit code must say of them.
 */
import type { Problem } from '../problem.js';
import type { Context } from './context.js';
import { sanitiseLine } from '../output/sanitise.js';

/** Exit codes, as `docs-cli help` and the README list them. */
export const EXIT = { done: 0, assertion: 1, trouble: 2, defect: 70 } as const;

/** A defect outweighs a failed input or output, and that an assertion. */
export function exitCode(reporter: Reporter, otherwise: number): number {
  if (reporter.defect) return EXIT.defect;
  return reporter.failed ? EXIT.trouble : otherwise;
}

const CLEAR_LINE = '\r\u001b[K';

export interface Reporter {
  /** An input or output that failed; the exit code becomes 2. */
  problem(problem: Problem): void;
  /** Something guessed or skipped: said unless `--quiet`. */
  warning(subject: string, text: string): void;
  /** Something asked for: always said. */
  notice(text: string): void;
  /** Whether each line takes the place of something that is drawn on the terminal's last line. */
  overwrites(isDrawn: boolean): void;
  /** True once a problem was reported. */
  readonly failed: boolean;
  /** True once a problem was reported that is a defect of the program. */
  readonly defect: boolean;
}

/** Standard error is made when there is something to say. */
export function createReporter(context: Pick<Context, 'stderr'>, quiet: boolean): Reporter {
  let failed = false;
  let defect = false;
  let before = '';
  const say = (line: string): void => {
    context.stderr.write(`${before}docs-cli: ${sanitiseLine(line)}\n`);
  };
  return {
    overwrites(isDrawn) {
      before = isDrawn ? CLEAR_LINE : '';
    },
    problem(problem) {
      failed = true;
      defect ||= problem.code === 'internal';
      say(problem.message);
    },
    warning(subject, text) {
      if (!quiet) say(subject === '' ? text : `${subject}: warning: ${text}`);
    },
    notice: say,
    get failed() {
      return failed;
    },
    get defect() {
      return defect;
    },
  };
}
