/**
 * The configuration meets a command's options: flags win, then the command's own section of the file, then what the
 * file says for all commands, then the default. Each value goes through the option's own parser, as if it were given
 * on the command line.
 */
import { relative, resolve } from 'node:path';
import { InvalidArgumentError, type Command, type Option } from 'commander';
import type { Context } from '../pipeline/context.js';
import { findConfiguration, type ConfigurationFile } from '../pipeline/find-configuration.js';
import type { Configuration } from '../pipeline/validate-configuration.js';
import { Problem } from '../problem.js';

/** Values of options that are in the file: commander's word for where a value comes from. */
export const FROM_FILE = 'config';

export interface Configured {
  readonly file: ConfigurationFile;
  readonly configuration: Configuration;
}

export function addConfigurationOptions(command: Command): void {
  command
    .optionsGroup('Configuration:')
    .option('--config <file>', 'read the options from this file (default: .docs-cli.json, here or above)')
    .option('--no-config', 'read no configuration');
}

/**
 * Gives the command the values of its configuration, if there is one.
 *
 * @param settings keys of its section that are no options
 * @throws Problem naming the file and the key that is wrong
 */
export async function configure(
  command: Command,
  settings: readonly string[],
  { cwd }: Context,
): Promise<Configured | null> {
  const file = findConfiguration(cwd, command.opts<{ config?: string | false }>().config);
  if (!file) return null;
  const { validateConfiguration } = await import('../pipeline/validate-configuration.js');
  const configuration = await validateConfiguration(file);
  const section = (configuration[command.name()] ?? {}) as Configuration;
  for (const option of configurableOptions(command)) {
    const name = option.attributeName();
    const source = command.getOptionValueSource(name);
    if (source !== undefined && source !== 'default') continue;
    const own = section[name] !== undefined;
    const value = own ? section[name] : configuration[name];
    if (value === undefined || (!own && !suits(option, value))) continue;
    const key = own ? `${command.name()}.${name}` : name;
    command.setOptionValueWithSource(name, parse(option, value, key, file, cwd), FROM_FILE);
  }
  for (const name of settings)
    if (section[name] !== undefined) command.setOptionValueWithSource(name, section[name], FROM_FILE);
  return { file, configuration };
}

/** The options that a configuration may hold: not those that ask for the help or for the configuration itself. */
export function configurableOptions(command: Command): Option[] {
  const seen = new Set(['help', 'config', 'json']);
  return command.options.filter((option) => {
    const name = option.attributeName();
    if (option.mandatory || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Whether the option's argument is a path, which a file means relative to itself. */
export function takesPath({ flags }: Option): boolean {
  return /<(?:file|folder)>|--files-from/u.test(flags);
}

/** What is said for all commands leaves one with other choices alone: `format: csv` is nothing to `annotate`. */
function suits({ argChoices }: Option, value: unknown): boolean {
  return !argChoices || argChoices.includes(value as string);
}

function parse(option: Option, value: unknown, key: string, file: ConfigurationFile, cwd: string): unknown {
  if (typeof value === 'boolean') return value;
  const texts = [value].flat().map(String);
  const words = texts.map((text) => (takesPath(option) ? pathFrom(text, file, cwd) : text));
  const { parseArg } = option;
  if (!parseArg) return words[0];
  // A list that is one argument (`--types a,b`) against an option that is given again and again.
  const parts = isRepeatable(option) ? words : [words.join(',')];
  try {
    return parts.reduce<unknown>((previous, part) => parseArg(part, previous as never), undefined);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const problem = `${JSON.stringify(key)} is ${JSON.stringify(value)}`;
    throw new Problem('usage', file.path, problem, error.message.replace(/\.$/u, ''));
  }
}

export function isRepeatable({ description }: Option): boolean {
  return description.includes('repeatable');
}

function pathFrom(path: string, { folder }: ConfigurationFile, cwd: string): string {
  return path === '-' ? path : relative(cwd, resolve(folder, path)) || '.';
}
