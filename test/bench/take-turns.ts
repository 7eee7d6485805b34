/**
 * Several commands, measured by turns, so that a slow minute of the machine hits all of them; each is then its median.
 * Turns go there and back again, so that what drifts hits the first and the last alike.
 */
import { runCommand, type Command, type Run } from './run-command.js';

export interface Turn extends Command {
  /** Makes ready what a run uses up; is not measured. */
  readonly prepare?: () => void;
}

export interface Turns {
  /** Measured runs of each. */
  readonly rounds: number;
  /** Whether one run of each goes before, which is not counted: for files not yet in memory. */
  readonly warmUp?: boolean;
}

/** The medians of each command, under its name. */
export async function takeTurns<Name extends string>(
  commands: Readonly<Record<Name, Turn>>,
  { rounds, warmUp = false }: Turns,
): Promise<Record<Name, Run>> {
  const names = Object.keys(commands) as Name[];
  const runs = new Map(names.map((name) => [name, [] as Run[]]));
  for (let round = warmUp ? -1 : 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const { prepare, ...command } = commands[name];
      prepare?.();
      const run = await runCommand(command);
      if (round >= 0) runs.get(name)!.push(run);
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianRun(runs.get(name)!)])) as Record<Name, Run>;
}

function medianRun(runs: readonly Run[]): Run {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}

/** The middle value; between the two in the middle where there are two. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
