/**
 * A number with its noun, for sentences that people read.
 */

/** "1 file", "3 files"; for a word that forms its plural otherwise, both are given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
