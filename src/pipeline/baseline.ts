/** The baseline of `check`: a JSON file of known findings, read and written whole. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OutputStream } from './direct-output.js';
import { BASELINE_SCHEMA, type Baseline, type BaselineEntry } from '../analysis/check/finding.js';
import { Problem } from '../problem.js';
import { openOutput } from './write-output.js';

/** @throws Problem where the file cannot be read or is no baseline */
export async function readBaseline(path: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(resolve(path), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? new Problem('not-found', path, 'no such baseline', 'write it with --update-baseline')
      : new Problem('unreadable', path, message, 'check the path');
  }
  const baseline = parse(text);
  if (!isBaseline(baseline))
    throw new Problem(
      'usage',
      path,
      'is no baseline of docs-cli check',
      'write it anew with --update-baseline',
    );
  return baseline;
}

export async function writeBaseline(path: string, baseline: Baseline, stdout: OutputStream): Promise<void> {
  const output = await openOutput(stdout, path);
  try {
    await output.write(`${JSON.stringify(baseline, null, 2)}\n`);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isBaseline(value: unknown): value is Baseline {
  const { schema, findings } = (value ?? {}) as Partial<Record<keyof Baseline, unknown>>;
  return schema === BASELINE_SCHEMA && Array.isArray(findings) && findings.every(isEntry);
}

function isEntry(value: unknown): value is BaselineEntry {
  return typeof (value as Partial<BaselineEntry> | null)?.fingerprint === 'string';
}
