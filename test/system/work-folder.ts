/** A folder to run recipes in, with docs-cli on the path, and commands run there. */
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { BINARY, ROOT, type Run } from '../cli/run-binary.js';

export interface WorkFolder {
  readonly path: string;
  /** Of everything that runs there; daemons may add to it. */
  readonly env: Record<string, string | undefined>;
  /** Runs a script of bash; fails with what it said if it does not end in time. */
  shell(script: string, seconds?: number): Promise<Run>;
  write(name: string, content: string): void;
  read(name: string): string;
  remove(): void;
}

export function createWorkFolder(): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), 'docs-cli-machines-'));
  mkdirSync(join(path, 'bin'));
  symlinkSync(BINARY, join(path, 'bin/docs-cli'));
  const env = {
    ...process.env,
    PATH: [join(path, 'bin'), dirname(process.execPath), process.env.PATH, '/usr/sbin'].join(delimiter),
    LC_ALL: 'C.UTF-8',
    PARALLEL_HOME: join(path, 'parallel'),
  };
  return {
    path,
    env,
    shell: (script, seconds = 240) => runShell(script, path, env, seconds),
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    remove() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

async function runShell(script: string, cwd: string, env: WorkFolder['env'], seconds: number): Promise<Run> {
  const child = spawn('bash', ['-o', 'pipefail', '-c', script], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const timer = setTimeout(() => {
    stderr += `\nstopped after ${seconds} seconds`;
    child.kill('SIGKILL');
  }, seconds * 1000);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearTimeout(timer);
  return { code, stdout, stderr };
}

/** Texts to be read: the fixture articles. */
export function readArticles(): string[] {
  const folder = join(ROOT, 'fixtures/articles');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}
