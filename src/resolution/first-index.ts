/** Binary search, for all that looks something up in a sorted list. */

/** The first index below `count` at which `holds` is true, `count` if none; once true it must stay true. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
