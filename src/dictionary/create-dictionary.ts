/**
 * Entries → a dictionary that rules on documents. Made once; ruling is pure and nearly linear in the text.
 */
import type { TokenisedText } from '../text/tokenise.js';
import { createChooser, type Match } from './choose-matches.js';
import type { Alias, Entry, Rulings } from './entry.js';
import { badLine } from './line.js';
import { createNameMatcher } from './match-names.js';
import { findSameNames, namesOf } from './names-of-entries.js';
import type { ReadEntries } from './read-entries.js';
import { pieceText, splitPieces, type Pieces } from './split-pieces.js';
import type { Piece } from './token-attributes.js';
import { matchTokens } from './token-pattern.js';

export interface Dictionary {
  readonly entries: readonly Entry[];
  readonly aliases: readonly Alias[];
  /** What it says of a document. */
  rule(prose: TokenisedText): Rulings;
  /** Entries that match the same names: each group in the order in which they win. */
  sameNames(): Entry[][];
}

interface EntryMatch extends Match {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

/** @throws Problem for a name that cannot be matched, and for aliases that go round in a circle */
export function createDictionary({ entries, aliases }: ReadEntries, overwrite: boolean): Dictionary {
  const names = createNameMatcher();
  /** By number of a name: its entry's index. */
  const owners: number[] = [];
  const patterns: number[] = [];
  entries.forEach((entry, index) => {
    const { tokens } = entry;
    for (const name of namesOf(entry)) {
      names.add(name);
      owners.push(index);
    }
    if (tokens && !tokens.spelled) patterns.push(index);
  });
  const patternsOver = createPatternMatcher(entries, patterns);
  const settled = settleAliases(aliases);
  const targets = new Set([...settled.values()].map(({ to }) => to));
  const constant = { overwrite, aliases: settled, targets, names: namesOfIds(entries) };
  const rankOf = (index: number): number => {
    const { tokens, anyCase } = entries[index]!;
    return index + entries.length * (tokens ? 2 : Number(anyCase));
  };
  return {
    entries,
    aliases,
    rule(prose) {
      const pieces = splitPieces(prose);
      const chooser = createChooser<EntryMatch>();
      const add = (index: number, first: number, last: number, end: number): void => {
        const start = pieces.starts[first]!;
        chooser.add({ first, last, rank: rankOf(index), entry: entries[index]!, start, end });
      };
      const matchNames = names.over(pieces, (name, piece, length, end) => {
        add(owners[name]!, piece, piece + length, end);
      });
      const matchPatterns = patternsOver?.(pieces, (index, first, last) => {
        add(index, first, last, pieces.ends[last - 1]!);
      });
      for (let first = 0; first < pieces.count; first++) {
        matchNames(first);
        matchPatterns?.(first);
      }
      const rulings = chooser.finish().map(({ entry, start, end }) => ({ entry, start, end }));
      return { rulings, ...constant };
    },
    sameNames: () => findSameNames(entries, rankOf),
  };
}

type PatternsOver = (
  pieces: Pieces,
  found: (index: number, first: number, last: number) => void,
) => (first: number) => void;

/** @param indexes of the entries with patterns of tokens; null if there are none */
function createPatternMatcher(entries: readonly Entry[], indexes: readonly number[]): PatternsOver | null {
  if (indexes.length === 0) return null;
  const byFirst = new Map<string, number[]>();
  const open: number[] = [];
  for (const index of indexes) {
    const { firsts } = entries[index]!.tokens!;
    if (!firsts) open.push(index);
    for (const first of new Set(firsts)) {
      const same = byFirst.get(first);
      if (same) same.push(index);
      else byFirst.set(first, [index]);
    }
  }
  return (pieces, found) => {
    const views: Piece[] = [];
    const pieceAt = (index: number): Piece => (views[index] ??= viewPiece(pieces, index));
    const matchAt = (index: number, first: number): void => {
      matchTokens(entries[index]!.tokens!, first, pieces.count, pieceAt, (last) => {
        found(index, first, last);
      });
    };
    return (first) => {
      for (const index of open) matchAt(index, first);
      if (byFirst.size > 0)
        for (const index of byFirst.get(pieceAt(first).lower) ?? []) matchAt(index, first);
    };
  };
}

function viewPiece(pieces: Pieces, index: number): Piece {
  const { count, starts, ends, opens } = pieces;
  const text = pieceText(pieces, index);
  return {
    text,
    lower: text.toLowerCase(),
    opensSentence: opens[index] === 1,
    closesSentence: index + 1 === count || opens[index + 1] === 1,
    spaceAfter: index + 1 < count && starts[index + 1]! > ends[index]!,
  };
}

/**
 * An id's own name is the first that a line says, else the name that its first line matches; an id whose first line is a
 * pattern of tokens is named by the text. Countries keep their names.
 */
function namesOfIds(entries: readonly Entry[]): Map<string, string> {
  const names = new Map<string, string>();
  const said = new Set<string>();
  const seen = new Set<string>();
  for (const { type, id, name, names: forms } of entries) {
    if (id === null || type === 'country') continue;
    const [first] = forms;
    if (name !== null && !said.has(id)) {
      said.add(id);
      names.set(id, name);
    } else if (name === null && !seen.has(id) && first !== undefined) names.set(id, first);
    seen.add(id);
  }
  return names;
}

/** The first alias of an id holds; what it becomes is followed to its end. */
function settleAliases(aliases: readonly Alias[]): Map<string, Alias> {
  const settled = new Map<string, Alias>();
  for (const alias of aliases) if (!settled.has(alias.from)) settled.set(alias.from, alias);
  for (const [from, alias] of settled) {
    const seen = new Set([from]);
    let { to } = alias;
    while (settled.has(to) && !seen.has(to)) {
      seen.add(to);
      ({ to } = settled.get(to)!);
    }
    if (seen.has(to))
      throw badLine(alias.source, `leads from ${from} back to ${to}`, 'remove one of the aliases');
    settled.set(from, { ...alias, to });
  }
  return settled;
}
