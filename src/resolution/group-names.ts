/**
 * Mentions → groups of one name each, and for people the short forms joined to the one full name they can mean.
 */
import type { Scored } from './merge-mentions.js';
import { displayName, foldName, wordsOf } from './names.js';

export interface NameGroup<M extends Scored = Scored> {
  /** As first written, of the fullest form. */
  name: string;
  /** Other forms, in order of first mention. */
  aliases: string[];
  mentions: M[];
}

/** One group a folded name, in order of first mention. */
export function groupByName<M extends Scored>(
  text: string,
  mentions: readonly M[],
): Map<string, NameGroup<M>> {
  const groups = new Map<string, NameGroup<M>>();
  for (const mention of mentions) {
    const name = displayName(text.slice(mention.start, mention.end));
    const key = foldName(name);
    const group = groups.get(key);
    if (!group) groups.set(key, { name, aliases: [], mentions: [mention] });
    else {
      group.mentions.push(mention);
      if (name !== group.name && !group.aliases.includes(name)) group.aliases.push(name);
    }
  }
  return groups;
}

/** A short form that several full names end or begin with: the text leaves it open. */
export interface OpenGroup {
  readonly group: NameGroup;
  readonly candidates: readonly NameGroup[];
}

/**
 * Joins each short form of a person's name ("Amirabdollahian", "bin Salman", "Xi") to the only longer name of
 * the document that ends with it or begins with it; with several such names it stays open. Linear in the names.
 */
export function joinPeople(groups: ReadonlyMap<string, NameGroup>): {
  people: NameGroup[];
  open: OpenGroup[];
} {
  const longer = indexByEdge(groups);
  const target = new Map<NameGroup, NameGroup>();
  const open: OpenGroup[] = [];
  const longestFirst = [...groups].sort(([a], [b]) => wordsOf(b).length - wordsOf(a).length);
  for (const [key, group] of longestFirst) {
    const hosts = new Set((longer.get(key) ?? []).map((host) => target.get(host) ?? host));
    if (hosts.size === 1) target.set(group, [...hosts][0]!);
    if (hosts.size > 1) open.push({ group, candidates: [...hosts] });
  }
  const left = new Set(open.map(({ group }) => group));
  const people: NameGroup[] = [];
  for (const group of groups.values()) {
    const host = target.get(group);
    if (host) absorb(host, group);
    else if (!left.has(group)) people.push(group);
  }
  return { people, open };
}

/** Longer names have no more words than this; it bounds the edges that one name adds to the index. */
const MAX_WORDS = 8;

/** Each name under its shorter beginnings and ends. */
function indexByEdge(groups: ReadonlyMap<string, NameGroup>): Map<string, NameGroup[]> {
  const index = new Map<string, NameGroup[]>();
  for (const [key, group] of groups) {
    const words = wordsOf(key);
    if (words.length > MAX_WORDS) continue;
    for (let length = 1; length < words.length; length++) {
      for (const edge of new Set([words.slice(0, length).join(' '), words.slice(-length).join(' ')])) {
        const hosts = index.get(edge);
        if (hosts) hosts.push(group);
        else index.set(edge, [group]);
      }
    }
  }
  return index;
}

function absorb(host: NameGroup, group: NameGroup): void {
  for (const form of [group.name, ...group.aliases]) {
    if (form !== host.name && !host.aliases.includes(form)) host.aliases.push(form);
  }
  host.mentions.push(...group.mentions);
  host.mentions.sort((a, b) => a.start - b.start);
}
