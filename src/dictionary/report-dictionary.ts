/** What is doubtful about a dictionary after a run: names that two lines give different meanings, lines that never spoke. */
import type { Dictionary } from './create-dictionary.js';
import { sourceOf, type Alias, type Entry, type Source } from './entry.js';

/** One line each, conflicts first, after a line of figures. */
export function reportDictionary(dictionary: Dictionary, spoken: ReadonlySet<Source>): string[] {
  const { entries, aliases } = dictionary;
  const conflicts = [...nameConflicts(dictionary.sameNames()), ...aliasConflicts(aliases)];
  const unused = [...entries, ...aliases].filter(({ source }) => !spoken.has(source));
  const total = entries.length + aliases.length;
  const figures = `${total - unused.length} of ${total} lines spoke, ${conflicts.length} in conflict`;
  return [
    `dictionary: ${figures}`,
    ...conflicts,
    ...unused.map((line) => `${sourceOf(line.source)}: never spoke`),
  ];
}

function nameConflicts(groups: readonly (readonly Entry[])[]): string[] {
  const lines = groups.flatMap(([winner, ...others]) =>
    others.map((loser) => {
      const repeats = winner!.type === loser.type && winner!.id === loser.id && winner!.code === loser.code;
      const name =
        loser.names.find((form) => winner!.names.includes(form)) ?? loser.names[0] ?? 'its pattern';
      const other = sourceOf(winner!.source);
      const what = repeats
        ? `repeats ${JSON.stringify(name)} of ${other}`
        : `makes ${JSON.stringify(name)} ${meaningOf(loser)}, which ${other} makes ${meaningOf(winner!)} and wins`;
      return `${sourceOf(loser.source)}: ${what}`;
    }),
  );
  return [...new Set(lines)];
}

function meaningOf({ type, id, code }: Entry): string {
  if (type === 'none') return 'no mention';
  const what = id ?? (type === 'organisation' ? 'an organisation' : `a ${type}`);
  return code !== null && type !== 'country' ? `${what} of ${code}` : what;
}

function aliasConflicts(aliases: readonly Alias[]): string[] {
  const first = new Map<string, Alias>();
  return aliases.flatMap((alias) => {
    const known = first.get(alias.from);
    if (!known) first.set(alias.from, alias);
    if (!known || known.to === alias.to) return [];
    return [
      `${sourceOf(alias.source)}: makes ${alias.from} ${alias.to}, which ${sourceOf(known.source)} makes ${known.to} and wins`,
    ];
  });
}
