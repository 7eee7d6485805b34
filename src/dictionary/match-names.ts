/**
 * Where names stand in a text: every name at every place, whole pieces only, but for a full stop that an abbreviation
 * has and the name has not ("Acme Inc" in "Acme Inc."). Linear in the text for names of bounded length.
 */
import { isAsciiWord } from '../knowledge/name-characters.js';
import { createPhraseTrie, ROOT, type PhraseTrie } from './phrase-trie.js';
import { splitAtoms } from './split-atoms.js';
import { pieceText, type Pieces } from './split-pieces.js';

/** Found by a match: `[start, end)` in the text, over `pieces` pieces from `piece` on. */
export type FoundName = (name: number, piece: number, pieces: number, end: number) => void;

export interface NameMatcher {
  /** Names are numbered from 0. */
  add(name: MatchedName): void;
  /** What tells `found` the names that begin at a piece, asked from the first piece to the last. */
  over(pieces: Pieces, found: FoundName): (first: number) => void;
}

export interface MatchedName {
  /** At least one. */
  readonly atoms: readonly string[];
  readonly anyCase: boolean;
  /** Ends with its last piece, full stop and all: what is written as tokens. */
  readonly whole: boolean;
}

export function createNameMatcher(): NameMatcher {
  const trie = createPhraseTrie();
  const wholes: boolean[] = [];
  /** By name: how it is written where case counts, null where it does not. */
  const exact: (string | null)[] = [];
  /** 1 for the first code units of names, in both cases; code units from 0x80 are all let through. */
  const begins = new Uint8Array(0x80);

  return {
    add({ atoms, anyCase, whole }) {
      const name = exact.length;
      wholes.push(whole);
      exact.push(anyCase ? null : atoms.join(' '));
      trie.add(atoms, name);
      const first = atoms[0]!;
      for (const form of anyCase ? [first.toLowerCase(), first.toUpperCase()] : [first])
        if (form.charCodeAt(0) < 0x80) begins[form.charCodeAt(0)] = 1;
    },
    over(pieces, found) {
      const { text, count, starts, ends } = pieces;
      const known = new Int32Array(count).fill(NOT_READ);
      const stepOver = (node: number, piece: number): number => {
        let atom = known[piece]!;
        if (atom === NOT_READ) known[piece] = atom = readAtom(pieces, piece, trie.atomOf);
        return atom === SEVERAL
          ? walk(trie, node, splitAtoms(pieceText(pieces, piece)))
          : trie.step(node, atom);
      };
      return (first) => {
        const code = text.charCodeAt(starts[first]!);
        if (code < 0x80 && begins[code] === 0) return;
        let node = ROOT;
        for (let piece = first; piece < count; piece++) {
          if (piece > first && isParted(text, ends[piece - 1]!, starts[piece]!)) break;
          const end = ends[piece]!;
          const length = piece - first + 1;
          if (text.charCodeAt(end - 1) === 0x2e && end - starts[piece]! > 1) {
            const atoms = splitAtoms(pieceText(pieces, piece)).slice(0, -1);
            endAt(walk(trie, node, atoms), pieces, first, end - 1, (name) => {
              if (!wholes[name]!) found(name, first, length, end - 1);
            });
          }
          node = stepOver(node, piece);
          if (node < 0) break;
          endAt(node, pieces, first, end, (name) => {
            found(name, first, length, end);
          });
        }
      };
    },
  };

  /** Calls with the names at the node that are written as the text is from piece `first` to `end`. */
  function endAt(
    node: number,
    pieces: Pieces,
    first: number,
    end: number,
    found: (name: number) => void,
  ): void {
    if (node < 0) return;
    let written: string | undefined;
    trie.forEachAt(node, (name) => {
      const wanted = exact[name] ?? null;
      if (wanted === null || wanted === (written ??= write(pieces, first, end))) found(name);
    });
  }
}

/** Of a piece whose atoms are not known yet, and of one that has not exactly one. */
const NOT_READ = -2;
const SEVERAL = -3;

/** The number of the piece's only atom: -1 if no name has it. */
function readAtom({ text, starts, ends }: Pieces, piece: number, atomOf: (lower: string) => number): number {
  const end = ends[piece]!;
  let capital = false;
  for (let at = starts[piece]!; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isAsciiWord(code)) return SEVERAL;
    capital ||= code >= 0x41 && code <= 0x5a;
  }
  const word = text.slice(starts[piece], end);
  return atomOf(capital ? word.toLowerCase() : word);
}

function walk(trie: PhraseTrie, from: number, atoms: readonly string[]): number {
  let node = from;
  for (const atom of atoms) {
    if (node < 0) break;
    node = trie.step(node, trie.atomOf(atom.toLowerCase()));
  }
  return node;
}

/** The atoms from piece `first` to the offset `end`, as names are kept. */
function write(pieces: Pieces, first: number, end: number): string {
  const atoms: string[] = [];
  for (let piece = first; piece < pieces.count && pieces.starts[piece]! < end; piece++) {
    const own = splitAtoms(pieceText(pieces, piece));
    atoms.push(...(pieces.ends[piece]! > end ? own.slice(0, -1) : own));
  }
  return atoms.join(' ');
}

/** A blank line between two pieces: no name goes over it. */
function isParted(text: string, end: number, start: number): boolean {
  return start - end > 1 && /\n\s*\n|\r\s*\r(?!\n)/u.test(text.slice(end, start));
}
