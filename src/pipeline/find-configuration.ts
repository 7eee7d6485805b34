/**
 * Finds the configuration: `.docs-cli.json`, or the key `docs-cli` of a package.json, in the working folder or the nearest
 * above it that has one. It runs before every command, so it looks with plain calls and loads nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { problemOfReading } from '../documents/open-source.js';
import { Problem } from '../problem.js';

export const CONFIGURATION_FILE = '.docs-cli.json';
const PACKAGE_KEY = 'docs-cli';

export interface ConfigurationFile {
  /** As a person would name it from the working folder. */
  readonly path: string;
  /** The folder that paths in it are relative to, absolute. */
  readonly folder: string;
  /** What it says, not yet validated. */
  readonly value: unknown;
}

/**
 * @param given the argument of `--config`; false for `--no-config`; undefined to look for one
 * @throws Problem if the file cannot be read or is not JSON
 */
export function findConfiguration(cwd: string, given: string | false | undefined): ConfigurationFile | null {
  if (given === false) return null;
  if (given !== undefined) return readFile(given, resolve(cwd, given));
  for (let folder = cwd; ; folder = dirname(folder)) {
    const own = join(folder, CONFIGURATION_FILE);
    if (existsSync(own)) return readFile(relative(cwd, own), own);
    const found = readPackage(cwd, join(folder, 'package.json'));
    if (found) return found;
    if (dirname(folder) === folder) return null;
  }
}

function readFile(path: string, absolute: string): ConfigurationFile {
  const value = parse(path, readText(path, absolute));
  const folder = dirname(absolute);
  if (!absolute.endsWith('package.json')) return { path, folder, value };
  return { path: `${path}#${PACKAGE_KEY}`, folder, value: keyOf(value) ?? {} };
}

/** Most have no such key; only one that may have it is parsed. */
function readPackage(cwd: string, absolute: string): ConfigurationFile | null {
  if (!existsSync(absolute)) return null;
  const path = relative(cwd, absolute);
  const text = readText(path, absolute);
  if (!text.includes(`"${PACKAGE_KEY}"`)) return null;
  const value = keyOf(parse(path, text));
  return value === undefined ? null : { path: `${path}#${PACKAGE_KEY}`, folder: dirname(absolute), value };
}

function keyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[PACKAGE_KEY]
    : undefined;
}

function readText(path: string, absolute: string): string {
  try {
    return readFileSync(absolute, 'utf8').replace(/^\ufeff/u, '');
  } catch (error) {
    throw problemOfReading(path, error);
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/u.exec(String(error))?.[1];
    const before = text.slice(0, Number(position ?? text.length)).split('\n');
    const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
    throw new Problem('usage', path, `is not JSON from ${place} on`, 'correct it or give --no-config');
  }
}
