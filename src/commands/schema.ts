/**
 * `docs-cli schema`: the JSON Schemas of what the commands print and read, as the package has them.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Argument, type Command } from 'commander';
import type { Context } from '../pipeline/context.js';
import { EXIT } from '../pipeline/reporter.js';
import { openOutput } from '../pipeline/write-output.js';
import type { RawOptions } from './options.js';

const SCHEMAS = new URL('../../schemas/', import.meta.url);

export function define(command: Command): void {
  command
    .addArgument(new Argument('[name]', 'print this one; without it, list them').choices(schemaNames()))
    .addHelpText(
      'after',
      `
Examples:
  $ docs-cli schema
  $ docs-cli schema document > document.schema.json
  $ docs-cli schema configuration | jq '.properties | keys'
`,
    );
}

export async function run([name]: readonly string[], _: RawOptions, { stdout }: Context): Promise<number> {
  const output = await openOutput(stdout, undefined);
  if (name === undefined) await output.write(await listSchemas());
  else await output.write(await readSchema(name));
  await output.finish();
  return EXIT.done;
}

function schemaNames(): string[] {
  const files = readdirSync(SCHEMAS).filter((file) => file.endsWith('.json'));
  return files.map((file) => file.slice(0, -'.json'.length)).sort();
}

/** One a line: its name and what it describes. */
async function listSchemas(): Promise<string> {
  const names = schemaNames();
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map(async (name) => {
    const { description = '' } = JSON.parse(await readSchema(name)) as { description?: string };
    return `${name.padEnd(width)}  ${description}\n`;
  });
  return (await Promise.all(lines)).join('');
}

async function readSchema(name: string): Promise<string> {
  return readFile(new URL(`${name}.json`, SCHEMAS), 'utf8');
}
