/**
 * A trie over the atoms of many names, in typed arrays: 100,000 names take some megabytes, and a text costs a look-up for
 * each atom as long as a name may go on. Small letters and capitals share a path; who cares for case compares afterwards.
 */

export interface PhraseTrie {
  /** Adds the name with this number: any order, names may repeat. */
  add(atoms: readonly string[], phrase: number): void;
  /** The number of an atom in small letters, -1 if no name has it. */
  readonly atomOf: (lower: string) => number;
  /** The node behind the atom at `node`, -1 if no name goes on so. Nodes begin at `ROOT`. */
  step(node: number, atom: number): number;
  /** Calls with each name that ends at the node, in the order in which they were added. */
  forEachAt(node: number, found: (phrase: number) => void): void;
}

export const ROOT = 0;

export function createPhraseTrie(): PhraseTrie {
  const atoms = new Map<string, number>();
  let edges = createEdges(1 << 10);
  let nodes = 1;
  /** By node: the first of its names, and the last; -1 for none. */
  let heads = new Int32Array(1 << 10).fill(-1);
  let tails = new Int32Array(1 << 10).fill(-1);
  /** By name. */
  let nexts = new Int32Array(1 << 10).fill(-1);

  const child = (node: number, atom: number): number => {
    const known = edges.find(node, atom);
    if (known >= 0) return known;
    if (nodes * 2 > edges.room) edges = edges.grown();
    edges.insert(node, atom, nodes);
    heads = withRoom(heads, nodes);
    tails = withRoom(tails, nodes);
    return nodes++;
  };
  return {
    add(words, phrase) {
      let node = ROOT;
      for (const word of words) {
        const lower = word.toLowerCase();
        let atom = atoms.get(lower);
        if (atom === undefined) atoms.set(lower, (atom = atoms.size));
        node = child(node, atom);
      }
      nexts = withRoom(nexts, phrase);
      if (heads[node]! < 0) heads[node] = phrase;
      else nexts[tails[node]!] = phrase;
      tails[node] = phrase;
    },
    atomOf: (lower) => atoms.get(lower) ?? -1,
    step: (node, atom) => (atom < 0 ? -1 : edges.find(node, atom)),
    forEachAt(node, found) {
      for (let phrase = heads[node]!; phrase >= 0; phrase = nexts[phrase]!) found(phrase);
    },
  };
}

interface Edges {
  readonly room: number;
  /** -1 if there is none. */
  find(node: number, atom: number): number;
  insert(node: number, atom: number, child: number): void;
  grown(): Edges;
}

/** A hash table with open addressing; `room` is a power of two. */
function createEdges(room: number): Edges {
  const keys = new Int32Array(2 * room);
  const children = new Int32Array(room).fill(-1);
  const slotOf = (node: number, atom: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(atom, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (room - 1);
    while (children[slot]! >= 0 && (keys[2 * slot] !== node || keys[2 * slot + 1] !== atom))
      slot = (slot + 1) & (room - 1);
    return slot;
  };
  const insert = (node: number, atom: number, child: number): void => {
    const slot = slotOf(node, atom);
    keys[2 * slot] = node;
    keys[2 * slot + 1] = atom;
    children[slot] = child;
  };
  return {
    room,
    find: (node, atom) => children[slotOf(node, atom)]!,
    insert,
    grown() {
      const more = createEdges(room * 2);
      for (let slot = 0; slot < room; slot++)
        if (children[slot]! >= 0) more.insert(keys[2 * slot]!, keys[2 * slot + 1]!, children[slot]!);
      return more;
    },
  };
}

function withRoom(array: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < array.length) return array;
  const more = new Int32Array(Math.max(array.length * 2, index + 1)).fill(-1);
  more.set(array);
  return more;
}
