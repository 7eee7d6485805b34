/**
 * The process as the commands see it: streams, terminal, working folder. Made once, in `cli.ts`; commands and
 * everything below them are handed it and never touch `process`.
 */
import type { Readable, Writable } from 'node:stream';
import type { OutputStream } from './direct-output.js';

export interface Context {
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: Writable & { isTTY?: boolean };
  /** Whether standard error is one, told without the stream, which costs a part of a start. */
  readonly hasTerminal: boolean;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Width of the terminal, or of a page where there is none. */
const DEFAULT_WIDTH = 80;

export function terminalWidth({ stdout, env }: Context): number {
  const columns = stdout.columns ?? Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : DEFAULT_WIDTH;
}

/**
 * Whether results are coloured: `--color` and `--no-color` first, then `NO_COLOR` (no-color.org: set and not
 * empty), then whether standard output is a terminal that shows colours.
 */
export function wantsColour({ stdout, env }: Context, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
