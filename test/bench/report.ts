/** bench.json: each measurement's last findings, with when and on what they were made. */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform } from 'node:os';
import type { Finding } from './measurement.js';

export interface Circumstances {
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly node: string;
  readonly system: string;
  readonly cpu: string;
  readonly processors: number;
  /** Processes that wanted a processor in the minute before: near 0 on a machine that has nothing else to do. */
  readonly load: number;
}

export type Entry = Circumstances & Finding;
export type Report = Readonly<Record<string, Entry>>;

export function describeCircumstances(): Circumstances {
  const processors = cpus();
  return {
    date: new Date().toISOString(),
    node: process.version,
    system: `${platform()} ${arch()}`,
    cpu: processors[0]?.model.trim() ?? 'unknown',
    processors: processors.length,
    load: Math.round(loadavg()[0]! * 10) / 10,
  };
}

/** On one line, as a caption: what is the same for all measurements of a run. */
export function printCircumstances({ date, node, system, cpu, processors }: Circumstances): string {
  return `${date.slice(0, 10)}, Node ${node.slice(1)}, ${system}, ${cpu}, ${processors} processors`;
}

/** Nothing if there is no such file. */
export function readReport(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Adds what was measured now; what was not keeps its entry. */
export function saveEntry(path: string, name: string, entry: Entry): void {
  writeFileSync(path, `${JSON.stringify({ ...readReport(path), [name]: entry }, null, 2)}\n`);
}
