/**
 * Whether a name can be a shorter or other form of a longer one: which of the ways that people are named in brings the
 * two together, if any. The ways are ranked: the surer first.
 */
import type { PeopleKnowledge } from '../../knowledge/people.js';
import type { PersonName } from './read-name.js';

/** Lower is surer. Between people of a document only the surest way counts. */
export const WAYS = [
  'is spelt alike',
  'leaves out a part of the name',
  'is the family name',
  'is the given name',
  'is a familiar form of the given name',
  'is a part of the name',
] as const;

/** Index into `WAYS`; -1: they are no forms of one name. The host has at least as many words. */
export function wayOf(name: PersonName, host: PersonName, knowledge: PeopleKnowledge): number {
  if (name.suffix !== '' && host.suffix !== '' && name.suffix !== host.suffix) return -1;
  if (name.words.length > host.words.length) return -1;
  if (name.words.length === host.words.length && agreeInFull(name, host)) return 0;
  return name.weight > 1 ? wayOfLong(name, host) : wayOfShort(name, host, knowledge);
}

/** Both have as many words. */
function agreeInFull(name: PersonName, host: PersonName): boolean {
  const { words } = name;
  const last = words.length - 1;
  if (last === 1 && words[0] === host.words[1] && words[1] === host.words[0]) return true;
  if (words[last] !== host.words[last]) return false;
  if (last > 0 && !agreeInGiven(name, host)) return false;
  for (let i = 1; i < last; i++) if (!agreeInMiddle(words[i]!, host.words[i]!)) return false;
  return true;
}

/** Of two words and more beside particles: a beginning or end of the host, or first and last word with a choice of the middle. */
function wayOfLong(name: PersonName, host: PersonName): number {
  const { words } = name;
  const last = words.length - 1;
  const hostLast = host.words.length - 1;
  if (isRunAt(words, host.words, hostLast - last)) return 1;
  if (name.suffix === '' && isRunAt(words, host.words, 0)) return 1;
  if (words[0] === 'al' && last === 1 && host.article && words[1] === host.words[hostLast]) return 2;
  const family = host.words.lastIndexOf(words[last]!);
  if (family < 1 || !agreeInGiven(name, host)) return -1;
  if (family < hostLast) return last === 1 && words[0] === host.words[0] && name.suffix === '' ? 1 : -1;
  return agreeInMiddles(words.slice(1, -1), host.words.slice(1, -1)) ? 1 : -1;
}

/** Of one word beside particles. */
function wayOfShort(name: PersonName, host: PersonName, knowledge: PeopleKnowledge): number {
  const { words } = name;
  const ends = isRunAt(words, host.words, host.words.length - words.length);
  if (words.length > 1) return ends ? 2 : isRunAt(words, host.words, 0) ? 3 : -1;
  const word = words[0]!;
  const begins = word === host.words[0];
  if (ends || begins) {
    const isFamilyFirst = knowledge.standsFirst(host.words[0]!);
    if (ends) return isFamilyFirst && knowledge.standsFirst(word) ? 3 : 2;
    return isFamilyFirst ? 2 : 3;
  }
  if (word.length === 1) return -1;
  if (shareFormalName(name, host)) return 4;
  return host.words.includes(word) ? 5 : -1;
}

function isRunAt(run: readonly string[], words: readonly string[], at: number): boolean {
  if (at < 0) return false;
  for (let i = 0; i < run.length; i++) if (run[i] !== words[at + i]) return false;
  return true;
}

function agreeInGiven(name: PersonName, host: PersonName): boolean {
  return agreeInMiddle(name.words[0]!, host.words[0]!) || shareFormalName(name, host);
}

/** Bill and William, Bill and Billy. */
function shareFormalName({ familiar }: PersonName, host: PersonName): boolean {
  for (const key of familiar) if (host.familiar.includes(key)) return true;
  return false;
}

/** Equal, or one the other's initial. */
function agreeInMiddle(a: string, b: string): boolean {
  return a === b || (a.length === 1 ? b.startsWith(a) : b.length === 1 && a.startsWith(b));
}

/** The shorter list begins the longer: "George W." is no short form of "George H. W.". */
function agreeInMiddles(middle: readonly string[], host: readonly string[]): boolean {
  if (middle.length > host.length) return false;
  if (middle.every((word, index) => agreeInMiddle(word, host[index]!))) return true;
  return middle.every((word) => word.length > 1 && host.includes(word));
}
