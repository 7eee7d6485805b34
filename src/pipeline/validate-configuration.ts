/**
 * Holds a configuration to its published schema, and says what is wrong in one line that names the file and the key. Loaded
 * only where there is a configuration.
 */
import { readFile } from 'node:fs/promises';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { Problem } from '../problem.js';
import type { ConfigurationFile } from './find-configuration.js';
import { suggest } from './suggest.js';

/** A validated configuration: options by name, and one such object for each command that has its own. */
export type Configuration = Readonly<Record<string, unknown>>;

const SCHEMAS = new URL('../../schemas/', import.meta.url);

/** @throws Problem for the first thing that is wrong */
export async function validateConfiguration({ path, value }: ConfigurationFile): Promise<Configuration> {
  const schema = JSON.parse(await readFile(new URL('configuration.json', SCHEMAS), 'utf8')) as object;
  const ajv = new Ajv2020({ allowUnionTypes: true, verbose: true });
  const validate = ajv.compile(schema);
  if (validate(value)) return value as Configuration;
  const [error] = validate.errors!;
  throw new Problem('usage', path, ...explain(error!));
}

/** What is wrong and what to do. */
function explain(error: ErrorObject): [problem: string, remedy: string] {
  const key = nameOf(error.instancePath);
  if (error.keyword === 'additionalProperties') {
    const { additionalProperty: unknown } = error.params as { additionalProperty: string };
    const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
    const full = key === '' ? unknown : `${key}.${unknown}`;
    const near = suggest(unknown, known);
    const remedy = near === null ? `the keys here are ${known.join(', ')}` : `did you mean "${near}"?`;
    return [`has an unknown key ${JSON.stringify(full)}`, remedy];
  }
  const wrong = key === '' ? 'it' : JSON.stringify(key);
  return [`${wrong} is ${JSON.stringify(error.data)}`, `it must be ${describe(error)}`];
}

/** `/entities/top` as `entities.top`. */
function nameOf(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'an object',
};

function describe({ keyword, params, message }: ErrorObject): string {
  const given = params as { type?: string | string[]; allowedValues?: unknown[]; limit?: number };
  if (keyword === 'enum') return `one of ${given.allowedValues!.join(', ')}`;
  if (keyword === 'minimum') return `a whole number from ${given.limit}`;
  if (keyword !== 'type') return (message ?? keyword).replace(/^must be /u, '');
  return [given.type!]
    .flat()
    .map((type) => TYPES[type] ?? type)
    .join(' or ');
}
