/**
 * Mentions of people that are a title and nothing else, "the Prime Minister", and who in the document bears it.
 */
import type { PeopleKnowledge } from '../../knowledge/people.js';
import { TITLES } from '../../knowledge/titles.js';
import type { NamedMention } from '../merge-mentions.js';

const ADDRESS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'madam', 'madame', 'the']);

const NONE: ReadonlyMap<NamedMention, string> = new Map();

/** How far before a name its title reaches, in characters. */
const REACH = 60;

/** Mentions that are nothing but a title, which is no name of anybody in the document → the title. */
export function readBareTitles(
  mentions: readonly NamedMention[],
  knowledge: PeopleKnowledge,
): ReadonlyMap<NamedMention, string> {
  if (!mentions.some((mention) => bareTitleOf(mention, knowledge) !== null)) return NONE;
  const titles = new Map<NamedMention, string>();
  for (const mention of mentions) {
    const title = bareTitleOf(mention, knowledge);
    if (title !== null) titles.set(mention, title);
  }
  const families = new Set<string>();
  for (const mention of mentions) {
    const words = titleWordsOf(mention);
    if (words.length > 1 && !words.every(isTitleWord)) families.add(words.at(-1)!);
  }
  for (const [mention, title] of titles) if (families.has(title)) titles.delete(mention);
  return titles;
}

/** Null for what may be a name. */
function bareTitleOf(mention: NamedMention, knowledge: PeopleKnowledge): string | null {
  const { memo } = mention.name;
  if (memo.bareTitle === undefined) {
    const words = titleWordsOf(mention);
    const title = words.join(' ');
    const isBare = words.every(isTitleWord) && !ADDRESS.has(words[0]!) && !knowledge.isGivenName(title);
    memo.bareTitle = isBare ? title : null;
  }
  return memo.bareTitle;
}

/** Who bears a title: the first mention with it, null where people of several names do. */
export function readBearers(text: string, names: readonly NamedMention[]): Map<string, NamedMention | null> {
  const bearers = new Map<string, NamedMention | null>();
  for (const mention of names) {
    const title = titleOf(text, mention);
    if (title === '') continue;
    const known = bearers.get(title);
    if (known === undefined) bearers.set(title, mention);
    else if (known && lastWord(known) !== lastWord(mention)) bearers.set(title, null);
  }
  return bearers;
}

export function lastWord(mention: NamedMention): string {
  return titleWordsOf(mention).at(-1) ?? '';
}

/** The title in or right before a mention of a name; '' for none. */
function titleOf(text: string, mention: NamedMention): string {
  const { start } = mention;
  const before = wordsOf(
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[^\p{L}\s.-]/u)
      .at(-1)!,
  );
  const inside = titleWordsOf(mention);
  let first = before.length;
  while (first > 0 && isTitleWord(before[first - 1]!)) first--;
  const own = inside.findIndex((word) => !TITLES.has(word));
  const title = [...before.slice(first), ...inside.slice(0, Math.max(0, own))];
  return title
    .filter((word) => !ADDRESS.has(word))
    .join(' ')
    .replace(/^(?:of )+/u, '');
}

function isTitleWord(word: string): boolean {
  return TITLES.has(word) || word === 'of' || word === 'state';
}

function titleWordsOf({ name: { text, memo } }: NamedMention): readonly string[] {
  return (memo.titleWords ??= wordsOf(text));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('.', '')
    .split(/\s+/u)
    .filter((word) => word !== '');
}
