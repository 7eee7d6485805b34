/**
 * Mentions of people that are no names but say what somebody is: whose name such a description stands for. Some
 * engines and most gold give these as mentions. The rules are, in this order:
 *
 * 1. In apposition it is the one named right before: "Ana Diaz, a professor of law".
 * 2. After a verb that says what somebody is or becomes, or a comma and an article, it is the subject: the last name before it in the sentence, or, after
 *    "he" or "she", the one whom the document names most, or else the first name in the last sentence before that has
 *    one: "She became a fellow of the academy".
 * 3. A bare title is the only one of the document's who bears just this title before the name: "President Ruto … the
 *    President".
 */
import { TITLES } from '../../knowledge/titles.js';
import type { PeopleKnowledge } from '../../knowledge/people.js';
import type { NamedMention } from '../merge-mentions.js';
import { lastWord, readBareTitles, readBearers } from './bare-titles.js';
import { PARTICLES } from './cut-name.js';

/** The name that a description stands for, and why. */
export interface Described {
  readonly name: NamedMention;
  readonly because: string;
}

const LINK = String.raw`(?:of|for|at|in|from|to|and|with|who|on|by)`;
/** What all phrases have, in a pattern that is quickly made. */
const LINKED = new RegExp(String.raw`\s${LINK}\s`);
const DESCRIPTION = new RegExp(String.raw`^\p{Ll}[\p{L}’'-]*,?\s(?:.*\s)?${LINK}\s`, 'su');
const OFFICE = new RegExp(String.raw`^(?:\p{Lu}[\p{L}-]*\s){0,4}?(\p{Lu}[\p{L}-]*),?\s${LINK}\s`, 'u');
/** Beside titles, what "of" follows. */
const POSTS: ReadonlySet<string> = new Set(
  'member fellow doctor winner recipient champion officer author student'.split(' '),
);
/** Words between the comma or verb and the description. */
const WORDS = String.raw`(?!(?:and|or|by|with|for)\s)(?:[\p{L}\p{N}’'.-]+\s+){0,4}`;
const APPOSITION = new RegExp(String.raw`^,\s+${WORDS}$`, 'u');
const COPULA = new RegExp(
  String.raw`\b(?:is|was|am|be|been|became|becomes?|as|remain(?:s|ed)|named|elected|appointed|made|called|promoted(?:\s\p{L}+){0,3}\sto)\s+${WORDS}$`,
  'u',
);
const ASIDE = new RegExp(String.raw`,\s(?:the|an?)\s${WORDS}$`, 'u');
const PRONOUN = /\b(?:[Ss]?he)\b/u;
const NOBODY: ReadonlyMap<NamedMention, Described> = new Map();
/** How far before a description its verb is looked for, in characters. */
const REACH = 60;

/**
 * @param mentions of people, in order
 * @returns for each description that stands for somebody named; linear in the mentions
 */
export function findDescribed(
  text: string,
  mentions: readonly NamedMention[],
  knowledge: PeopleKnowledge,
  sentenceAt: (offset: number) => number,
): ReadonlyMap<NamedMention, Described> {
  const titles = readBareTitles(mentions, knowledge);
  if (titles.size === 0 && !mentions.some(isDescription)) return NOBODY;
  const described = new Map<NamedMention, Described>();
  const isPlain = (mention: NamedMention): boolean => !titles.has(mention) && !isDescription(mention);
  const names = mentions.filter(isPlain);
  const bearers = titles.size > 0 ? readBearers(text, names) : new Map<string, NamedMention | null>();
  const isMain = findMain(names);
  let [before, main]: (NamedMention | undefined)[] = [];
  let inSentence: NamedMention[] = [];
  let sentence = -1;
  for (const mention of mentions) {
    const own = sentenceAt(mention.start);
    if (own !== sentence) {
      before = inSentence[0] ?? before;
      inSentence = [];
      sentence = own;
    }
    const subject = inSentence.at(-1);
    const title = titles.get(mention);
    if (title !== undefined) {
      const name = bearers.get(title);
      if (name) described.set(mention, { name, because: 'is the title of only one person named' });
    } else if (isPlain(mention)) {
      inSentence.push(mention);
      if (isMain(mention)) main = mention;
    } else {
      const found = ofApposition(text, subject, mention) ?? ofVerb(text, subject, main ?? before, mention);
      if (found) described.set(mention, found);
    }
  }
  return described;
}

function isDescription({ name: { text, memo } }: NamedMention): boolean {
  return (memo.isPhrase ??= isPhrase(text));
}

/** More than a name: "curator of the exhibition", "Fellow of the Royal Society". */
function isPhrase(name: string): boolean {
  if (!LINKED.test(name)) return false;
  const post = OFFICE.exec(name)?.[1]?.toLowerCase();
  if (post !== undefined) return TITLES.has(post) || POSTS.has(post);
  return DESCRIPTION.test(name) && !PARTICLES.has(/^[^\s’'-]+/u.exec(name)![0]);
}

function ofApposition(
  text: string,
  name: NamedMention | undefined,
  { start }: NamedMention,
): Described | undefined {
  if (!name || start - name.end > REACH || !APPOSITION.test(text.slice(name.end, start))) return undefined;
  return { name, because: 'says what the one named right before is' };
}

function ofVerb(
  text: string,
  subject: NamedMention | undefined,
  before: NamedMention | undefined,
  { start }: NamedMention,
): Described | undefined {
  const words = text.slice(Math.max(subject?.end ?? 0, start - REACH), start);
  if (!COPULA.test(words) && !ASIDE.test(words)) return undefined;
  const name = subject ?? (PRONOUN.test(words) ? before : undefined);
  return name && { name, because: 'says what the subject of the sentence is' };
}

/** How many times as often as any other the main person is named. */
const MAIN = 2;

/** Whether a name is that of the one whom the document names most. */
function findMain(names: readonly NamedMention[]): (name: NamedMention) => boolean {
  const counts = new Map<string, number>();
  for (const name of names) {
    const word = lastWord(name);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a);
  const isAlone = most !== undefined && most[1] >= MAIN * (next?.[1] ?? 1);
  return (name) => isAlone && lastWord(name) === most[0];
}
