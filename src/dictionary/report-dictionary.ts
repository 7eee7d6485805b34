/**
 * What is doubtful about a dictionary after a run: names that two lines give different meanings, lines that never spoke. Its
 * JSON Schema is `schemas/dictionary-report.json`.
 */
import type { Dictionary } from './create-dictionary.js';
import { sourceOf, type Alias, type Entry, type Source } from './entry.js';

export const DICTIONARY_REPORT_SCHEMA = 'docs-cli/dictionary-report/1';

export interface Conflict extends Source {
  /** What both lines match, or the id that both alias. */
  readonly name: string;
  /** `repeats`: they say the same. */
  readonly kind: 'contradicts' | 'repeats';
  /** What the line says it is, and what the line that wins says. */
  readonly meaning: string;
  readonly winner: Source & { readonly meaning: string };
}

export interface DictionaryReport {
  readonly schema: typeof DICTIONARY_REPORT_SCHEMA;
  readonly version: string;
  /** Entries and aliases, and those of them that spoke of a document. */
  readonly lines: number;
  readonly spoke: number;
  readonly conflicts: readonly Conflict[];
  readonly silent: readonly Source[];
}

export function reportDictionary(
  dictionary: Dictionary,
  spoken: ReadonlySet<Source>,
  version: string,
): DictionaryReport {
  const { entries, aliases } = dictionary;
  const sources = [...entries, ...aliases].map(({ source }) => source);
  const order = byPlace(sources);
  const silent = sources.filter((source) => !spoken.has(source)).sort(order);
  const conflicts = [...conflictsOfNames(dictionary.sameNames()), ...conflictsOfAliases(aliases)];
  return {
    schema: DICTIONARY_REPORT_SCHEMA,
    version,
    lines: sources.length,
    spoke: sources.length - silent.length,
    conflicts: conflicts.sort(order),
    silent,
  };
}

/** File by file, then by line. */
function byPlace(sources: readonly Source[]): (a: Source, b: Source) => number {
  const files = [...new Set(sources.map(({ path }) => path))];
  return (a, b) => files.indexOf(a.path) - files.indexOf(b.path) || a.line - b.line;
}

/** One line each, conflicts first, after a line of figures. */
export function describeReport({ lines, spoke, conflicts, silent }: DictionaryReport): string[] {
  return [
    `dictionary: ${spoke} of ${lines} lines spoke, ${conflicts.length} in conflict`,
    ...conflicts.map((conflict) => {
      const { name, kind, meaning, winner } = conflict;
      const what =
        kind === 'repeats'
          ? `repeats ${JSON.stringify(name)} of ${sourceOf(winner)}`
          : `makes ${JSON.stringify(name)} ${meaning}, which ${sourceOf(winner)} makes ${winner.meaning} and wins`;
      return `${sourceOf(conflict)}: ${what}`;
    }),
    ...silent.map((source) => `${sourceOf(source)}: never spoke`),
  ];
}

function conflictsOfNames(groups: readonly (readonly Entry[])[]): Conflict[] {
  const conflicts = groups.flatMap(([winner, ...others]) =>
    others.map((loser): Conflict => {
      const { names, tokens, source } = loser;
      const name =
        names.find((form) => winner!.names.includes(form)) ?? names[0] ?? tokens!.spelled!.words.join(' ');
      const same = winner!.type === loser.type && winner!.id === loser.id && winner!.code === loser.code;
      const meaning = meaningOf(winner!);
      return {
        ...source,
        name,
        kind: same ? 'repeats' : 'contradicts',
        meaning: meaningOf(loser),
        winner: { ...winner!.source, meaning },
      };
    }),
  );
  return [...new Map(conflicts.map((each) => [`${sourceOf(each)} ${sourceOf(each.winner)}`, each])).values()];
}

function meaningOf({ type, id, code }: Entry): string {
  if (type === 'none') return 'no mention';
  const what = id ?? (type === 'organisation' ? 'an organisation' : `a ${type}`);
  return code !== null && type !== 'country' ? `${what} of ${code}` : what;
}

function conflictsOfAliases(aliases: readonly Alias[]): Conflict[] {
  const first = new Map<string, Alias>();
  return aliases.flatMap((alias): Conflict[] => {
    const { source, from, to } = alias;
    const winner = first.get(from);
    if (!winner) {
      first.set(from, alias);
      return [];
    }
    const kind = winner.to === to ? 'repeats' : 'contradicts';
    return [{ ...source, name: from, kind, meaning: to, winner: { ...winner.source, meaning: winner.to } }];
  });
}
