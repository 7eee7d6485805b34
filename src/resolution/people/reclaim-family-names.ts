/**
 * A family name that was taken for something else is the person's: an organisation or place of the engine's, one word
 * long, that is the family name of somebody named in full before it; and a country or place of knowledge that the engine
 * holds for a person, likewise. Not where a longer name of the document explains it ("Ford Motor Company"), where it is
 * an organisation or place more often than a person, or after "in" and its like.
 */
import type { Mention } from '../../recognition/engine.js';
import type { Merged, NamedMention } from '../merge-mentions.js';
import type { TakeNote } from '../notes.js';
import { wordBefore } from './read-titles.js';
import { foldWord } from './sound-of.js';

/** Words after which a place or an organisation stands. */
const PLACING = /^(?:in|at|near|the|into|outside|inside|around|across|downtown|north|south|east|west)$/;

/** "Lincoln, Nebraska" is a town. */
const BEFORE_REGION = /^,\s+\p{Lu}/u;

/** The same mentions, some with another type. Linear. */
export function reclaimFamilyNames(
  text: string,
  merged: readonly Merged[],
  recognised: readonly Mention[],
  takeNote: TakeNote,
): Merged[] {
  const names = readNames(text, merged);
  if (names.introduced.size === 0) return [...merged];
  const people = new Map<number, Mention>();
  for (const mention of recognised) if (mention.type === 'person') people.set(mention.start, mention);
  return merged.map((mention) => {
    const reclaimed = reclaim(text, mention, names, people);
    if (!reclaimed) return mention;
    const { start, end } = mention;
    takeNote({
      rule: 'reclaim-family-names',
      because: 'is the family name of somebody named before',
      start,
      end,
      entity: null,
      evidence: names.introduced.get(foldWord(text.slice(start, end)))!,
    });
    return reclaimed;
  });
}

interface Names {
  /** Family name → the first mention of somebody's full name with it. */
  readonly introduced: ReadonlyMap<string, NamedMention>;
  /** Words of longer names of organisations and places. */
  readonly explained: ReadonlySet<string>;
  /** For a name of one word: as a person minus as an organisation or place. */
  readonly balance: ReadonlyMap<string, number>;
}

function readNames(text: string, merged: readonly Merged[]): Names {
  const introduced = new Map<string, NamedMention>();
  const explained = new Set<string>();
  const balance = new Map<string, number>();
  for (const mention of merged) {
    if (mention.finding) continue;
    const words = text.slice(mention.start, mention.end).split(/\s+/u).map(foldWord);
    const last = words.at(-1)!;
    const isPerson = mention.type === 'person';
    if (words.length === 1) balance.set(last, (balance.get(last) ?? 0) + (isPerson ? 1 : -1));
    else if (!isPerson) for (const word of words) explained.add(word);
    else if (!introduced.has(last)) introduced.set(last, mention);
  }
  return { introduced, explained, balance };
}

function reclaim(
  text: string,
  mention: Merged,
  { introduced, explained, balance }: Names,
  people: ReadonlyMap<number, Mention>,
): NamedMention | null {
  if (mention.finding === null && mention.type === 'person') return null;
  const { start, end } = mention;
  const word = foldWord(text.slice(start, end));
  const full = introduced.get(word);
  if (!full || full.start > start || explained.has(word)) return null;
  if (mention.finding) {
    const own = people.get(start);
    return own?.end === end ? { ...own, finding: null, within: [] } : null;
  }
  if (balance.get(word)! < -1 || PLACING.test(wordBefore(text, start))) return null;
  if (mention.type === 'place' && BEFORE_REGION.test(text.slice(end, end + 12))) return null;
  return { ...mention, type: 'person' };
}
