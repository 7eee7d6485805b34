/**
 * The binary tree above word classes, as in Brown et al. (1992, "Class-based n-gram models of natural language"):
 * again and again the two classes whose merging loses least of the mutual information of neighbours are merged. A
 * class's path from the root is a string of 0s and 1s; classes that share a long prefix are used alike.
 */
import { xLogX } from './exchange.js';

interface Merging {
  /** N(c,d), row-major, of the classes that are left; merged ones hold 0. */
  readonly pairs: Float64Array;
  readonly sizes: Float64Array;
  readonly classes: number;
  /** The classes that are left, in order. */
  readonly left: number[];
}

/**
 * The path of each class from the root. Time: the cube of the number of classes, and again for the losses at the start.
 * @param given N(c,d), row-major: how often a word of c stands before a word of d; not changed
 */
export function mergeClasses(given: Float64Array, classes: number): string[] {
  const pairs = given.slice();
  const sizes = Float64Array.from({ length: classes }, (_, c) => sumRow(pairs, c, classes));
  const merging = { pairs, sizes, classes, left: Array.from({ length: classes }, (_, c) => c) };
  const losses = new Float64Array(classes * classes);
  for (const a of merging.left)
    for (const b of merging.left) if (a < b) losses[a * classes + b] = lossOf(merging, a, b);
  const merges: [number, number][] = [];
  while (merging.left.length > 1) {
    const [a, b] = findCheapest(merging, losses);
    updateLosses(merging, losses, a, b, -1);
    mergeInto(merging, a, b);
    updateLosses(merging, losses, a, b, 1);
    for (const c of merging.left)
      if (c !== a)
        losses[Math.min(a, c) * classes + Math.max(a, c)] = lossOf(merging, Math.min(a, c), Math.max(a, c));
    merges.push([a, b]);
  }
  return pathsOf(merges, classes);
}

function sumRow(pairs: Float64Array, row: number, classes: number): number {
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += pairs[row * classes + c]!;
  return sum;
}

/** What Σ N log N - 2 Σ n log n loses when b is merged into a. */
export function lossOf({ pairs, sizes, classes, left }: Merging, a: number, b: number): number {
  let loss = 0;
  for (const c of left) if (c !== a && c !== b) loss += lossBeside(pairs, classes, a, b, c);
  const [aa, ab] = [pairs[a * classes + a]!, pairs[a * classes + b]!];
  const [ba, bb] = [pairs[b * classes + a]!, pairs[b * classes + b]!];
  loss += xLogX(aa) + xLogX(ab) + xLogX(ba) + xLogX(bb) - xLogX(aa + ab + ba + bb);
  return loss + 2 * (xLogX(sizes[a]! + sizes[b]!) - xLogX(sizes[a]!) - xLogX(sizes[b]!));
}

/** The part of the loss that lies in the cells of one other class. */
function lossBeside(pairs: Float64Array, classes: number, a: number, b: number, c: number): number {
  return (
    joinLoss(pairs[a * classes + c]!, pairs[b * classes + c]!) +
    joinLoss(pairs[c * classes + a]!, pairs[c * classes + b]!)
  );
}

function joinLoss(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : xLogX(x) + xLogX(y) - xLogX(x + y);
}

function findCheapest({ left, classes }: Merging, losses: Float64Array): [number, number] {
  let best: [number, number] = [left[0]!, left[1]!];
  let least = Infinity;
  for (let i = 0; i < left.length; i++) {
    for (let j = i + 1; j < left.length; j++) {
      const loss = losses[left[i]! * classes + left[j]!]!;
      if (loss < least) {
        least = loss;
        best = [left[i]!, left[j]!];
      }
    }
  }
  return best;
}

/** Takes out (`sign` -1, before merging) or puts in (1, after it) the cells of a and b in the losses of all others. */
function updateLosses(
  { pairs, classes, left }: Merging,
  losses: Float64Array,
  a: number,
  b: number,
  sign: number,
) {
  for (let i = 0; i < left.length; i++) {
    const c = left[i]!;
    if (c === a || c === b) continue;
    for (let j = i + 1; j < left.length; j++) {
      const d = left[j]!;
      if (d === a || d === b) continue;
      const beside =
        lossBeside(pairs, classes, c, d, a) + (sign < 0 ? lossBeside(pairs, classes, c, d, b) : 0);
      losses[c * classes + d]! += sign * beside;
    }
  }
}

/** Adds b's counts to a's and takes b out. */
function mergeInto({ pairs, sizes, classes, left }: Merging, a: number, b: number): void {
  for (let c = 0; c < classes; c++) {
    pairs[a * classes + c]! += pairs[b * classes + c]!;
    pairs[b * classes + c] = 0;
  }
  for (let c = 0; c < classes; c++) {
    pairs[c * classes + a]! += pairs[c * classes + b]!;
    pairs[c * classes + b] = 0;
  }
  sizes[a]! += sizes[b]!;
  sizes[b] = 0;
  left.splice(left.indexOf(b), 1);
}

/** Read backwards, each merge parts a class in two: the one that was merged into goes to 0, the other to 1. */
function pathsOf(merges: readonly [number, number][], classes: number): string[] {
  const paths = new Array<string>(classes).fill('');
  for (const [a, b] of merges.toReversed()) {
    paths[b] = `${paths[a]!}1`;
    paths[a] = `${paths[a]!}0`;
  }
  return paths;
}
