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
 * Runs the work. Before it, waiting signals are let in, and out what is to be written, if there has been work for a while or will be.
 * If it is long, a signal ends the process at once, as if nothing handled it: an unfinished output then stays behind under its
 * temporary name, which is the lesser evil.
 * @param characters of the document that is worked on
 */
export async function interruptibly<T>(characters: number, work: () => Promise<T>): Promise<T> {
  const isLong = characters >= LONG;
  if (isLong || process.uptime() - turned >= TURN) await turn();
  if (!isLong) return work();
  // The turn before may have been the end of one that had looked for signals already: one that has come would be lost with its handler.
  await turn();
  leaveSignals();
  try {
    return await work();
  } finally {
    handleSignals();
  }
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  turned = process.uptime();
}
