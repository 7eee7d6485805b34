/**
 * Mentions → groups of one name each.
 */
import type { Scored } from './merge-mentions.js';
import type { Name } from './name-table.js';

export interface NameGroup<M extends Scored = Scored> {
  /** As first written, of the fullest form. */
  name: string;
  /** Other forms, in order of first mention. */
  aliases: string[];
  mentions: M[];
}

/** One group a folded name, in order of first mention. */
export function groupByName<M extends Scored & { readonly name: Name }>(
  mentions: readonly M[],
): Map<string, NameGroup<M>> {
  const groups = new Map<string, NameGroup<M>>();
  for (const mention of mentions) {
    const { display: name, folded: key } = mention.name;
    const group = groups.get(key);
    if (!group) groups.set(key, { name, aliases: [], mentions: [mention] });
    else {
      group.mentions.push(mention);
      if (name !== group.name && !group.aliases.includes(name)) group.aliases.push(name);
    }
  }
  return groups;
}
