/**
 * Daemons that a test starts for itself, in the foreground and with a log each. They end with the test, and, should its process
 * be killed, with that process (setpriv of util-linux).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Daemons {
  /** @param log a file in the folder */
  start(log: string, command: string, args: readonly string[], env?: NodeJS.ProcessEnv): void;
  /** Ends them in the reverse order, in the end by force. */
  stop(): Promise<void>;
}

/** A port of loopback that nobody listens at. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export function createDaemons(folder: string): Daemons {
  const running: ChildProcess[] = [];
  return {
    start(log, command, args, env = process.env) {
      const output = openSync(join(folder, log), 'a');
      const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], {
        cwd: folder,
        env,
        stdio: ['ignore', output, output],
      });
      child.on('error', () => undefined);
      running.push(child);
    },
    async stop() {
      for (const child of running.reverse()) {
        if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
        const gone = new Promise((done) => child.once('exit', done));
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
        await gone;
        clearTimeout(timer);
      }
    },
  };
}

/**
 * Resolves once `check` gives something else than undefined and false; what it throws counts as nothing yet.
 *
 * @param what for the error, with the ends of the logs
 */
export async function waitFor<T>(
  what: string,
  check: () => Promise<T | undefined | false> | T | undefined | false,
  seconds: number,
  logs: readonly string[] = [],
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  let failure = '';
  while (performance.now() < end) {
    try {
      const found = await check();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      failure = `\n${(error as Error).message}`;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${what}: not within ${seconds} seconds${failure}${endsOf(logs)}`);
}

/** The last of what daemons said, for the report of a failure. */
export function endsOf(logs: readonly string[]): string {
  return logs.map(endOf).join('');
}

function endOf(log: string): string {
  return existsSync(log)
    ? `\n--- ${log}\n${readFileSync(log, 'utf8').slice(-3000)}`
    : `\n--- ${log} is missing`;
}
