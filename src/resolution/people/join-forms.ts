/**
 * Forms of names → people: each form joins the only person that it can be a form of in the surest way there is; one
 * that could be several people's is left for its mentions to be settled one by one.
 */
import type { PeopleKnowledge } from '../../knowledge/people.js';
import type { NamedMention } from '../merge-mentions.js';
import { wayOf } from './agree.js';
import { sortShort } from '../sort-short.js';
import type { NameForm } from './gather-forms.js';
import type { PersonName } from './read-name.js';

/** Somebody with the mentions found to be theirs. */
export interface Person {
  /** Of the fullest form. */
  readonly name: PersonName;
  /** All forms that joined, the fullest first. */
  readonly forms: NameForm[];
  readonly mentions: NamedMention[];
}

/** A form that several people could mean. */
export interface SharedForm {
  readonly form: NameForm;
  readonly candidates: readonly Person[];
}

/** Why a form was given to a person: an index into `WAYS`, null for the first form of a person. */
export type JoinForm = (form: NameForm, person: Person, way: number | null) => void;

/** People of one name beyond this are not looked through: it keeps the work linear in the names. */
const MOST_OF_ONE_NAME = 32;
/** Forms of one person that a new form is compared with. */
const MOST_FORMS = 6;

/**
 * @param fits whether mentions of the form can be the person's, as far as titles tell
 * @returns in no particular order
 */
export function joinForms(
  forms: readonly NameForm[],
  knowledge: PeopleKnowledge,
  fits: (form: NameForm, person: Person) => boolean,
  onJoin: JoinForm,
): { people: Person[]; shared: SharedForm[] } {
  const people: Person[] = [];
  const shared: SharedForm[] = [];
  const byWord = new Map<string, Person[]>();
  for (const form of sortShort([...forms], compareFullness)) {
    const { candidates, way } = findCandidates(form, byWord, knowledge, fits);
    const [only, ...others] = candidates;
    if (only && others.length > 0) shared.push({ form, candidates: [only, ...others] });
    else {
      const person = only ?? { name: form.name, forms: [], mentions: [] };
      if (!only) people.push(person);
      addForm(person, form, byWord);
      onJoin(form, person, only ? way : null);
    }
  }
  return { people, shared };
}

/** The fullest first, so that a form comes after all that it could be short for. */
function compareFullness(left: NameForm, right: NameForm): number {
  const a = left.name;
  const b = right.name;
  return (
    Number(b.weight > 1) - Number(a.weight > 1) ||
    b.words.length - a.words.length ||
    b.weight - a.weight ||
    Number(a.shouted) - Number(b.shouted) ||
    b.suffix.length - a.suffix.length ||
    Number(right.gender !== undefined) - Number(left.gender !== undefined) ||
    left.mentions[0]!.start - right.mentions[0]!.start
  );
}

function findCandidates(
  form: NameForm,
  byWord: ReadonlyMap<string, readonly Person[]>,
  knowledge: PeopleKnowledge,
  fits: (form: NameForm, person: Person) => boolean,
): { candidates: Person[]; way: number } {
  let candidates: Person[] = [];
  let way = Infinity;
  for (const person of namesakes(form.name, byWord)) {
    const own = wayOfPerson(form, person, knowledge);
    if (own < 0 || own > way || !fits(form, person)) continue;
    if (own < way) candidates = [];
    way = own;
    candidates.push(person);
  }
  return { candidates, way };
}

const NOBODY: readonly Person[] = [];

/** Those who have the first or last word of the name in theirs, or for a single one, a full name that it is familiar for. */
function namesakes(
  { words, familiar, weight }: PersonName,
  byWord: ReadonlyMap<string, readonly Person[]>,
): readonly Person[] {
  const first = byWord.get(words.at(-1)!);
  let found = first ?? NOBODY;
  if (weight > 1) return words.length > 1 ? withBearers(found, byWord.get(words[0]!)) : found;
  for (const key of familiar) found = withBearers(found, byWord.get(key));
  return found;
}

function withBearers(found: readonly Person[], bearers: readonly Person[] | undefined): readonly Person[] {
  if (!bearers || bearers === found) return found;
  return found.length === 0 ? bearers : [...new Set([...found, ...bearers])];
}

/**
 * The surest way to any of the person's full forms, or, of somebody without one, to any form. A full name must be a form of the
 * fullest too, and of all where that begins with an initial: John and Jane Smith are not both J. K. Smith.
 */
function wayOfPerson({ name }: NameForm, { forms }: Person, knowledge: PeopleKnowledge): number {
  const isFull = name.weight > 1;
  const mustBeAll = isFull && forms[0]!.name.words[0]!.length <= 1;
  let best = -1;
  for (let i = 0; i < forms.length && i < MOST_FORMS; i++) {
    const form = forms[i]!;
    if (i > 0 && form.name.weight < 2) continue;
    const way = wayOf(name, form.name, knowledge);
    if (way < 0 && (mustBeAll || (isFull && i === 0))) return -1;
    if (way >= 0 && (best < 0 || way < best)) best = way;
  }
  return best;
}

function addForm(person: Person, form: NameForm, byWord: Map<string, Person[]>): void {
  person.forms.push(form);
  for (const mention of form.mentions) person.mentions.push(mention);
  const { words, familiar, weight } = form.name;
  for (const word of words) if (word.length > 1) addBearer(person, word, byWord);
  if (weight > 1) for (const key of familiar) addBearer(person, key, byWord);
}

function addBearer(person: Person, key: string, byWord: Map<string, Person[]>): void {
  const bearers = byWord.get(key);
  if (!bearers) byWord.set(key, [person]);
  else if (bearers.length < MOST_OF_ONE_NAME && !bearers.includes(person)) bearers.push(person);
}
