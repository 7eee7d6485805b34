/** Completions for zsh: a completion function that `_arguments` serves; it may be sourced or put on `fpath`. */
import type { CommandLine, CompletedCommand, CompletedOption } from './command-line.js';

export function completeInZsh({ program, commands }: CommandLine): string {
  const described = commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`);
  return `#compdef ${program}
# zsh completions of ${program}: source <(${program} completions zsh), or as _${program} on $fpath
_docs_cli() {
  local state
  local -a commands=(
${described.join('\n')}
  )
  _arguments -C '(- *)'{-h,--help}'[print this help]' '(- *)'{-V,--version}'[print the version]' \\
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
${commands.map(argumentsOf).join('\n')}
      esac ;;
  esac
}
if [[ $funcstack[1] == _${program} ]]; then _docs_cli "$@"; else compdef _docs_cli ${program}; fi
`;
}

function argumentsOf({ name, options, words }: CompletedCommand): string {
  const rest = words === null ? '*:file:_files' : `*:${name}:(${words.join(' ')})`;
  const specs = [...options.flatMap(specsOf), quote(rest)];
  return `        ${name})\n          _arguments \\\n            ${specs.join(' \\\n            ')} ;;`;
}

function specsOf({ names, description, argument, repeatable }: CompletedOption): string[] {
  const text = description.replace(/[[\]:\\]/gu, '\\$&');
  return names.map((option) => {
    const others = repeatable ? '*' : names.length > 1 ? `(${names.join(' ')})` : '';
    const equals = argument.kind !== 'none' && option.startsWith('--') ? '=' : '';
    return quote(`${others}${option}${equals}[${text}]${actionOf(argument)}`);
  });
}

function actionOf(argument: CompletedOption['argument']): string {
  if (argument.kind === 'none') return '';
  if (argument.kind === 'file') return ':file:_files';
  if (argument.kind === 'one') return `:value:(${argument.values.join(' ')})`;
  if (argument.kind === 'list') return `:values:_sequence compadd - ${argument.values.join(' ')}`;
  return ':value: ';
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
