/** Sets of words and lists in lists, as `readWordTable` and its callers read them. */
import { hashText } from '../knowledge/hash-text.js';
import type { Pack } from './pack-file.js';

/** @throws Error for a word that is there twice */
export function packWords({ text, add }: Pack, name: string, words: readonly string[]): void {
  if (new Set(words).size < words.length) throw new Error(`${name}: a word is there twice`);
  const slots = new Array<number>(2 ** Math.ceil(Math.log2(2 * words.length + 2))).fill(0);
  words.forEach((word, index) => {
    let slot = hashText(word) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  });
  add('u16', `${name}.words`, words.map(text));
  add('u16', `${name}.slots`, slots);
}

/** Where each list begins, and where the last ends; then all members in a row. */
export function packLists({ add }: Pack, name: string, lists: readonly (readonly number[])[]): void {
  const from = [0];
  for (const list of lists) from.push(from.at(-1)! + list.length);
  add('u16', `${name}-from`, from);
  add('u16', name, lists.flat());
}
