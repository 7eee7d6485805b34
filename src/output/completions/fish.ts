/** Completions for fish: one `complete` line for each command, option and set of words. */
import type { CommandLine, CompletedCommand, CompletedOption } from './command-line.js';

export function completeInFish({ program, commands }: CommandLine): string {
  const lines = [
    `# fish completions of ${program}: ${program} completions fish | source`,
    `complete -c ${program} -f`,
    ...commands.map(
      ({ name, summary }) =>
        `complete -c ${program} -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
    ),
    `complete -c ${program} -n __fish_use_subcommand -s V -l version -d 'print the version'`,
    ...commands.flatMap((command) => linesOf(program, command)),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(program: string, { name, options, words }: CompletedCommand): string[] {
  const start = `complete -c ${program} -n '__fish_seen_subcommand_from ${name}'`;
  return [
    words === null ? `${start} -F` : `${start} -a ${quote(words.join(' '))}`,
    ...options.map(({ names, description, argument }) => {
      const flags = names.map((option) => option.replace(/^--/u, '-l ').replace(/^-(?=.$)/u, '-s '));
      return `${start} ${flags.join(' ')}${actionOf(argument)} -d ${quote(description)}`;
    }),
  ];
}

function actionOf(argument: CompletedOption['argument']): string {
  if (argument.kind === 'none') return '';
  if (argument.kind === 'file') return ' -r -F';
  if (argument.kind === 'one') return ` -x -a ${quote(argument.values.join(' '))}`;
  if (argument.kind === 'list') return ` -x -a '(__fish_append , ${argument.values.join(' ')})'`;
  return ' -x';
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
