/**
 * Ctrl-C while the program is busy. A signal's handler runs only between two turns of the event loop, and analysing
 * a document is one turn.
 */
import { waitsForPipe } from '../documents/named-pipes.js';
import { removeUnfinished } from './write-output.js';

/** Signals that ask the process to end, and the exit codes that shells give them. */
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

const handlers = SIGNALS.map(([signal, code]) => {
  const handle = (): void => {
    removeUnfinished();
    if (waitsForPipe()) endBy(signal);
    else process.exit(code);
  };
  return [signal, handle] as const;
});

/** From now on these signals take away unfinished output and end the process. */
export function handleSignals(): void {
  for (const [signal, handle] of handlers) process.on(signal, handle);
}

function leaveSignals(): void {
  for (const [signal, handle] of handlers) process.off(signal, handle);
}

/** As if nothing handled the signal. */
function endBy(signal: NodeJS.Signals): void {
  leaveSignals();
  process.kill(process.pid, signal);
}

/** Seconds of work after which waiting signals are let in. */
const TURN = 0.05;
let turned = process.uptime();

/** Characters of a document that is worked on for so long that a person would wait. */
const LONG = 200_000;

/**
 * Lets waiting signals in, and out what is to be written, if there has been work for a while or will be.
 * @param characters of the document that comes next
 */
export async function breathe(characters: number): Promise<void> {
  if (characters < LONG && process.uptime() - turned < TURN) return;
  await new Promise((resolve) => setImmediate(resolve));
  turned = process.uptime();
}

/**
 * Runs the work. If it is long, a signal ends the process at once, as if nothing handled it: an unfinished output
 * then stays behind under its temporary name, which is the lesser evil.
 */
export async function interruptibly<T>(characters: number, work: () => Promise<T>): Promise<T> {
  if (characters < LONG) return work();
  // A signal that has come already would be lost with its handler.
  await new Promise((resolve) => setImmediate(resolve));
  leaveSignals();
  try {
    return await work();
  } finally {
    handleSignals();
  }
}
