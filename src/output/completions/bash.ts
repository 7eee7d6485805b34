/** Completions for bash: one function, which looks at the command, then at the option before the word. */
import type { CommandLine, CompletedCommand, CompletedOption } from './command-line.js';

export function completeInBash({ program, commands }: CommandLine): string {
  return `# bash completions of ${program}: source <(${program} completions bash)
_docs_cli() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  COMPREPLY=()
  # --format=json is three words to bash.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ \${COMP_WORDS[i]} != -* ]]; then command=\${COMP_WORDS[i]}; break; fi
  done
  case "$command $prev" in
${commands.map(valuesOf).join('')}  esac
  case "$command" in
    '') _docs_cli_words '${[...commands.map(({ name }) => name), '--help', '--version'].join(' ')}' ;;
${commands.map(wordsOf).join('')}  esac
}
_docs_cli_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }
_docs_cli_list() {
  local before=
  if [[ $cur == *,* ]]; then before=\${cur%,*},; fi
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "\${cur##*,}")
}
_docs_cli_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}
complete -F _docs_cli ${program}
`;
}

function valuesOf({ name, options }: CompletedCommand): string {
  return options
    .filter(({ argument }) => argument.kind !== 'none')
    .map(({ names, argument }) => {
      const pattern = names.map((option) => `'${name} ${option}'`).join('|');
      return `    ${pattern}) ${completionOf(argument)}return ;;\n`;
    })
    .join('');
}

function completionOf(argument: CompletedOption['argument']): string {
  if (argument.kind === 'file') return '_docs_cli_files; ';
  if (argument.kind === 'one') return `_docs_cli_words '${argument.values.join(' ')}'; `;
  if (argument.kind === 'list') return `_docs_cli_list '${argument.values.join(' ')}'; `;
  return '';
}

function wordsOf({ name, options, words }: CompletedCommand): string {
  const flags = options.flatMap(({ names }) => names).join(' ');
  const others = words === null ? '_docs_cli_files' : `_docs_cli_words '${words.join(' ')}'`;
  return `    ${name}) if [[ $cur == -* ]]; then _docs_cli_words '${flags}'; else ${others}; fi ;;\n`;
}
