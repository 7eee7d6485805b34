/**
 * A name that was taken for something else is a person's. The rules are, in this order:
 *
 * 1. A country or place of knowledge that the engine holds for a person, where it is the family name of somebody named
 *    in full before it.
 * 2. An organisation of the engine's whose very name it holds for a person's elsewhere, twice as surely in all.
 * 3. An organisation or place of the engine's, one word long, that is the family name of somebody named in full before
 *    it; not where a longer name of the document explains it ("Ford Motor Company"), nor after "in" and its like, nor
 *    before a comma and another place, and only if the engine doubts it or does not say it more than once.
 */
import { isPlain } from '../../knowledge/organisation-names.js';
import type { Span } from '../../document.js';
import type { Mention } from '../../recognition/engine.js';
import { namedMention, type Merged } from '../merge-mentions.js';
import type { Name } from '../name-table.js';
import type { TakeNote } from '../notes.js';
import { wordBefore } from './read-titles.js';
import { foldWord } from './sound-of.js';

/** Words after which a place or an organisation stands. */
const PLACING = /^(?:in|at|near|the|into|outside|inside|around|across|downtown|north|south|east|west)$/;

/** "Lincoln, Nebraska" is a town. */
const BEFORE_REGION = /^,\s+\p{Lu}/u;

/** "Another Adani company": the family's name is the firm's. */
const OF_BUSINESS =
  /^\s(?:company|companies|group|firm|brand|shares|stock|ports?|plants?|stores?|products?|cars?)\b/u;

/** A score below this is the engine's doubt. */
const DOUBT = 0.8;

/** How many times as sure the engine must be that a name is a person's. */
const TIMES = 2;

/** The same mentions, some with another type. Linear. */
export function reclaimNames(
  text: string,
  merged: readonly Merged[],
  recognised: readonly Mention[],
  takeNote: TakeNote,
): readonly Merged[] {
  const { introduced, asPerson } = readPeople(merged);
  if (asPerson.size === 0) return merged;
  const isDoubtful = ({ type, name }: Merged): boolean => {
    if (type === 'person') return false;
    const { key } = soundOfName(name);
    return introduced.has(key) || asPerson.has(key);
  };
  if (!merged.some(isDoubtful)) return merged;
  const names: Names = {
    introduced,
    asPerson,
    asOther: readOthers(merged.filter(isDoubtful)),
    explained: once(() => readExplained(merged)),
    people: once(() => peopleByStart(recognised)),
  };
  return merged.map((mention) => {
    if (!isDoubtful(mention)) return mention;
    const name = soundOfName(mention.name).key;
    const reason = reasonFor(text, name, mention, names);
    if (reason === null) return mention;
    const { start, end, score } = mention;
    const full = reason === ELSEWHERE ? null : introduced.get(name)!;
    const evidence = full && { start: full.start, end: full.end };
    takeNote({ rule: 'reclaim-names', start, end, entity: null, because: reason, evidence });
    return namedMention(mention, score, 'person', mention.name);
  });
}

const ELSEWHERE = 'is a person elsewhere in the document';

/** Why the name is a person's; null if it is not. */
function reasonFor(text: string, name: string, mention: Merged, names: Names): string | null {
  if (isOfPerson(name, mention, names)) return 'is the family name of somebody named before';
  if (isElsewherePerson(name, mention, names)) return ELSEWHERE;
  return isFamilyName(text, name, mention, names) ? 'is the family name of somebody named before' : null;
}

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

interface Names {
  /** Family name → the first full name with it. */
  readonly introduced: ReadonlyMap<string, Span>;
  /** Words of longer names of organisations and places. */
  readonly explained: () => ReadonlySet<string>;
  /** The engine's mentions of people. */
  readonly people: () => ReadonlyMap<number, Mention>;
  /** Name → sum of scores as a person, and as an organisation or place with their number. */
  readonly asPerson: ReadonlyMap<string, number>;
  readonly asOther: ReadonlyMap<string, { score: number; count: number }>;
}

function readPeople(merged: readonly Merged[]): {
  introduced: Map<string, Span>;
  asPerson: Map<string, number>;
} {
  const introduced = new Map<string, Span>();
  const asPerson = new Map<string, number>();
  for (const mention of merged) {
    if (mention.type !== 'person') continue;
    const { key, family } = soundOfName(mention.name);
    asPerson.set(key, (asPerson.get(key) ?? 0) + (mention.score ?? 1));
    if (family !== null && !introduced.has(family)) introduced.set(family, mention);
  }
  return { introduced, asPerson };
}

function readOthers(doubtful: readonly Merged[]): Names['asOther'] {
  const asOther = new Map<string, { score: number; count: number }>();
  for (const { finding, name: spelled, score } of doubtful) {
    if (finding) continue;
    const name = soundOfName(spelled).key;
    const other = asOther.get(name);
    if (!other) asOther.set(name, { score: score ?? 1, count: 1 });
    else {
      other.score += score ?? 1;
      other.count++;
    }
  }
  return asOther;
}

function readExplained(merged: readonly Merged[]): Set<string> {
  const explained = new Set<string>();
  for (const { type, name } of merged) {
    if (type === null || type === 'person') continue;
    const { key } = soundOfName(name);
    if (key.includes(' ')) for (const word of key.split(' ')) explained.add(word);
  }
  return explained;
}

function peopleByStart(recognised: readonly Mention[]): Map<number, Mention> {
  const people = new Map<number, Mention>();
  for (const mention of recognised) if (mention.type === 'person') people.set(mention.start, mention);
  return people;
}

/** A name as the rules here compare it. */
export interface NameSound {
  /** Its folded words. */
  readonly key: string;
  /** The last of several. */
  readonly family: string | null;
}

function soundOfName({ text, memo }: Name): NameSound {
  return (memo.sound ??= readSound(text));
}

function readSound(text: string): NameSound {
  const key = isPlain(text) ? text.toLowerCase() : text.split(/\s+/u).map(foldWord).join(' ');
  const space = key.lastIndexOf(' ');
  return { key, family: space < 0 ? null : key.slice(space + 1) };
}

function isOfPerson(name: string, { finding, start, end }: Merged, { introduced, people }: Names): boolean {
  if (finding === null) return false;
  const full = introduced.get(name);
  return full !== undefined && full.start < start && people().get(start)?.end === end;
}

function isElsewherePerson(name: string, mention: Merged, { asPerson, asOther }: Names): boolean {
  if (mention.finding !== null || mention.type !== 'organisation') return false;
  const person = asPerson.get(name);
  return person !== undefined && person >= TIMES * asOther.get(name)!.score;
}

function isFamilyName(
  text: string,
  name: string,
  mention: Merged,
  { introduced, explained, asPerson, asOther }: Names,
): boolean {
  if (mention.finding !== null) return false;
  const { start, end, type, score } = mention;
  const full = introduced.get(name);
  if (!full || (full.start > start && !asPerson.has(name)) || explained().has(name)) return false;
  if (PLACING.test(wordBefore(text, start))) return false;
  if (OF_BUSINESS.test(text.slice(end, end + 12))) return false;
  if (type === 'place' && BEFORE_REGION.test(text.slice(end, end + 12))) return false;
  return (score !== null && score < DOUBT) || asPerson.has(name) || asOther.get(name)!.count === 1;
}
