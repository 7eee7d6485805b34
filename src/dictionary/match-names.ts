/**
 * Where names stand in a text: every name at every place, whole pieces only, but for a full stop that an abbreviation
 * has and the name has not ("Acme Inc" in "Acme Inc."). Linear in the text for names of bounded length.
 */
import { createPhraseTrie, ROOT } from './phrase-trie.js';
import { splitAtoms } from './split-atoms.js';
import { pieceText, type Pieces } from './split-pieces.js';

/** Found by a match: `[start, end)` in the text, over `pieces` pieces from `piece` on. */
export type FoundName = (name: number, piece: number, pieces: number, end: number) => void;

export interface NameMatcher {
  /** Names are numbered from 0. */
  add(name: MatchedName): void;
  match(pieces: Pieces, found: FoundName): void;
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

  const endAt = (node: number, atoms: readonly string[], found: (name: number) => void): void => {
    let written: string | undefined;
    trie.forEachAt(node, (name) => {
      const wanted = exact[name] ?? null;
      if (wanted === null || wanted === (written ??= atoms.join(' '))) found(name);
    });
  };

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
    match(pieces, found) {
      const { text, count, starts, ends } = pieces;
      for (let first = 0; first < count; first++) {
        const code = text.charCodeAt(starts[first]!);
        if (code < 0x80 && begins[code] === 0) continue;
        let node = ROOT;
        const walked: string[] = [];
        for (let piece = first; piece < count && node >= 0; piece++) {
          if (piece > first && isParted(text, ends[piece - 1]!, starts[piece]!)) break;
          const length = piece - first + 1;
          const atoms = splitAtoms(pieceText(pieces, piece));
          for (let i = 0; i < atoms.length; i++) {
            if (i > 0 && i === atoms.length - 1 && atoms[i] === '.')
              endAt(node, walked, (name) => {
                if (!wholes[name]!) found(name, first, length, ends[piece]! - 1);
              });
            node = trie.step(node, atoms[i]!);
            if (node < 0) break;
            walked.push(atoms[i]!);
          }
          if (node >= 0)
            endAt(node, walked, (name) => {
              found(name, first, length, ends[piece]!);
            });
        }
      }
    },
  };
}

/** A blank line between two pieces: no name goes over it. */
function isParted(text: string, end: number, start: number): boolean {
  return start - end > 1 && /\n\s*\n|\r\s*\r(?!\n)/u.test(text.slice(end, start));
}
