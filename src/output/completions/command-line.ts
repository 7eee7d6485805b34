/**
 * The command line as completions need it: plain data, made from the same definitions as the help, that each shell's file
 * turns into its script.
 */

export interface CommandLine {
  readonly program: string;
  readonly commands: readonly CompletedCommand[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What may stand as an argument; null: files. */
  readonly words: readonly string[] | null;
}

export interface CompletedOption {
  /** `-f` and `--format`, or only the long one. */
  readonly names: readonly string[];
  readonly description: string;
  /** What follows it: nothing, one of some values, several of them with commas, a file, or what only the user knows. */
  readonly argument:
    | { readonly kind: 'none' | 'file' | 'any' }
    | { readonly kind: 'one' | 'list'; readonly values: readonly string[] };
  readonly repeatable: boolean;
}
