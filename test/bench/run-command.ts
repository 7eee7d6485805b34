/**
 * Runs a command and measures it from outside: time from start to end, time on processors, peak memory. bash's `time` sees
 * the command alone, to the millisecond, and what its threads and children took too.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

export interface Command {
  /** Of node. */
  readonly args: readonly string[];
  /** File that standard output goes to; nowhere if not given. */
  readonly output?: string | undefined;
}

export interface Run {
  /** From start to end, by the clock. */
  readonly seconds: number;
  /** User and system time of all threads. */
  readonly cpuSeconds: number;
  /** Peak resident memory, 10⁶ bytes; 0 for what ends before anybody looks, and where there is no `/proc`. */
  readonly megabytes: number;
}

/** Time is reported on descriptor 3, so that nothing the command says is taken for it. */
const TIMED = 'exec 4>&2 2>&3 3>&-; TIMEFORMAT="%3R %3U %3S"; time "$@" 2>&4 4>&-';

/** How often memory is looked at, in milliseconds: only what grows after the last look is missed. */
const LOOK = 40;

/** @throws Error if the command gives anything but 0: what it took would mean nothing */
export async function runCommand({ args, output }: Command): Promise<Run> {
  const stdout = output === undefined ? 'ignore' : openSync(output, 'w');
  try {
    const shell = spawn('bash', ['-c', TIMED, 'bash', process.execPath, ...args], {
      stdio: ['ignore', stdout, 'inherit', 'pipe'],
    });
    const report = text(shell.stdio[3] as Readable);
    let megabytes = 0;
    const timer = setInterval(() => {
      megabytes = Math.max(megabytes, peakMegabytes(shell.pid!));
    }, LOOK);
    const [code] = (await once(shell, 'close')) as [number | null];
    clearInterval(timer);
    if (code !== 0) throw new Error(`node ${args.join(' ')} gave ${code ?? 'no exit code'}`);
    const [seconds = NaN, user = NaN, system = NaN] = (await report)
      .replaceAll(',', '.')
      .split(' ')
      .map(Number);
    return { seconds, cpuSeconds: user + system, megabytes };
  } finally {
    if (typeof stdout === 'number') closeSync(stdout);
  }
}

/** The high-water mark of the shell's only child. */
function peakMegabytes(shell: number): number {
  try {
    const [child] = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').split(' ');
    const status = readFileSync(`/proc/${child}/status`, 'utf8');
    return (Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) * 1024) / 1e6;
  } catch {
    return 0;
  }
}
