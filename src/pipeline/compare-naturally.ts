/**
 * The natural order of names: numbers in them by value, all else by code unit, so that shard-2 goes before shard-10.
 */

/** Negative, zero or positive, for `sort`; zero only for equal names. */
export function compareNaturally(a: string, b: string): number {
  const [ours, theirs] = [split(a), split(b)];
  const length = Math.min(ours.length, theirs.length);
  for (let i = 0; i < length; i++) {
    const difference = comparePieces(ours[i]!, theirs[i]!);
    if (difference !== 0) return difference;
  }
  // Names that differ in leading zeros alone.
  return ours.length - theirs.length || compareUnits(a, b);
}

/** Numbers as they are written, and the single characters between them. */
function split(name: string): string[] {
  return name.match(/[0-9]+|[^0-9]/g) ?? [];
}

function comparePieces(a: string, b: string): number {
  if (!isNumber(a) || !isNumber(b)) return compareUnits(a, b);
  const [ours, theirs] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return ours.length - theirs.length || compareUnits(ours, theirs);
}

/** Of a piece. */
function isNumber(piece: string): boolean {
  return piece >= '0' && piece < ':';
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
