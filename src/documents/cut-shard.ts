/**
 * A list in equal parts, so that several machines can share it and what they give, one after another, is what one would.
 */

/** The `index`-th of `count` parts, from 1 to `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Contiguous; sizes differ by at most one; all parts in order are the list. */
export function cutShard<T>(list: readonly T[], { index, count }: Shard): T[] {
  const boundary = (part: number): number => Math.ceil((part * list.length) / count);
  return list.slice(boundary(index - 1), boundary(index));
}
