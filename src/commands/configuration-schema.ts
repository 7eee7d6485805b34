/**
 * The JSON Schema of the configuration, made from the definitions of the options, so that there is nothing to keep in step by
 * hand: schemas/configuration.json is what this gives (test/configuration holds it).
 */
import { Command, type Option } from 'commander';
import { ENTITY_TYPES } from '../record.js';
import { COMMANDS } from './command.js';
import { configurableOptions, isRepeatable } from './configure.js';
import {
  addInputOptions,
  addOutputOptions,
  addTypesOption,
  entityTypes,
  positiveInteger,
  wholeNumber,
} from './options.js';

type Schema = Readonly<Record<string, unknown>>;

/** The options that a configuration may give for all commands at once. */
export function sharedOptions(): Command {
  const command = new Command();
  addInputOptions(command);
  addTypesOption(command);
  addOutputOptions(command);
  return command;
}

export async function buildConfigurationSchema(): Promise<Schema> {
  const sections: Record<string, Schema> = {};
  for (const [name, { summary, load, configurable }] of Object.entries(COMMANDS)) {
    if (configurable === false) continue;
    const module = await load();
    const command = new Command(name);
    module.define(command);
    sections[name] = {
      type: 'object',
      description: `For ${name} only: ${summary}.`,
      properties: { ...propertiesOf(command), ...module.settings },
      additionalProperties: false,
    };
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:docs-cli:schema:configuration:1',
    title: 'Configuration',
    description:
      'What .docs-cli.json and the key docs-cli of package.json hold. Paths are relative to the file; flags win over it.',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...propertiesOf(sharedOptions()), ...sections },
    additionalProperties: false,
  };
}

function propertiesOf(command: Command): Record<string, Schema> {
  return Object.fromEntries(
    configurableOptions(command).map((option) => [option.attributeName(), schemaOf(option)]),
  );
}

function schemaOf(option: Option): Schema {
  const { description, negate } = option;
  const value: unknown = negate ? true : option.defaultValue;
  const said = {
    description: negate ? `False: ${description}.` : `${description}.`,
    ...(value === undefined ? {} : { default: value }),
  };
  return { ...typeOf(option), ...said };
}

function typeOf(option: Option): Schema {
  const { argChoices, parseArg } = option;
  if (!option.required && !option.optional) return { type: 'boolean' };
  if (argChoices) return { enum: argChoices };
  if (parseArg === positiveInteger) return { type: 'integer', minimum: 1, maximum: 999_999_999 };
  if (parseArg === wholeNumber) return { type: 'integer', minimum: 0, maximum: 999_999_999 };
  if (parseArg === entityTypes) return { type: ['string', 'array'], items: { enum: ENTITY_TYPES } };
  if (isRepeatable(option)) return { type: ['string', 'array'], items: { type: 'string' } };
  return { type: 'string' };
}
