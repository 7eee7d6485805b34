/**
 * Shards' records as one stream: each line as it is, once it is seen to be a record whose id there has not been. What is
 * wrong with a line is said with its file and number, and the rest goes on. Memory holds a line, and 16 to 32 bytes of each id.
 */
import { constants } from 'node:buffer';
import { createIdMap, type IdMap } from '../documents/id-set.js';
import { openSource, problemOfReading } from '../documents/open-source.js';
import type { ReadOptions } from '../documents/options.js';
import { splitLines, type Line } from '../documents/split-lines.js';
import { Problem } from '../problem.js';
import { SCHEMA, type Result } from '../record.js';
import { checkRecord } from './read-records.js';
import type { Reporter } from './reporter.js';

/** Bytes that are gathered before they are given on. */
const BLOCK = 64 * 1024;
const LINE_FEED = Buffer.from('\n');
/** Problems of one file that are said one by one: a file of another kind has as many as lines. */
const SAID = 5;

/** @returns the merged NDJSON in blocks of whole lines; problems and warnings go to the reporter */
export async function* mergeRecords(
  paths: readonly string[],
  options: ReadOptions,
  reporter: Reporter,
): AsyncGenerator<Buffer> {
  const ids = createIdMap();
  const versions = new Map<string, string>();
  let lines: Buffer[] = [];
  let length = 0;
  for (const [number, path] of paths.entries()) {
    const problems = createLimit(path, reporter);
    try {
      const { bytes } = openSource(path, { ...options, input: 'jsonl' });
      for await (const line of splitLines(bytes, constants.MAX_STRING_LENGTH)) {
        if (line.bytes?.every(isSpace) === true) continue;
        const record = readLine(path, line);
        if (record instanceof Problem) {
          problems.add(record);
          continue;
        }
        const problem = findRepeat(record.id, ids, number, `${path}:${line.number}`, paths);
        if (problem) {
          problems.add(problem);
          continue;
        }
        noteVersion(record.version, path, versions, reporter);
        if (!line.ended) problems.add(unfinished(path, line.number));
        lines.push(line.bytes!, LINE_FEED);
        length += line.bytes!.length + 1;
        if (length < BLOCK) continue;
        yield Buffer.concat(lines, length);
        [lines, length] = [[], 0];
      }
    } catch (error) {
      problems.add(problemOfReading(path, error));
    }
    problems.finish();
  }
  if (length > 0) yield Buffer.concat(lines, length);
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

/** @throws Problem for a file that is a JSON array, which ends its reading */
function readLine(path: string, { number, bytes, ended }: Line): Result | Problem {
  const place = `${path}:${number}`;
  if (bytes === null) return new Problem('bad-record', place, 'is a line too long for one record', REMEDY);
  if (number === 1 && bytes[0] === 0x5b)
    throw new Problem('bad-record', path, 'is a JSON array', 'save records with --format ndjson');
  try {
    return checkRecord(place, JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    if (error instanceof Problem) return error;
    return ended
      ? new Problem('bad-record', place, 'is not JSON', REMEDY)
      : new Problem('bad-record', place, 'is cut off: its writer was stopped', 'run that shard again');
  }
}

const REMEDY = 'write it anew with docs-cli entities --format ndjson';

function unfinished(path: string, line: number): Problem {
  const problem = 'has no line feed after it: its writer was stopped, and what followed is missing';
  return new Problem('bad-record', `${path}:${line}`, problem, 'run that shard again');
}

function findRepeat(
  id: string,
  ids: IdMap,
  number: number,
  place: string,
  paths: readonly string[],
): Problem | undefined {
  const earlier = ids.put(id, number);
  if (earlier === undefined) return undefined;
  const problem = `repeats the id "${id.slice(0, 200)}" of ${paths[earlier]!} and is left out`;
  return new Problem(
    'repeated-id',
    place,
    problem,
    'merge each shard once, or give each document an id of its own',
  );
}

/** Says of each further version once where it begins. */
function noteVersion(version: string, path: string, versions: Map<string, string>, reporter: Reporter): void {
  if (versions.has(version)) return;
  const [first] = versions;
  versions.set(version, path);
  if (!first) return;
  reporter.warning(path, `has records of version ${version}, and ${first[1]} of ${first[0]}`);
}

interface Limit {
  add(problem: Problem): void;
  finish(): void;
}

/** Reports the first problems of a file, and at its end how many more there were. */
function createLimit(path: string, reporter: Reporter): Limit {
  let count = 0;
  return {
    add(problem) {
      if (count++ < SAID) reporter.problem(problem);
    },
    finish() {
      if (count <= SAID) return;
      const more = `${count - SAID} more lines are no records of ${SCHEMA} or repeat an id`;
      reporter.problem(new Problem('bad-record', path, more, 'check that it is the right file'));
    },
  };
}
