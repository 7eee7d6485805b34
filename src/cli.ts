/**
 * The program: finds the subcommand, lets it parse its options and run, and turns what comes of it into an exit
 * code. Here the process becomes the `Context` that everything below is handed.
 */
import { fstatSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands/command.js';
import type { Context } from './pipeline/context.js';
import { openDirectOutput, type OutputStream } from './pipeline/direct-output.js';
import { handleSignals } from './pipeline/interrupt.js';
import { createReporter, EXIT } from './pipeline/reporter.js';
import { VERSION } from './pipeline/version.js';
import { ClosedPipe } from './pipeline/write-output.js';
import { Problem } from './problem.js';
import type { Work } from './worker.js';

/** What `bin/worker.js` runs, loaded only there. */
export async function startWorker(): Promise<Work> {
  const worker = await import('./worker.js');
  return worker.startWorker();
}

/** Runs `docs-cli` with these arguments (without `node` and the script) and resolves to its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  handleSignals();
  const context = contextOf();
  try {
    return await runProgram(argv, context);
  } catch (error) {
    return await exitCodeOf(error, context);
  }
}

let hasStreams = false;

/** Whether nothing of what was written can be under way still, once `main` has resolved. */
export function hasWrittenAll(): boolean {
  return !hasStreams;
}

/** The streams are made when they are first asked for: each costs a part of a start. */
function contextOf(): Context {
  // A reader that closes the pipe early (`| head`) is no error; `write` learns of it by `ClosedPipe`. Nor is one that closes
  // standard error: results matter more than what is said about them.
  const forgiving = (name: 'stdout' | 'stderr'): NodeJS.WriteStream => {
    hasStreams = true;
    return process[name].on('error', () => undefined);
  };
  let stdout: OutputStream | undefined;
  let stderr: NodeJS.WriteStream | undefined;
  return {
    env: process.env,
    cwd: process.cwd(),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return (stdout ??= openDirectOutput(() => forgiving('stdout')));
    },
    get stderr() {
      return (stderr ??= forgiving('stderr'));
    },
    get hasTerminal() {
      return isCharacterDevice(2) && this.stderr.isTTY === true;
    },
  };
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // It is closed.
    return false;
  }
}

async function runProgram(argv: readonly string[], context: Context): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('docs-cli')
    .description(
      'Finds the people, countries and organisations in documents: offline, as a table or as JSON.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
      // Said at the end, with what may have been meant.
      outputError: () => undefined,
    })
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nTopics (docs-cli help TOPIC):\n  exit-codes, formats, inputs, configuration, dictionary, offsets\n' +
        '\nExamples:\n  $ docs-cli entities report.txt\n  $ docs-cli summary "articles/**/*.md"\n',
    );
  const chosen = argv.find((argument) => !argument.startsWith('-'));
  // The others are in the help and in what is said of a word that is no command.
  const isChosen = chosen !== undefined && Object.hasOwn(COMMANDS, chosen);
  const commands = isChosen ? [[chosen, COMMANDS[chosen]!] as const] : Object.entries(COMMANDS);
  for (const [name, { summary, load, configurable }] of commands) {
    const command = program
      .command(name)
      .summary(summary)
      .description(`${capitalised(summary)}.`);
    command.helpOption('-h, --help', 'print this help');
    if (name !== chosen && chosen !== 'help') continue;
    const module = await load();
    module.define(command);
    const configuring = configurable === false ? null : await import('./commands/configure.js');
    configuring?.addConfigurationOptions(command);
    command.action(async () => {
      await configuring?.configure(command, Object.keys(module.settings ?? {}), context);
      const waits =
        command.args.length === 0 &&
        command.registeredArguments[0]?.variadic === true &&
        command.opts().filesFrom === undefined &&
        context.stdin.isTTY;
      if (waits) command.help();
      code = await module.run(command.args, command.opts(), context);
    });
  }
  if (argv.length === 0) program.help();
  const [first, topic] = argv;
  if (first === 'help' && topic !== undefined && !Object.hasOwn(COMMANDS, topic)) {
    const { explainTopic } = await import('./commands/topics.js');
    context.stdout.write(explainTopic(topic, Object.keys(COMMANDS)));
    return EXIT.done;
  }
  await program.parseAsync(argv, { from: 'user' });
  return code;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

async function exitCodeOf(error: unknown, context: Context): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    const { suggestChoice } = await import('./pipeline/suggest.js');
    // Commander's own help, asked for by nothing but a missing argument, has been printed already.
    if (error.code !== 'commander.help')
      context.stderr.write(`${suggestChoice(error.message.replace(/^error:/u, 'docs-cli:'))}\n`);
    return EXIT.trouble;
  }
  if (error instanceof ClosedPipe) return EXIT.done;
  if (error instanceof Problem) {
    createReporter(context, false).problem(error);
    return EXIT.trouble;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  context.stderr.write(
    `docs-cli ${VERSION}: this is a defect of docs-cli, not of your input; please report it with the command ` +
      `and the lines below (node ${process.version}, ${process.platform})\n${trace}\n`,
  );
  return EXIT.defect;
}
