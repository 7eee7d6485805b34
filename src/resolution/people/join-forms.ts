/**
 * Forms of names → people: each form joins the only person that it can be a form of in the surest way there is; one
 * that could be several people's is left for its mentions to be settled one by one.
 */
import type { PeopleKnowledge } from '../../knowledge/people.js';
import type { NamedMention } from '../merge-mentions.js';
import { sortShort } from '../sort-short.js';
import { wayOf } from './agree.js';
import { createBearers, type Bearers } from './bearers.js';
import type { NameForm } from './gather-forms.js';
import type { PersonName } from './read-name.js';
import { fits, type Traits } from './traits.js';

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

/** Is told why a form was given to a person who had another: an index into `WAYS`. */
export type JoinForm = (form: NameForm, person: Person, way: number) => void;

/** Forms of one person that a new form is compared with. */
const MOST_FORMS = 6;

/**
 * @param forms are sorted
 * @param traits tell whether mentions of a form can be a person's, as far as titles go
 * @returns in no particular order
 */
export function joinForms(
  forms: NameForm[],
  knowledge: PeopleKnowledge,
  traits: Traits,
  onJoin: JoinForm,
): { people: Person[]; shared: SharedForm[] } {
  const people: Person[] = [];
  const shared: SharedForm[] = [];
  const bearers = createBearers<Person>(forms.length);
  for (const form of sortShort(forms, compareFullness)) {
    let candidates: Person[] | null = null;
    let way = Infinity;
    for (const person of namesakes(form.name, bearers)) {
      const own = wayOfPerson(form, person, knowledge);
      if (own < 0 || own > way || !fits(form, person, traits)) continue;
      if (own === way) candidates!.push(person);
      else candidates = [person];
      way = own;
    }
    if (candidates === null) {
      const person: Person = { name: form.name, forms: [form], mentions: [...form.mentions] };
      people.push(person);
      addBearer(person, form.name, bearers);
    } else if (candidates.length > 1) shared.push({ form, candidates });
    else {
      const person = candidates[0]!;
      person.forms.push(form);
      for (const mention of form.mentions) person.mentions.push(mention);
      addBearer(person, form.name, bearers);
      onJoin(form, person, way);
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

/** Those who have the first or last word of the name in theirs, or for a single one, a full name that it is familiar for. */
function namesakes(
  { words, hashes, familiar, familiarHashes, weight }: PersonName,
  bearers: Bearers<Person>,
): readonly Person[] {
  const found: Person[] = [];
  const last = words.length - 1;
  bearers.find(words[last]!, hashes[last]!, found);
  if (weight > 1) {
    if (last > 0) bearers.find(words[0]!, hashes[0]!, found);
  } else for (let i = 0; i < familiar.length; i++) bearers.find(familiar[i]!, familiarHashes[i]!, found);
  return found;
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

function addBearer(
  person: Person,
  { words, hashes, familiar, familiarHashes, weight }: PersonName,
  bearers: Bearers<Person>,
): void {
  for (let i = 0; i < words.length; i++) if (words[i]!.length > 1) bearers.add(words[i]!, hashes[i]!, person);
  if (weight > 1)
    for (let i = 0; i < familiar.length; i++) bearers.add(familiar[i]!, familiarHashes[i]!, person);
}
