/**
 * Whose a mention is that several people of the document could be meant by: the rules of `settle-rules`, in their listed
 * order, take candidates away until one is left; where several are, it stays open.
 */
import type { Gender } from '../../knowledge/people.js';
import type { TokenisedText } from '../../text/tokenise.js';
import type { NamedMention } from '../merge-mentions.js';
import type { SentenceFinder } from '../sentence-finder.js';
import type { NameForm } from './gather-forms.js';
import type { Person, SharedForm } from './join-forms.js';
import { keepGender } from './settle-rules/keep-gender.js';
import { keepIntroduced } from './settle-rules/keep-introduced.js';
import { keepKnownGender } from './settle-rules/keep-known-gender.js';
import { keepMain } from './settle-rules/keep-main.js';
import { keepNearest } from './settle-rules/keep-nearest.js';
import { keepPronounGender } from './settle-rules/keep-pronoun-gender.js';
import { keepTitleBearers } from './settle-rules/keep-title-bearers.js';
import { keepUsual } from './settle-rules/keep-usual.js';
import type { SettleContext, SettleRule } from './settle-rules/rule.js';
import type { Traits } from './traits.js';
import { firstIndex } from '../first-index.js';

const RULES: readonly (readonly [name: string, because: string, rule: SettleRule])[] = [
  ['keep-gender', 'the others of the name go by another honorific', keepGender],
  ['keep-title-bearers', 'the title before the name is this person’s', keepTitleBearers],
  ['keep-introduced', 'only this person of the name was introduced', keepIntroduced],
  ['keep-usual', 'the name was this person’s before', keepUsual],
  ['keep-nearest', 'of those of the name, only this person was just mentioned', keepNearest],
  ['keep-pronoun-gender', 'the pronouns after the name fit only this person', keepPronounGender],
  ['keep-known-gender', 'only this person is known to go by the honorific', keepKnownGender],
  ['keep-main', 'of those of the name, this person is the one most written about', keepMain],
];

/** "The Gandhi family" is no one of them, and says nothing of whom the next bare name means. */
const FAMILY = /^\s(?:family|families|clan|dynasty|household|brothers|sisters|siblings|twins|couple)\b/u;

const INITIALS = 'fcdhbst';

function isOfFamily(text: string, end: number): boolean {
  return INITIALS.includes(text.charAt(end + 1)) && FAMILY.test(text.slice(end, end + 20));
}

export interface Settled {
  readonly mention: NamedMention;
  readonly form: NameForm;
  /** More than one: the text leaves it open. */
  readonly candidates: readonly Person[];
  /** The file of the rule that left only one, this one where none did, and its reason. */
  readonly rule: string;
  readonly because: string;
}

/** In the order of the text. Every mention of every shared form comes once. */
export function settleMentions(
  shared: readonly SharedForm[],
  prose: TokenisedText,
  traits: Traits,
  sentenceAt: SentenceFinder,
): Settled[] {
  if (shared.length === 0) return [];
  const history = createHistory();
  const context: SettleContext = {
    prose,
    traits,
    sentenceAt,
    lastBefore: history.lastBefore,
    settled: history.settled,
    learnedGender: history.learnedGender,
  };
  return shared
    .flatMap(({ form, candidates }) => form.mentions.map((mention) => ({ form, candidates, mention })))
    .sort((a, b) => a.mention.start - b.mention.start)
    .map(({ form, candidates, mention }) => {
      const outcome = settle(mention, form, candidates, context);
      if (outcome.candidates.length === 1) history.add(form, outcome.candidates[0]!, mention.start);
      return outcome;
    });
}

function settle(
  mention: NamedMention,
  form: NameForm,
  candidates: readonly Person[],
  context: SettleContext,
): Settled {
  let left = candidates;
  if (isOfFamily(context.prose.text, mention.end))
    return { mention, form, candidates, rule: 'settle-mentions', because: '' };
  for (const [rule, because, keep] of RULES) {
    const kept = keep(mention, form, left, context);
    if (kept.length === 1) return { mention, form, candidates: kept, rule, because };
    if (kept.length > 0) left = kept;
  }
  return { mention, form, candidates: left, rule: 'settle-mentions', because: '' };
}

interface History extends Pick<SettleContext, 'lastBefore' | 'settled' | 'learnedGender'> {
  add(form: NameForm, person: Person, start: number): void;
}

/** Who was mentioned where: by the names that are only theirs, and by what was settled so far. */
function createHistory(): History {
  const starts = new Map<Person, number[]>();
  const latest = new Map<Person, number>();
  const uses = new Map<NameForm, Map<Person, number>>();
  const genders = new Map<Person, Gender>();
  const startsOf = (person: Person): number[] => {
    let known = starts.get(person);
    if (!known) {
      known = person.mentions.map(({ start }) => start).sort((a, b) => a - b);
      starts.set(person, known);
    }
    return known;
  };
  return {
    lastBefore: (person, offset) => Math.max(lastBelow(startsOf(person), offset), latest.get(person) ?? -1),
    learnedGender: (person) => genders.get(person),
    settled: (form, person) => uses.get(form)?.get(person) ?? 0,
    add: (form, person, start) => {
      latest.set(person, start);
      if (form.gender !== undefined) genders.set(person, form.gender);
      const own = uses.get(form) ?? new Map<Person, number>();
      uses.set(form, own.set(person, (own.get(person) ?? 0) + 1));
    },
  };
}

/** The greatest of the sorted numbers below the limit, -1 if none; binary search. */
function lastBelow(sorted: readonly number[], limit: number): number {
  return sorted[firstIndex(sorted.length, (index) => sorted[index]! >= limit) - 1] ?? -1;
}
