/**
 * A verb between the name and the title: "X is the governor of Y", "X, who was prime minister from 1999 to 2007", "X
 * resigned on Monday as minister", "the federation, of which X is vice-president".
 */
import { mentionBefore, wordAt, type RoleMention, type RoleText } from '../role-text.js';
import { findRelated } from '../find-antecedent.js';
import { standsApart, type TitleGroup } from '../title.js';
import { endsInPast, type Bearer } from './pattern.js';

/** Whether the title is a former one after each verb. Of modals, wishes and negations none is here. */
const VERBS = verbs();

function verbs(): ReadonlyMap<string, boolean> {
  const present =
    'is|remains|becomes|became|has become|has been|serves|serves as|acts as|has served as|is serving as';
  const past =
    'was|were|had been|served as|acted as|resigned as|stepped down as|stood down as|retired as|quit as';
  const given =
    'appointed elected named reelected re-elected reappointed re-appointed chosen selected confirmed installed inaugurated crowned promoted ordained made sworn_in';
  const taken = 'ousted sacked fired dismissed removed deposed replaced suspended expelled';
  const table = new Map<string, boolean>();
  for (const verb of present.split('|')) table.set(verb, false);
  for (const verb of past.split('|')) table.set(verb, true);
  for (const auxiliary of ['was', 'is', 'were', 'has been', 'had been', 'got']) {
    for (const participle of given.split(' ')) {
      const verb = `${auxiliary} ${participle.replace('_', ' ')}`;
      for (const link of ['', ' as', ' to']) table.set(verb + link, false);
    }
    for (const participle of taken.split(' ')) table.set(`${auxiliary} ${participle} as`, true);
  }
  return table;
}

/** Words between name and verb that change nothing; true: they put it into the past. */
const ADVERBS: ReadonlyMap<string, boolean> = new Map([
  ...[
    'also',
    'now',
    'currently',
    'later',
    'recently',
    'again',
    'already',
    'then',
    'still',
    'today',
    'unanimously',
  ].map((word) => [word, false] as const),
  ...['formerly', 'previously', 'once'].map((word) => [word, true] as const),
]);

const FARTHEST = 9;

export function verbAndTitle({ titles, from, to }: TitleGroup, text: RoleText): Bearer[] {
  const [first] = titles;
  if (first!.form.singular !== null || titles.at(-1)!.possessed) return [];
  if (!standsApart(first!)) return [];
  const subject = subjectBefore(text, from);
  if (!subject) return [];
  const { person, words } = subject;
  const past = readVerb(words);
  if (past === null) return [];
  const of = first!.of.length === 0 ? whichBefore(text, subject.token) : null;
  const former = past || endsInPast(text, to);
  return titles.map((title) => ({ person, title, former, ...(of ? { of } : {}) }));
}

interface Subject {
  readonly person: RoleMention;
  /** Between it and the title. */
  readonly words: string[];
  /** Its first token. */
  readonly token: number;
}

function subjectBefore(text: RoleText, from: number): Subject | null {
  let after = from;
  let person = mentionBefore(text, after);
  while (person?.type !== 'person') {
    if (--after <= from - FARTHEST || after <= 0) return null;
    person = mentionBefore(text, after);
  }
  if (after === from) return null;
  const words: string[] = [];
  for (let token = after; token < from; token++) {
    const word = wordAt(text, token);
    if (ENDS.has(word)) return null;
    words.push(word);
  }
  return { person, words, token: person.firstToken };
}

/** Of a sentence or of what somebody says. */
const ENDS: ReadonlySet<string> = new Set(['.', ';', ':', '!', '?', '"', '”']);

/** Whether the words put the title into the past, null if they do not give it. */
function readVerb(words: readonly string[]): boolean | null {
  let rest = words;
  if (rest[0] === ',' && rest[1] === 'who') rest = rest.slice(2);
  else if (rest[0] === ',' && /^\d+$/u.test(rest[1] ?? '') && rest[2] === ',') rest = rest.slice(3);
  else if (rest[0] === 'who') rest = rest.slice(1);
  const past = rest.some((word) => ADVERBS.get(word) === true);
  rest = rest.filter((word) => !ADVERBS.has(word));
  const whole = VERBS.get(rest.join(' '));
  if (whole !== undefined) return whole || past;
  if (rest.at(-1) !== 'as' || rest.includes(',')) return null;
  for (let length = 1; length < rest.length; length++) {
    const verb = VERBS.get(`${rest.slice(0, length).join(' ')} as`);
    if (verb !== undefined) return verb || past;
  }
  return null;
}

/** The federation in "the federation, of which X is vice-president". */
function whichBefore(text: RoleText, person: number): RoleMention | null {
  if (wordAt(text, person - 1) !== 'which' || wordAt(text, person - 2) !== 'of') return null;
  return findRelated(text, person - 2);
}
