/** The widths of a table's columns. */

export interface Wish {
  /** Below this, its content is hard to read. */
  readonly minimum: number;
  /** At this, it fits without wrapping. */
  readonly natural: number;
  /** Takes what the others leave: a bar, the context of a mention. */
  readonly elastic: boolean;
}

/**
 * Widths between minimum and natural that together are no more than `available`; null where not even the
 * minimums fit. The narrowest column that wants more grows first, so that short columns are not wrapped for
 * the sake of long ones; elastic ones grow last.
 */
export function fitColumns(wishes: readonly Wish[], available: number): number[] | null {
  const widths = wishes.map(({ minimum }) => minimum);
  let left = available - widths.reduce((sum, width) => sum + width, 0);
  if (left < 0) return null;
  for (const elastic of [false, true])
    while (left > 0) {
      const narrowest = findNarrowest(wishes, widths, elastic);
      if (narrowest === null) break;
      widths[narrowest]!++;
      left--;
    }
  return widths;
}

function findNarrowest(wishes: readonly Wish[], widths: readonly number[], elastic: boolean): number | null {
  let narrowest: number | null = null;
  for (const [index, wish] of wishes.entries())
    if (wish.elastic === elastic && widths[index]! < wish.natural)
      if (narrowest === null || widths[index]! < widths[narrowest]!) narrowest = index;
  return narrowest;
}
