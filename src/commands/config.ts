/**
 * `docs-cli config`: the options in force, and whether each comes from a flag, the file or the default.
 */
import { Command, type Option } from 'commander';
import { SETTINGS_SHAPE, viewSettings, type Setting, type SettingSource } from '../output/views/settings.js';
import type { Context } from '../pipeline/context.js';
import { EXIT } from '../pipeline/reporter.js';
import { VERSION } from '../pipeline/version.js';
import { Problem } from '../problem.js';
import { COMMANDS } from './command.js';
import { sharedOptions } from './configuration-schema.js';
import { addConfigurationOptions, configurableOptions, configure, FROM_FILE } from './configure.js';
import { addOutputOptions, readOutputOptions, type RawOptions } from './options.js';
import { printAll } from './print.js';

export function define(command: Command): void {
  // What stands behind the name of a command are that command's flags, also where they are called like ours.
  command.parent?.enablePositionalOptions();
  command
    .passThroughOptions()
    .argument('[command]', 'show the options of this command; without it, those that all share')
    .argument('[flags...]', 'flags of that command, as if it were run with them');
  addConfigurationOptions(command);
  addOutputOptions(command);
  command.addHelpText(
    'after',
    `
Examples:
  $ docs-cli config
  $ docs-cli config entities --top 5
  $ docs-cli config --json summary | jq -r '.settings[] | select(.source == "file") | .key'
`,
  );
}

export async function run(args: readonly string[], raw: RawOptions, context: Context): Promise<number> {
  const [name, ...flags] = args;
  const { command, settings } = await commandOf(name);
  const own = raw.config === false ? ['--no-config'] : [];
  if (typeof raw.config === 'string') own.push('--config', raw.config);
  command
    .exitOverride()
    .parseOptions([...own, ...flags])
    .unknown.forEach(refuse);
  const configured = await configure(command, settings, context);
  const values = [...listSettings(command, settings)];
  if (name === undefined) values.push(...listSections(configured?.configuration ?? {}));
  const record = {
    schema: 'docs-cli/settings/1',
    version: VERSION,
    file: configured?.file.path ?? null,
    command: name ?? null,
    settings: values,
  } as const;
  const items = (async function* () {
    yield await Promise.resolve(viewSettings(record));
  })();
  await printAll(items, SETTINGS_SHAPE, readOutputOptions(raw, context), context);
  return EXIT.done;
}

async function commandOf(name: string | undefined): Promise<{ command: Command; settings: string[] }> {
  const command = name === undefined ? sharedOptions() : new Command(name);
  let settings: string[] = [];
  if (name !== undefined) {
    const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!entry || entry.configurable === false) {
      const names = Object.keys(COMMANDS).filter((known) => COMMANDS[known]!.configurable !== false);
      throw new Problem('usage', name, 'is no command with a configuration', `choose ${names.join(', ')}`);
    }
    const module = await entry.load();
    module.define(command);
    settings = Object.keys(module.settings ?? {});
  }
  addConfigurationOptions(command);
  return { command, settings };
}

function refuse(word: string): void {
  throw new Problem('usage', word, 'is no option of that command', 'see its --help');
}

function* listSettings(command: Command, settings: readonly string[]): Generator<Setting> {
  for (const option of configurableOptions(command)) {
    const key = option.attributeName();
    const value = (command.getOptionValue(key) as unknown) ?? unset(option, command);
    yield { key, value, source: sourceOf(command, key) };
  }
  for (const key of settings) {
    const value = (command.getOptionValue(key) as unknown) ?? null;
    yield { key, value, source: sourceOf(command, key) };
  }
}

/** What the file says for single commands, when it is not asked for one. */
function* listSections(configuration: Readonly<Record<string, unknown>>): Generator<Setting> {
  for (const [name, section] of Object.entries(configuration))
    if (name in COMMANDS)
      for (const [key, value] of Object.entries(section as object))
        yield { key: `${name}.${key}`, value: value as unknown, source: 'file' };
}

function sourceOf(command: Command, name: string): SettingSource {
  const source = command.getOptionValueSource(name);
  if (source === FROM_FILE) return 'file';
  return source === undefined || source === 'default' ? 'default' : 'flag';
}

/** A switch that nobody turned is off, unless it has a third position (`--color`, `--no-color`). */
function unset(option: Option, command: Command): unknown {
  const name = option.attributeName();
  const both = command.options.filter((other) => other.attributeName() === name).length > 1;
  return option.required || option.optional || both ? null : false;
}
