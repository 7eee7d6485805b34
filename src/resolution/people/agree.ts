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
  if (name.words.length === host.words.length && agreeInFull(name, host, knowledge)) return 0;
  return name.weight > 1 ? wayOfLong(name, host, knowledge) : wayOfShort(name, host, knowledge);
}

function agreeInFull(name: PersonName, host: PersonName, knowledge: PeopleKnowledge): boolean {
  const last = name.words.length - 1;
  const [first, ...rest] = host.words;
  if (last === 1 && name.words[0] === host.words[1] && name.words[1] === first) return true;
  if (name.words[last] !== host.words[last]) return false;
  if (last > 0 && !agreeInGiven(name, host, knowledge)) return false;
  return rest.every((word, index) => index === last - 1 || agreeInMiddle(name.words[index + 1]!, word));
}

/** Of two words and more beside particles: a beginning or end of the host, or first and last word with a choice of the middle. */
function wayOfLong(name: PersonName, host: PersonName, knowledge: PeopleKnowledge): number {
  const { words } = name;
  const last = words.length - 1;
  if (isRunAt(words, host.words, host.words.length - words.length)) return 1;
  if (name.suffix === '' && isRunAt(words, host.words, 0)) return 1;
  if (words[0] === 'al' && last === 1 && host.article && words[1] === host.words.at(-1)) return 2;
  const family = host.words.lastIndexOf(words[last]!);
  if (family < 1 || !agreeInGiven(name, host, knowledge)) return -1;
  if (family < host.words.length - 1)
    return words.length === 2 && words[0] === host.words[0] && name.suffix === '' ? 1 : -1;
  return agreeInMiddles(words.slice(1, -1), host.words.slice(1, -1)) ? 1 : -1;
}

/** Of one word beside particles. */
function wayOfShort({ words, given }: PersonName, host: PersonName, knowledge: PeopleKnowledge): number {
  const ends = isRunAt(words, host.words, host.words.length - words.length);
  if (words.length > 1) return ends ? 2 : isRunAt(words, host.words, 0) ? 3 : -1;
  const [word] = words;
  const isFamilyFirst = knowledge.standsFirst(host.words[0]!);
  if (ends) return isFamilyFirst && knowledge.standsFirst(word!) ? 3 : 2;
  if (word === host.words[0]) return isFamilyFirst ? 2 : 3;
  if (word!.length === 1) return -1;
  if (shareFormalName(given, host.given, knowledge)) return 4;
  return host.words.includes(word!) ? 5 : -1;
}

function isRunAt(run: readonly string[], words: readonly string[], at: number): boolean {
  return at >= 0 && run.every((word, index) => word === words[at + index]);
}

function agreeInGiven(name: PersonName, host: PersonName, knowledge: PeopleKnowledge): boolean {
  if (agreeInMiddle(name.words[0]!, host.words[0]!)) return true;
  return shareFormalName(name.given, host.given, knowledge);
}

/** Bill and William, Bill and Billy. */
function shareFormalName(a: string, b: string, knowledge: PeopleKnowledge): boolean {
  const formal = [a, ...knowledge.formalNames(a)];
  return formal.includes(b) || knowledge.formalNames(b).some((name) => formal.includes(name));
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
