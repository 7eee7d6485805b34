/**
 * A verb between the name and the title: "X is the governor of Y", "X, who was prime minister from 1999 to 2007", "X
 * resigned on Monday as minister", "the federation, of which X is vice-president".
 */
import { firstTokenOf, isPersonBefore, personBefore } from '../mentions-at.js';
import { wordAt, type RoleMention, type RoleText } from '../role-text.js';
import { findRelated } from '../find-antecedent.js';
import { standsApart, type TitleGroup } from '../title.js';
import { OF, keyAt, keyOf, keysOf } from '../word-keys.js';
import { NOBODY, bearAll, endsInPast, type Bearer } from './pattern.js';

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

export function verbAndTitle({ titles, from, to }: TitleGroup, text: RoleText): readonly Bearer[] {
  const first = titles[0]!;
  if (first.form.singular !== null || titles[titles.length - 1]!.possessed) return NOBODY;
  if (!standsApart(first)) return NOBODY;
  const after = afterSubject(text, from);
  if (after < 0) return NOBODY;
  const past = readVerb(wordsBetween(text, after, from));
  if (past === null) return NOBODY;
  const person = personBefore(text, after)!;
  const of = first.of.length === 0 ? whichBefore(text, firstTokenOf(text, after - 1)) : null;
  return bearAll(person, titles, of, past || endsInPast(text, to));
}

/** The token after the last person named before the title, with words between them that go on; -1 if there is none. */
function afterSubject(text: RoleText, from: number): number {
  for (let after = from; after > 0 && after > from - FARTHEST; after--) {
    if (isPersonBefore(text, after)) return after === from ? -1 : after;
    if (ENDS.has(keyAt(text, after - 1))) return -1;
  }
  return -1;
}

function wordsBetween(text: RoleText, start: number, end: number): string[] {
  const words: string[] = [];
  for (let token = start; token < end; token++) words.push(wordAt(text, token));
  return words;
}

/** Of a sentence or of what somebody says. */
const ENDS = keysOf('. ; : ! ? " ”');

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

const WHICH = keyOf('which');

/** The federation in "the federation, of which X is vice-president". */
function whichBefore(text: RoleText, person: number): RoleMention | null {
  if (keyAt(text, person - 1) !== WHICH || keyAt(text, person - 2) !== OF) return null;
  return findRelated(text, person - 2);
}
