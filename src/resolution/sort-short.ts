/**
 * Sorting of the short lists of a document, most of which are in order already: insertion needs no room, where the engine's own
 * sorting makes copies and calls back from afar.
 */

/** Longer lists are left to the engine. */
const SHORT = 24;

/** In place, stable. */
export function sortShort<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  if (list.length > SHORT) return list.sort(compare);
  for (let i = 1; i < list.length; i++) {
    const item = list[i]!;
    let at = i;
    for (; at > 0 && compare(list[at - 1]!, item) > 0; at--) list[at] = list[at - 1]!;
    list[at] = item;
  }
  return list;
}

export function sortByStart<T extends { readonly start: number }>(list: T[]): T[] {
  return sortShort(list, compareStarts);
}

function compareStarts(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start;
}
