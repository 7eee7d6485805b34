/** The help: examples that parse, topics, and what a mistyped word may have meant. */
import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { COMMANDS } from '#src/commands/command.js';
import { addConfigurationOptions } from '#src/commands/configure.js';
import { TOPIC_NAMES, TOPICS } from '#src/commands/topics.js';
import { suggest } from '#src/pipeline/suggest.js';
import { runBinary } from '../cli/run-binary.js';

const EXAMPLE = /(?<=[\s(])docs-cli((?:\s+(?:"[^"]*"|'[^']*'|[^\s|&;)>'"]+))+)/gu;

async function buildProgram(): Promise<Command> {
  const program = new Command('docs-cli').exitOverride();
  for (const [name, { load, configurable }] of Object.entries(COMMANDS)) {
    const command = program.command(name).exitOverride();
    (await load()).define(command);
    if (configurable !== false) addConfigurationOptions(command);
    command.action(() => undefined).configureOutput({ writeErr: () => undefined });
  }
  return program;
}

function examplesOf(command: Command): string[][] {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  const lines = help.split('\n').filter((line) => line.startsWith('  $ '));
  return lines.flatMap((line) =>
    [...line.matchAll(EXAMPLE)].map(([, words]) =>
      [...words!.matchAll(/"([^"]*)"|'([^']*)'|\S+/gu)].map(
        ([all, double, single]) => double ?? single ?? all,
      ),
    ),
  );
}

describe('the help of each command', () => {
  it.each(Object.keys(COMMANDS))('ends with examples that are right: %s', async (name) => {
    const program = await buildProgram();
    const command = program.commands.find((known) => known.name() === name)!;
    const examples = examplesOf(command);
    expect(examples.map(([first]) => first)).toContain(name);
    for (const example of examples) await (await buildProgram()).parseAsync(example, { from: 'user' });
  });
});

describe('docs-cli help', () => {
  it('names every topic, and explains it', async () => {
    const { stdout } = await runBinary(['help']);
    for (const topic of TOPIC_NAMES) expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(topic);
    expect(await runBinary(['help', 'exit-codes'])).toEqual({
      code: 0,
      stderr: '',
      stdout: TOPICS['exit-codes'],
    });
  });
});

describe('a mistyped word', () => {
  it.each([
    [['help', 'exit-code'], 'docs-cli: exit-code: there is no help on that; did you mean "exit-codes"?\n'],
    [['help', 'sumary'], 'docs-cli: sumary: there is no help on that; did you mean "summary"?\n'],
    [['entities', '--tpyes', 'x'], "docs-cli: unknown option '--tpyes'\n(Did you mean --types?)\n"],
    [
      ['schema', 'documnt'],
      expect.stringMatching(/Allowed choices are .*\.\n\(Did you mean document\?\)\n$/u),
    ],
    [['mentions', '-f', 'jsn'], expect.stringMatching(/markdown\.\n\(Did you mean json\?\)\n$/u)],
    [['mentions', '-f', 'qqqqqqqq'], expect.stringMatching(/markdown\.\n$/u)],
  ])('is answered with the nearest right one: %j', async (args, stderr) => {
    expect(await runBinary(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  it('has no answer where nothing is near', () => {
    expect(suggest('x', ['entities'])).toBeNull();
    expect(suggest('anything', [])).toBeNull();
    expect(suggest('ENTITES', ['mentions', 'entities'])).toBe('entities');
  });
});
