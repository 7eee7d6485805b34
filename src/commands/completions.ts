/**
 * `docs-cli completions`: a script that completes commands, options, their values and files in a shell, made from the definitions
 * of the commands.
 */
import { Argument, Command, type Option } from 'commander';
import type { CommandLine, CompletedCommand, CompletedOption } from '../output/completions/command-line.js';
import type { Context } from '../pipeline/context.js';
import { EXIT } from '../pipeline/reporter.js';
import { openOutput } from '../pipeline/write-output.js';
import { ENTITY_TYPES } from '../record.js';
import { COMMANDS } from './command.js';
import { addConfigurationOptions, isRepeatable, takesPath } from './configure.js';
import { entityTypes, type RawOptions } from './options.js';
import { TOPIC_NAMES } from './topics.js';

type Complete = (commandLine: CommandLine) => string;

const SHELLS: Readonly<Record<string, () => Promise<Complete>>> = {
  bash: async () => (await import('../output/completions/bash.js')).completeInBash,
  zsh: async () => (await import('../output/completions/zsh.js')).completeInZsh,
  fish: async () => (await import('../output/completions/fish.js')).completeInFish,
};

export function define(command: Command): void {
  command.addArgument(new Argument('<shell>', 'whose script it is').choices(Object.keys(SHELLS)));
  command.addHelpText(
    'after',
    `
Examples:
  $ source <(docs-cli completions bash)
  $ docs-cli completions zsh > ~/.zfunc/_docs-cli
  $ docs-cli completions fish > ~/.config/fish/completions/docs-cli.fish
`,
  );
}

export async function run([shell]: readonly string[], _: RawOptions, { stdout }: Context): Promise<number> {
  const complete = await SHELLS[shell!]!();
  const script = complete(await describeCommandLine());
  const output = await openOutput(stdout, undefined);
  await output.write(script);
  await output.finish();
  return EXIT.done;
}

export async function describeCommandLine(): Promise<CommandLine> {
  const commands: CompletedCommand[] = [];
  for (const [name, { summary, load, configurable }] of Object.entries(COMMANDS)) {
    const command = new Command(name).summary(summary);
    (await load()).define(command);
    if (configurable !== false) addConfigurationOptions(command);
    commands.push(describeCommand(command));
  }
  const words = [...Object.keys(COMMANDS), ...TOPIC_NAMES];
  commands.push({ name: 'help', summary: 'explain a command or a topic', options: [], words });
  return { program: 'docs-cli', commands };
}

function describeCommand(command: Command): CompletedCommand {
  const options = command.options.map(describeOption);
  const help: CompletedOption = {
    names: ['-h', '--help'],
    description: 'print this help',
    argument: { kind: 'none' },
    repeatable: false,
  };
  const [first] = command.registeredArguments;
  const words = first ? (first.argChoices ?? null) : [];
  return { name: command.name(), summary: command.summary(), options: [...options, help], words };
}

function describeOption(option: Option): CompletedOption {
  const { short, long, description } = option;
  const names = [short, long].filter((name) => name !== undefined);
  return { names, description, argument: argumentOf(option), repeatable: isRepeatable(option) };
}

function argumentOf(option: Option): CompletedOption['argument'] {
  if (!option.required && !option.optional) return { kind: 'none' };
  if (option.argChoices) return { kind: 'one', values: option.argChoices };
  if (option.parseArg === entityTypes) return { kind: 'list', values: ENTITY_TYPES };
  return { kind: takesPath(option) ? 'file' : 'any' };
}
