/**
 * Mentions of people → the forms of names they are: one form for all mentions whose name reads the same.
 */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Gender, PeopleKnowledge } from '../../knowledge/people.js';
import type { NamedMention } from '../merge-mentions.js';
import { nameTableOf } from '../name-table.js';
import { isWhiteSpace } from '../white-space.js';
import { REGNAL, wordBefore } from './read-titles.js';
import { personNameOf, type PersonName, readName } from './read-name.js';
import { foldWord } from './sound-of.js';

/** A name as it stands in the text, once for all its mentions. */
export interface NameForm {
  readonly name: PersonName;
  /** Of the honorific before it, where the form is a short one: "Mrs. Clinton" is another form than "Mr. Clinton". */
  readonly gender: Gender | undefined;
  /** The title by which given names go, before a short one: king, pope. */
  readonly regnal: string;
  /** Spellings of it, in order of first mention. */
  readonly spellings: string[];
  readonly mentions: NamedMention[];
}

/** Of " and ". */
const LONGEST_JOINT = 5;

/** In order of first mention. Linear in the mentions. */
export function gatherForms(
  text: string,
  mentions: readonly NamedMention[],
  knowledge: Knowledge,
): NameForm[] {
  const forms: NameForm[] = [];
  const byKey = new Map<string, NameForm>();
  const { people } = knowledge;
  const pairs = findPairs(text, mentions, people);
  for (const mention of mentions) {
    const pair = pairs?.get(mention);
    const name = personNameOf(pair === undefined ? mention.name : nameTableOf(knowledge)(pair), people);
    let gender: Gender | undefined;
    let regnal = '';
    if (name.weight < 2) {
      const honorific = wordBefore(text, mention.start + name.offset);
      if (honorific !== '') gender = people.honorificGender(honorific);
      if (REGNAL.has(honorific)) regnal = honorific;
    }
    const isTitled = gender !== undefined || regnal !== '';
    const key = isTitled ? `${name.key} ${gender ?? ''} ${regnal}` : name.key;
    let form = byKey.get(key);
    if (!form) {
      form = { name, gender, regnal, spellings: [name.display], mentions: [mention] };
      byKey.set(key, form);
      forms.push(form);
    } else {
      if (!form.spellings.includes(name.display)) form.spellings.push(name.display);
      form.mentions.push(mention);
    }
  }
  return forms;
}

/**
 * "Bill" of "Bill and Hillary Clinton" is Bill Clinton: a given name before "and" and a full name shares its family
 * name, unless it is a part of somebody else's name ("Kim and Donald Trump" after Kim Jong-un) or stood alone before.
 */
function findPairs(
  text: string,
  mentions: readonly NamedMention[],
  people: PeopleKnowledge,
): Map<NamedMention, string> | null {
  let pairs: Map<NamedMention, string> | null = null;
  let others: Others | undefined;
  for (let index = 1; index < mentions.length; index++) {
    const mention = mentions[index - 1]!;
    const next = mentions[index]!;
    if (next.start - mention.end > LONGEST_JOINT) continue;
    if (!isJoint(text, mention.end, next.start)) continue;
    const first = text.slice(mention.start, mention.end);
    const given = /^\p{L}+$/u.test(first) ? foldWord(first) : '';
    const family = /^\p{L}+((?:\s\p{L}[\p{L}’'-]+)+)$/u.exec(text.slice(next.start, next.end))?.[1];
    if (family === undefined || !people.isGivenName(given)) continue;
    others ??= readOthers(text, mentions);
    const families = others.families.get(given);
    if (readName(family.trim(), people).weight > 1 || others.alone.get(given)! < mention.start) continue;
    if (families === undefined || families === foldWord(family))
      (pairs ??= new Map<NamedMention, string>()).set(mention, first + family);
  }
  return pairs;
}

/** " and ", " & ". */
function isJoint(text: string, start: number, end: number): boolean {
  if (!isWhiteSpace(text.charCodeAt(start)) || !isWhiteSpace(text.charCodeAt(end - 1))) return false;
  return text.startsWith('&', start + 1)
    ? end - start === 3
    : end - start === 5 && text.startsWith('and', start + 1);
}

interface Others {
  /** For each word of a name of several words what follows it there as its first; '' where it is another or differs. */
  readonly families: ReadonlyMap<string, string>;
  /** Where a name of one word first stands. */
  readonly alone: ReadonlyMap<string, number>;
}

function readOthers(text: string, mentions: readonly NamedMention[]): Others {
  const families = new Map<string, string>();
  const alone = new Map<string, number>();
  for (const { start, end } of mentions) {
    const [first, ...rest] = text.slice(start, end).split(/\s+/u).map(foldWord);
    if (rest.length === 0) {
      if (!alone.has(first!)) alone.set(first!, start);
      continue;
    }
    const family = rest.join('');
    families.set(first!, (families.get(first!) ?? family) === family ? family : '');
    for (const word of rest) families.set(word, '');
  }
  return { families, alone };
}
